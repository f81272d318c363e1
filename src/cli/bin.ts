#!/usr/bin/env node
// Entry of the command: says so in one line where Node is too old, then starts the rest.

import module from 'node:module'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `undersigned needs Node 22.13 or later; this is Node ${process.versions.node}. Get a newer one from nodejs.org.\n`,
  )
  process.exitCode = 2
} else {
  module.enableCompileCache?.()
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
}
