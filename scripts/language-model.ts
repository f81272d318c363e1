// Learns what letter groups say of languages, from names of ROR and from names made of the words of data/languages/.
import { type PackedGrams, share, step, symbols, zero } from '../src/text/lang-grams.ts'
import { openLexicon } from '../src/text/lang-lexicon.ts'
import { gramsOf, wordsOf } from '../src/text/lang-words.ts'
import { pack } from '../src/text/packed.ts'
import { scriptOf } from '../src/text/script.ts'
import { type LanguageSource, readLanguages, rowOf, sharedScripts } from './languages.ts'
import { type NameRow, namesOf } from './sources.ts'
import { numbers, type Sample, train } from './train.ts'

const rounds = 6
/** A name of ROR counts as much as so many names made of words. */
const real = 3
/** Names made of words have their words unknown to the lexicon this often, so that letter groups learn from them too. */
const forgotten = 0.3
/** Smaller weights are left out. */
const least = 0.6

/** Every name to one of five parts, by its letters. */
export function partOf(name: string): number {
  let hash = 2166136261
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619)
  return (hash >>> 0) % 5
}

/** Names made of the words of a language, as many as it has words; each word comes up in at least one. */
function made({ words, small }: LanguageSource, random: () => number): string[] {
  const bag = [...words]
  for (let i = bag.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[bag[i], bag[j]] = [bag[j]!, bag[i]!]
  }
  let next = 0
  const take = () => bag[next++ % bag.length]!
  return words.map(() => {
    const name = [take()]
    const more = 1 + Math.floor(random() * 3)
    for (let i = 0; i < more; i++) {
      if (small.length > 0 && random() < 0.35) name.push(small[Math.floor(random() * small.length)]!)
      name.push(take())
    }
    return name.join(' ')
  })
}

/** Names of ror-train.tsv, each once in a language. */
export function rorNames(): NameRow[] {
  const rows = namesOf('ror-train.tsv')
  return [...new Map(rows.map((row) => [`${row.name}\t${row.language}`, row])).values()]
}

/** Learns the models of all scripts that several languages share. */
export function learn(rows: readonly NameRow[]): Map<string, PackedGrams> {
  const models = new Map<string, PackedGrams>()
  for (const [script, sources] of sharedScripts(readLanguages())) models.set(script, learnScript(script, sources, rows))
  return models
}

function learnScript(script: string, sources: readonly LanguageSource[], rows: readonly NameRow[]): PackedGrams {
  const random = numbers(7)
  const lexicon = openLexicon(sources.map((source) => rowOf(source)))
  const labels = new Map(lexicon.tags.map((tag, at) => [tag.split('-')[0]!, at]))
  const names = [
    ...sources.flatMap((source, at) => made(source, random).map((name) => ({ name, label: at, weight: 1 }))),
    ...rows.flatMap(({ name, language }) => {
      const label = labels.get(language)
      return label !== undefined && scriptOf(name) === script ? [{ name, label, weight: real }] : []
    }),
  ]
  const of = new Map<number, number>()
  for (const { label, weight } of names) of.set(label, (of.get(label) ?? 0) + weight)
  const mean = names.length / sources.length
  const words = names.map(({ name }) => wordsOf(name))
  const count = new Map<string, number>()
  for (const own of words) for (const gram of new Set(gramsOf(own))) count.set(gram, (count.get(gram) ?? 0) + 1)
  const grams = [...count].filter(([, times]) => times > 1).map(([gram]) => gram)
  const place = new Map(grams.map((gram, at) => [gram, at]))
  const samples = names.map(({ label, weight }, i): Sample => {
    const found = gramsOf(words[i]!).map((gram) => place.get(gram) ?? -1)
    return {
      label,
      features: Int32Array.from(found.filter((at) => at >= 0)),
      weight: weight * Math.sqrt(mean / of.get(label)!),
      before: () => lexicon.score(words[i]!, { trust: 1, words: weight === real || random() >= forgotten }),
    }
  })
  const weight = train(samples, { languages: sources.length, features: grams.length, rounds, share, random })
  const kept = grams
    .map((gram, at): [gram: string, weights: string] => {
      const pairs = sources.map((_, k) => {
        const own = weight(at, k)
        const steps = Math.max(-zero, Math.min(symbols.length - 1 - zero, Math.round(own / step)))
        return Math.abs(own) > least ? symbols[k]! + symbols[zero + steps]! : ''
      })
      return [gram, pairs.join('')]
    })
    .filter(([, weights]) => weights !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    grams: pack(kept.map(([gram]) => gram)),
    weights: kept.map(([, weights]) => weights).join(' '),
  }
}
