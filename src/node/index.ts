// Public API under Node: the core's, with paths and file URLs as input.

export * from '../index.ts'
export { findConfiguration, readConfiguration } from './configuration.ts'
export type { EntryImageOptions } from './entry-image.ts'
export { entryImage, expandPaths, type NodeInput, type NodeReadOptions, readLetter } from './files.ts'
export type { Picture, Recognizer, Word } from './ocr/recognizer.ts'
