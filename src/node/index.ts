// Public API under Node: the core's, with paths and file URLs as input.

export * from '../index.ts'
export { findConfiguration, readConfiguration } from './configuration.ts'
export { expandPaths, type NodeInput, readLetter } from './files.ts'
