// The user's configuration, checked: what each finding weighs, and where the policy of places differs.

import { codes } from './checks/index.ts'
import { type FindingLevels, levels, ReadError } from './model/finding.ts'

/** What `undersigned.config.json` may hold; the same fields are options of `readLetter`. */
export interface Configuration {
  /** By code or folder, `off` or another severity: `{ "typos/suspected-typo": "error", "alphabet/*": "off" }`. */
  readonly findings?: FindingLevels
  /** Codes of countries where your policy of disputed places differs from ours: `{ "TW": null, "HK": "CN" }`. */
  readonly places?: Readonly<Record<string, string | null>>
}

const fields = ['findings', 'places'] as const

/**
 * The configuration that a JSON text holds; `name` stands in the message of what is wrong with it.
 * @throws ReadError `bad-option`
 */
export function parseConfiguration(text: string, name: string): Configuration {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch (cause) {
    throw bad(name, `this is no JSON (${(cause as Error).message}); correct it, or delete the file`, { cause })
  }
  checkConfiguration(value, name)
  return value
}

/** @throws ReadError `bad-option` where a value makes no sense. */
export function checkConfiguration(value: unknown, name: string): asserts value is Configuration {
  if (!isRecord(value)) throw bad(name, `the configuration is ${show(value)}; write an object with ${listed(fields)}`)
  const strange = Object.keys(value).find((key) => !(fields as readonly string[]).includes(key))
  if (strange !== undefined)
    throw bad(name, `${show(strange)} is no field of the configuration; it has ${listed(fields)}`)
  const { findings, places } = value
  if (findings !== undefined) checkFindings(findings, name)
  if (places !== undefined) checkPlaces(places, name)
}

function checkFindings(findings: unknown, name: string): void {
  if (!isRecord(findings))
    throw bad(name, `findings is ${show(findings)}; write an object such as { "typos/*": "off" }`)
  for (const [code, level] of Object.entries(findings)) {
    const folder = code.split('/')[0]!
    const family = codes.filter((one) => one.startsWith(`${folder}/`))
    if (!codes.includes(code) && (family.length === 0 || code !== `${folder}/*`)) {
      const folders = [...new Set(codes.map((one) => `${one.split('/')[0]}/*`))]
      const known = family.length > 0 ? [`${folder}/*`, ...family] : folders
      throw bad(name, `there is no finding ${show(code)}; known are ${known.join(', ')}`)
    }
    if (!(levels as readonly unknown[]).includes(level))
      throw bad(name, `the level of ${code} is ${show(level)}; write ${listed(levels)}`)
  }
}

function checkPlaces(places: unknown, name: string): void {
  if (!isRecord(places)) throw bad(name, `places is ${show(places)}; write an object such as { "TW": null }`)
  for (const [code, other] of Object.entries(places)) {
    if (!isCountry(code)) throw bad(name, `the place ${show(code)} is no code of a country; write two capitals, as TW`)
    if (other !== null && !isCountry(other))
      throw bad(name, `the place ${code} is ${show(other)}; write the code of a country, as "CN", or null`)
  }
}

function bad(name: string, what: string, options?: ErrorOptions): ReadError {
  return new ReadError('bad-option', `${name}: ${what}`, options)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCountry = (value: unknown): boolean => typeof value === 'string' && /^[A-Z]{2}$/u.test(value)
const show = (value: unknown): string => JSON.stringify(value) ?? String(value)
const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
