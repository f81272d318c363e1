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
  let recognizing = 0
  let isShown = false
  /** Recognition takes seconds a page: how many are left, from the pages since the first. */
  const left = (page: number, pages: number) => {
    if (page < 2 || page === pages) return ''
    const seconds = ((performance.now() - recognizing) / (page - 1) / 1000) * (pages - page)
    return `, about ${Math.max(1, Math.round(seconds))} s left`
  }
  return {
    show:
      (file) =>
      ({ page, pages, stage }) => {
        if (!stream.isTTY || performance.now() - start < patience) return
        isShown = true
        const done = Math.round((page / pages) * width)
        if (stage === 'recognizing') recognizing ||= performance.now()
        else recognizing = 0
        const what =
          recognizing > 0 ? `recognised page ${page} of ${pages}${left(page, pages)}` : `page ${page} of ${pages}`
        stream.write(`\r\u001b[2K${'█'.repeat(done)}${'░'.repeat(width - done)} ${what}  ${path.basename(file)}`)
      },
    clear() {
      if (isShown) stream.write('\r\u001b[2K')
      isShown = false
    },
  }
}
