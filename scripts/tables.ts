// Makes all tables of src/data anew from their sources; `git diff src/data` then shows whether any was edited by hand.
import { readdirSync } from 'node:fs'

for (const file of readdirSync(import.meta.dirname).sort()) {
  if (/^build-.*\.ts$/u.test(file)) await import(`./${file}`)
}
