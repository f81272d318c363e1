// Arguments in, dataset to stdout, everything else to stderr, exit code out.

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { explainCode } from './explain.ts'
import { type CheckOptions, checkFiles, type FileOptions, readFiles } from './run.ts'

/** 0: all read, nothing wrong. 1: a file could not be read, or `check` found an error. 2: wrong usage. 130: interrupted. */
export type ExitCode = 0 | 1 | 2 | 130

const examples = `
Examples:
  undersigned letter.pdf                         who signed, for a person to read
  undersigned letter.pdf --format csv -o who.csv one row a signatory, for a spreadsheet
  undersigned letter.pdf | jq .numbering.missing JSON when the output is no terminal
  undersigned check letter.pdf                   the findings; exit 1 when one is an error
  undersigned 'letters/*.pdf' --format ndjson    many letters, one line a signatory
  undersigned scan.tiff --ocr-languages fr       a scan, recognised with French
  undersigned - < letter.txt                     text from standard input

Exit status: 0 all read; 1 a file could not be read, or check found an error; 2 wrong usage; 130 interrupted.`

export async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = new Command('undersigned')
  program
    .description('Reads a letter (a PDF, a scan, or text taken from one) and gives back who signed it.')
    .version(await version(), '-v, --version')
    .argument('[files...]', 'letters: PDF, picture or text files, patterns, or - for standard input')
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('(undersigned --help shows how to use it)')
    .addHelpText('after', examples)
  addReading(program)
    .addOption(
      new Option('-f, --format <format>', 'form of the output; a summary on a terminal, else json').choices([
        'summary',
        'json',
        'ndjson',
        'csv',
      ]),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--allow-formulas', 'CSV: keep cells that begin with = + - @ as they are')
    .action(async (files: string[], options: FileOptions) => {
      if (files.length === 0) program.help({ error: true })
      code = await readFiles(files, options)
    })
  const check = program
    .command('check')
    .description('lists what a careful person would want to know before publishing')
    .argument('<files...>', 'letters to check')
  addReading(check)
    .addOption(
      new Option('-f, --format <format>', 'form of the findings').choices(['text', 'json', 'sarif']).default('text'),
    )
    .action(async (files: string[], options: Omit<CheckOptions, 'version'>) => {
      code = await checkFiles(files, { ...options, version: program.version()! })
    })
  program
    .command('explain')
    .description('says what a finding means')
    .argument('<code>', 'code of a finding, such as numbering/missing')
    .action((name: string) => {
      code = explainCode(name)
    })
  for (const command of [check, ...program.commands]) command.exitOverride()
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
  return code
}

function addReading(command: Command): Command {
  return command
    .option('-p, --password <password>', 'password of an encrypted PDF')
    .option('--pages <pages>', 'pages to read, such as 2-5,9', parsePages)
    .option('--ocr-languages <languages>', 'languages of pages that are pictures, such as fr,de', parseLanguages)
    .option('--no-ocr', 'leave pages that are pictures unread')
    .option('--no-cache', 'recognise pictures afresh, and keep nothing')
    .option('--config <file>', 'configuration; else the nearest undersigned.config.json, here or above')
    .option('--no-config', 'without a configuration')
    .option(
      '--finding <code=level>',
      'makes a finding off, info, warning or error; typos/* means all of typos; may be repeated',
      parseLevel,
    )
}

/** `fr,de` → ['fr', 'de']. */
function parseLanguages(text: string): string[] {
  return text.split(',').map((part) => {
    const tag = part.trim()
    try {
      return new Intl.Locale(tag).toString()
    } catch {
      throw new InvalidArgumentError(`"${tag}" is no language; write codes such as fr, ru or zh-Hant.`)
    }
  })
}

/** `typos/*=off`, added to those before; what it says is checked with the configuration. */
function parseLevel(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [code, level, ...rest] = text.split('=')
  if (!code || !level || rest.length > 0)
    throw new InvalidArgumentError(`"${text}" is no finding and level; write typos/suspected-typo=off.`)
  return { ...before, [code]: level }
}

/** `2-5,9` → [2, 3, 4, 5, 9]. */
export function parsePages(text: string): number[] {
  const pages: number[] = []
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/u.exec(part)
    const from = Number(match?.[1])
    const to = Number(match?.[2] ?? match?.[1])
    if (!match || from < 1 || to < from)
      throw new InvalidArgumentError(`"${part.trim()}" names no pages; write 3 or 2-5.`)
    for (let page = from; page <= to; page++) pages.push(page)
  }
  return pages
}

async function version(): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  const about = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return about.version
}
