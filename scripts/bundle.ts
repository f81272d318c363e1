// Writes dist/ as few large modules: a command that runs once pays for each file that it loads.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

// what is named here is found under its own name beside the rest: by package.json, by an import when it is needed, by a thread
const entries = ['index.ts', 'node/index.ts', 'cli/bin.ts', 'cli/main.ts', 'node/ocr/machine.ts', 'node/ocr/worker.ts']

await build({
  absWorkingDir: root,
  entryPoints: entries.map((entry) => `src/${entry}`),
  outbase: 'src',
  outdir: 'dist',
  chunkNames: 'chunks/[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'es2024',
  minifyWhitespace: true,
  sourcemap: true,
  // the default, and wanted: text of one byte a character is read and kept at half the cost
  charset: 'ascii',
})
