// Measures, in one run and as ratios: reading against bare pdf.js, the command against a bare script, memory, cost per entry.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readLetter } from '../src/node/index.ts'
import { readPages } from '../src/read.ts'
import { readTextPages } from '../src/text-source.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } })
const runs = Number(values.runs)
const { bare } = (await import('./bare.mjs' as string)) as { bare: (file: string) => Promise<string> }
const fixture = (id: string) => new URL(`../fixtures/letters/${id}/letter.pdf`, import.meta.url).pathname

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The two in turn, so that a machine that grows slow slows both; the median of the ratios of the pairs. */
async function compare(
  ours: () => unknown,
  theirs: () => unknown,
  count = runs,
): Promise<{ ratio: number; ours: number; theirs: number }> {
  await ours()
  await theirs()
  const pairs: [number, number][] = []
  for (let i = 0; i < count; i++) pairs.push([await timed(ours), await timed(theirs)])
  return {
    ratio: median(pairs.map(([a, b]) => a / b)),
    ours: median(pairs.map(([a]) => a)),
    theirs: median(pairs.map(([, b]) => b)),
  }
}

const row = (name: string, { ratio, ours, theirs }: { ratio: number; ours: number; theirs: number }) =>
  console.log(
    `${name.padEnd(34)} ${ratio.toFixed(2).padStart(6)} ×   (${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms)`,
  )

console.log('readLetter against bare pdf.js, same process')
for (const id of ['global-call-2020', 'd01', 'd10', 'd25', 'big']) {
  const file = fixture(id)
  row(
    `  ${id}`,
    await compare(
      () => readLetter(file),
      () => bare(file),
      id === 'big' ? 3 : runs,
    ),
  )
}

console.log('\nthe command against a bare script, whole processes')
const bin = new URL('../dist/cli/bin.js', import.meta.url).pathname
const script = new URL('./bare.mjs', import.meta.url).pathname
// as a shell has it: what our own import set would spare the bare script the fonts that its canvas reads
const { DISABLE_SYSTEM_FONTS_LOAD: _, ...shell } = process.env
const bareEnvironment = { ...shell, NODE_OPTIONS: '' }
const run = (args: readonly string[]) =>
  spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: bareEnvironment,
  })
for (const id of ['global-call-2020', 'd01'])
  row(
    `  ${id}`,
    await compare(
      () => run([bin, fixture(id)]),
      () => run([script, fixture(id)]),
    ),
  )

console.log('\nmemory of the whole process, MB')
const memory = (args: readonly string[]) => {
  const probe = `data:text/javascript,${encodeURIComponent("process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))")}`
  const result = spawnSync(process.execPath, ['--import', probe, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: bareEnvironment,
  })
  return Number(/\d+$/u.exec(result.stderr)?.[0]) / 1024
}
for (const id of ['global-call-2020', 'big'])
  console.log(
    `  ${id.padEnd(32)} ${memory([bin, fixture(id)]).toFixed(0)} against ${memory([script, fixture(id)]).toFixed(0)}`,
  )

console.log('\ncost of an entry, by the number of entries (reading without pdf.js)')
const names = readFileSync(new URL('../fixtures/names/ror-train.tsv', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => line.split('\t')[0] || [])
const cost = async (count: number) => {
  const list = Array.from({ length: count }, (_, i) => `${i + 1}. ${names[(i * 7) % names.length]}`).join('\n')
  const pages = readTextPages(`We ask you to act at once.\n\nSigned by:\n${list}\n`)
  const source = {
    name: 'made',
    sha256: '',
    bytes: 0,
    mediaType: 'text/plain',
    pages: pages.length,
    producer: null,
  } as const
  const read = () => readPages({ pages, failed: [], source })
  await read()
  const times: number[] = []
  for (let i = 0; i < Math.max(3, Math.min(runs, Math.round(4000 / count))); i++) times.push(await timed(read))
  return (median(times) / count) * 1000
}
const [small, middle, large] = [await cost(50), await cost(500), await cost(5000)]
console.log(
  `  50: ${small.toFixed(0)} µs   500: ${middle.toFixed(0)} µs   5,000: ${large.toFixed(0)} µs   5,000 against 500: ${(large / middle).toFixed(2)} ×`,
)
