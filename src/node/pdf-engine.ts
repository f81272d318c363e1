// pdf.js as reading text needs it: the small build, and no canvas until something is drawn.

import { createRequire, Module } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { PdfEngine } from '../pdf.ts'

/** What pdf.js makes global of the canvas when it is imported. */
const shapes = ['DOMMatrix', 'Path2D'] as const

let engine: Promise<PdfEngine> | undefined

/**
 * pdf.js asks for the canvas when it is imported, and its loading takes longer than most letters: it finds an empty one, and what it
 * wants to have of the canvas is loaded when it is used.
 */
export function pdfEngine(): Promise<PdfEngine> {
  engine ??= load()
  return engine
}

async function load(): Promise<PdfEngine> {
  const require = createRequire(import.meta.url)
  const restore = withoutCanvas(require)
  try {
    const pdf: PdfEngine = await import('pdfjs-dist/legacy/build/pdf.min.mjs')
    pdf.GlobalWorkerOptions.workerSrc = pathToFileURL(
      require.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
    ).href
    return pdf
  } finally {
    restore()
  }
}

/** Hides the canvas from `require` until what is returned is called; does nothing where it is not installed or in use already. */
function withoutCanvas(require: NodeJS.Require): () => void {
  const canvas = pathOfCanvas(require)
  const missing = shapes.filter((shape) => !(shape in globalThis))
  if (canvas === null || require.cache[canvas] || missing.length === 0) return () => {}
  const empty = new Module(canvas)
  empty.loaded = true
  require.cache[canvas] = empty
  for (const shape of missing) define(shape, { value: class {} })
  return () => {
    if (require.cache[canvas] === empty) delete require.cache[canvas]
    for (const shape of missing) {
      const get = () => {
        const value: unknown = (require(canvas) as Record<string, unknown>)[shape]
        define(shape, { value, writable: true })
        return value
      }
      define(shape, { get, set: (value) => define(shape, { value, writable: true }) })
    }
  }
}

function define(name: string, property: PropertyDescriptor): void {
  Object.defineProperty(globalThis, name, { ...property, configurable: true })
}

/** Where pdf.js finds the canvas. */
function pathOfCanvas(require: NodeJS.Require): string | null {
  try {
    return createRequire(require.resolve('pdfjs-dist/package.json')).resolve('@napi-rs/canvas')
  } catch {
    return null
  }
}
