// Jest transform: Node itself strips the types, so that the tests run the very syntax that Node runs.
import { createHash } from 'node:crypto'
import { stripTypeScriptTypes } from 'node:module'

const strip = (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) })

export default {
  process: strip,
  processAsync: async (source) => strip(source),
  getCacheKey: (source, file) => createHash('sha1').update(process.version).update(file).update(source).digest('hex'),
}
