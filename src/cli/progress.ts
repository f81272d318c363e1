// A progress bar on a terminal, once the work has taken long enough to wonder.

import path from 'node:path'
import type { Progress } from '../node/index.ts'

const patience = 700
const width = 24

export interface ProgressBar {
  /** For one file: what to call after each page. */
  show(file: string): (progress: Progress) => void
  clear(): void
}

export function progressBar(stream: NodeJS.WriteStream): ProgressBar {
  const start = performance.now()
  let isShown = false
  return {
    show:
      (file) =>
      ({ page, pages }) => {
        if (!stream.isTTY || performance.now() - start < patience) return
        isShown = true
        const done = Math.round((page / pages) * width)
        stream.write(
          `\r\u001b[2K${'█'.repeat(done)}${'░'.repeat(width - done)} page ${page} of ${pages}  ${path.basename(file)}`,
        )
      },
    clear() {
      if (isShown) stream.write('\r\u001b[2K')
      isShown = false
    },
  }
}
