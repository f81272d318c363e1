// Reads every letter of fixtures/letters against its gold and prints a table; `--floor` fails below the committed floor,
// `--write-floor` sets it, `--by layout|producer` groups, `--letters ID,ID` chooses, `--gold DIR` reads DIR/ID.pdf with DIR/ID.gold.json
// (whose means alone have a floor),
// `--text` reads the text that is taken out of the PDFs and not the PDFs.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Letter, ReadError, readLetter } from '../src/node/index.ts'
import { textOf } from './extract.ts'
import { figure, type Gold, type Measure, scoreLetter, type Tally } from './score.ts'

const { values: options } = parseArgs({
  options: {
    floor: { type: 'boolean', default: false },
    'write-floor': { type: 'boolean', default: false },
    by: { type: 'string', multiple: true, default: [] },
    letters: { type: 'string' },
    gold: { type: 'string' },
    text: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
})

const shown: readonly [Measure, string][] = [
  ['exact', 'exact'],
  ['relaxed', 'relax'],
  ['number', 'num'],
  ['page', 'page'],
  ['parallel', 'par'],
  ['language', 'lang'],
  ['acronyms', 'acr'],
  ['kind', 'kind'],
  ['honorific', 'hon'],
  ['role', 'role'],
  ['affiliation', 'aff'],
  ['country', 'ctry'],
  ['group', 'group'],
  ['list', 'list'],
  ['numbering', 'numb'],
  ['declared', 'decl'],
  ['title', 'title'],
  ['date', 'date'],
  ['addressees', 'addr'],
]

interface Case {
  readonly id: string
  readonly file: string
  readonly gold: Gold
}

const root = new URL('../fixtures/letters/', import.meta.url)
const floorFile = new URL('./floor.json', import.meta.url)

function cases(): Case[] {
  const chosen = options.letters?.split(',')
  const all = options.gold === undefined ? fixtures() : folder(options.gold)
  return all.filter(({ id }) => !chosen || chosen.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function fixtures(): Case[] {
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const dir = new URL(`${entry.name}/`, root)
    if (!entry.isDirectory() || !existsSync(new URL('gold.json', dir))) return []
    const gold = JSON.parse(readFileSync(new URL('gold.json', dir), 'utf8')) as Gold
    const texts = existsSync(new URL('letter.txt', dir))
      ? [{ id: `${entry.name}.txt`, file: new URL('letter.txt', dir).pathname, gold }]
      : []
    return [{ id: entry.name, file: new URL('letter.pdf', dir).pathname, gold }, ...texts]
  })
}

function folder(dir: string): Case[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => {
      const id = file.replace('.gold.json', '')
      return {
        id,
        file: path.join(dir, `${id}.pdf`),
        gold: JSON.parse(readFileSync(path.join(dir, file), 'utf8')) as Gold,
      }
    })
}

const tallies: { id: string; gold: Gold; tally: Tally }[] = []
for (const { id, file, gold } of cases()) {
  const input = options.text && file.endsWith('.pdf') ? { text: await textOf(file) } : file
  const letter: Letter | null = await readLetter(input, { cache: false }).catch((error: unknown) => {
    if (error instanceof ReadError) return null
    throw error
  })
  if (options.out !== undefined && letter) {
    mkdirSync(options.out, { recursive: true })
    writeFileSync(path.join(options.out, `${id}.json`), JSON.stringify(letter))
  }
  tallies.push({ id, gold, tally: scoreLetter(gold, letter) })
}

const cell = (value: number | null) => (value === null ? '-' : value.toFixed(3)).padStart(6)
const line = (name: string, figures: readonly (number | null)[]) =>
  console.log(name.slice(0, 26).padEnd(26) + figures.map(cell).join(''))

function sum(all: readonly Tally[]): Tally {
  const total: Tally = new Map()
  for (const tally of all) {
    for (const [measure, { right, wrong, lost }] of tally) {
      const count = total.get(measure) ?? { right: 0, wrong: 0, lost: 0 }
      total.set(measure, { right: count.right + right, wrong: count.wrong + wrong, lost: count.lost + lost })
    }
  }
  return total
}

function mean(all: readonly Tally[], measure: Measure): number | null {
  const values = all.map((tally) => figure(tally, measure)).filter((value) => value !== null)
  return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length
}

console.log(''.padEnd(26) + shown.map(([, name]) => name.padStart(6)).join(''))
for (const { id, gold, tally } of tallies)
  line(
    `${id} ${gold.layout}`,
    shown.map(([measure]) => figure(tally, measure)),
  )
const all = tallies.map(({ tally }) => tally)
line(
  'together',
  shown.map(([measure]) => figure(sum(all), measure)),
)
line(
  `mean of ${all.length} letters`,
  shown.map(([measure]) => mean(all, measure)),
)
const readable = tallies.filter(({ gold }) => gold.textLayer === 'native' && !gold.unreadable).map(({ tally }) => tally)
line(
  `mean of ${readable.length} readable`,
  shown.map(([measure]) => mean(readable, measure)),
)
for (const by of options.by) {
  console.log(`\nby ${by}`)
  const groups = new Map<string, Tally[]>()
  for (const { gold, tally } of tallies) {
    const key = by === 'producer' ? (gold.producer ?? '?').split('+')[0]! : gold.layout
    groups.set(key, [...(groups.get(key) ?? []), tally])
  }
  for (const [key, group] of [...groups].sort())
    line(
      `${key} (${group.length})`,
      shown.map(([measure]) => mean(group, measure)),
    )
}

/** Half a thousandth of room, so that rounding never fails a run. */
const room = 0.0005
type Means = Record<string, number>
type Floor = Means & { letters: Means; folders: Record<string, Means> }
const means = (): Means =>
  Object.fromEntries(
    shown.flatMap(([measure]) => {
      const value = mean(readable, measure)
      return value === null ? [] : [[measure, Number(value.toFixed(3))]]
    }),
  )
const known = JSON.parse(readFileSync(floorFile, 'utf8')) as Floor
if (options['write-floor']) {
  const { gold } = options
  const letters = tallies.map(({ id, tally }) => [id, Number((figure(tally, 'exact') ?? 1).toFixed(3))])
  const floor =
    gold === undefined
      ? { ...means(), letters: Object.fromEntries(letters), folders: known.folders }
      : { ...known, folders: { ...known.folders, [gold]: means() } }
  writeFileSync(floorFile, `${JSON.stringify(floor, null, 2)}\n`)
} else if (options.floor) {
  const least: Means | undefined = options.gold === undefined ? known : known.folders[options.gold]
  if (!least) throw new Error(`no floor has been written for ${options.gold}`)
  const held = options.gold === undefined ? known.letters : {}
  const below = [
    ...shown.flatMap(([measure]) => {
      const [value, floor] = [mean(readable, measure), least[measure]]
      return value !== null && floor !== undefined && value < floor - room
        ? [`${measure}: ${value.toFixed(3)}, floor ${floor}`]
        : []
    }),
    ...tallies.flatMap(({ id, tally }) => {
      const [value, floor] = [figure(tally, 'exact') ?? 1, held[id]]
      return floor !== undefined && value < floor - room ? [`${id}: exact ${value.toFixed(3)}, floor ${floor}`] : []
    }),
  ]
  console.log(below.length === 0 ? '\nno figure is below the floor' : `\nbelow the floor:\n  ${below.join('\n  ')}`)
  process.exitCode = below.length === 0 ? 0 : 1
}
