import { parseArgs } from 'node:util';
import type { Theme } from '../model/picture.ts';
import { Day, Language, type Result } from '../model.ts';
import type { CiteStyle } from '../rendering/cite.ts';
import { CHOICES, type Given, isOption, OPTIONS, type OptionName, PARTICULAR } from './options.ts';
import { type CommandName, helpText, isCommand, nearestCommand, usageOf } from './usage.ts';
import { shown, wordsFault } from './words-fault.ts';

/** A command line, taken apart: the command, its words, and the options that came with it. */
export type Invocation = {
  command: CommandName;
  words: string[];
  json: boolean;
  pages: string[];
  news: string[];
  batch: string | null;
  today: Day | null;
  language: Language | null;
  topic: string | null;
  what: string | null;
  at: Date | null;
  rebuild: boolean;
  scope: string | null;
  /** How the archive is taken out, and in which form figures are. */
  format: 'jsonl' | 'csv' | null;
  exported: 'csv' | 'json' | null;
  /** How an article is cited. */
  style: CiteStyle | null;
  /** Where a picture goes, and in which colours. */
  out: string | null;
  theme: Theme | null;
  /** Where the piece of the printed page goes that a reply rests on. */
  cutOut: string | null;
};

/** The help text where the line asks for it, for its command where it names one; null where it does not ask. */
export function helpOf(given: readonly string[]): string | null {
  const end = given.indexOf('--');
  const before = end === -1 ? given : given.slice(0, end);
  if (before[0] !== 'help' && !before.includes('--help') && !before.includes('-h')) return null;
  return helpText(before.find(isCommand) ?? null);
}

/**
 * Takes a command line apart. The error is one line that names the wrong word and says where help is.
 * @param around.terminal - whether a person is there to ask in turn.
 */
export function readArguments(
  given: readonly string[],
  { terminal }: { terminal: boolean },
): Result<Invocation, string> {
  const parsed = takeApart(given);
  if (!parsed.ok) return wrong(parsed.error);
  const { options, words: all } = parsed.value;
  const [command, ...words] = all;
  if (command === undefined) return wrong('a command is missing');
  if (!isCommand(command)) return wrong(`there is no command ${shown(command)}${offered(nearestCommand(command))}`);
  const fault =
    valueFault(options) ?? optionFault(command, options) ?? wordsFault({ command, words, options, terminal });
  if (fault !== null) return wrong(fault);
  const { json, pages = [], news = [], batch, today, lang, topic, what, at, rebuild, scope, format } = options;
  return {
    ok: true,
    value: {
      command,
      words,
      json: json !== undefined,
      pages,
      news,
      batch: batch?.[0] ?? null,
      today: today?.[0] === undefined ? null : dayOf(today[0]),
      language: (lang?.[0] as Language | undefined) ?? null,
      topic: topic?.[0] ?? null,
      what: what?.[0] ?? null,
      at: at?.[0] === undefined ? null : new Date(at[0]),
      rebuild: rebuild !== undefined,
      scope: scope?.[0] ?? null,
      format: (format?.[0] as Invocation['format'] | undefined) ?? null,
      exported: (options.export?.[0] as Invocation['exported'] | undefined) ?? null,
      style: (options.style?.[0] as CiteStyle | undefined) ?? null,
      out: options.out?.[0] ?? null,
      theme: (options.theme?.[0] as Theme | undefined) ?? null,
      cutOut: options['cut-out']?.[0] ?? null,
    },
  };
}

/** Options and words as given, or what is wrong with an option. */
function takeApart(given: readonly string[]): Result<{ options: Given; words: string[] }, string> {
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, kind]) => [name, { type: kind === 'switch' ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({ args: [...given], options, allowPositionals: true, strict: false, tokens: true });
  const found: Given = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const fault = tokenFault(token, found);
    if (fault !== null) return { ok: false, error: fault };
    const name = token.name as OptionName;
    found[name] = [...(found[name] ?? []), token.value ?? ''];
  }
  return { ok: true, value: { options: found, words } };
}

type Token = { name: string; rawName: string; value?: string | undefined; inlineValue?: boolean | undefined };

/** Whether an option is none, lacks its value, has one too many, or comes twice; null where nothing is wrong. */
function tokenFault({ name, rawName, value, inlineValue }: Token, before: Given): string | null {
  if (!isOption(name)) return `there is no option ${shown(rawName)}`;
  if (OPTIONS[name] === 'switch') return value === undefined ? null : `${rawName} takes no value`;
  // Of --today --json the second is no day; who means it so writes --today=--json. A - alone is standard input.
  if (value === undefined || value === '' || (/^-./.test(value) && inlineValue !== true))
    return `${rawName} needs a value`;
  return OPTIONS[name] === 'one' && before[name] !== undefined ? `${rawName} is given twice` : null;
}

/** The ending of a file that is another one than that of the pictures written here. */
const OTHER_ENDING = /\.(?!png$)[A-Za-z]\w{1,4}$/i;

/** What is wrong with the value of an option, or null. */
function valueFault(given: Given): string | null {
  const { today: [today] = [], lang: [lang] = [], at: [at] = [] } = given;
  if (today !== undefined && dayOf(today) === null) return `--today ${shown(today)} is no day: write YYYY-MM-DD`;
  if (lang !== undefined && !Language.safeParse(lang).success)
    return `--lang ${shown(lang)} is none of zh-CN, zh-TW, en`;
  for (const [option, values] of Object.entries(CHOICES)) {
    const [value] = given[option as keyof typeof CHOICES] ?? [];
    if (value !== undefined && !values.includes(value))
      return `--${option} ${shown(value)} is none of ${values.join(', ')}`;
  }
  for (const option of ['out', 'cut-out'] as const) {
    const [file = ''] = given[option] ?? [];
    if (OTHER_ENDING.test(file)) return `--${option} ${shown(file)} would hold a PNG: name a file that ends in .png`;
  }
  if (at !== undefined && !isTime(at)) return `--at ${shown(at)} is no time: write 2026-01-31T08:00:00+08:00`;
  return null;
}

/** Which option does not go with the command, or null. */
function optionFault(command: CommandName, options: Given): string | null {
  const { options: own = [] } = usageOf(command);
  const stray = PARTICULAR.find((option) => options[option] !== undefined && !own.includes(option));
  return stray === undefined ? null : `--${stray} does not go with ${command}`;
}

function wrong(what: string): { ok: false; error: string } {
  return { ok: false, error: `${what}. --help says how it is written.` };
}

/** The name that was meant, where one is near. */
function offered(nearest: string | null): string {
  return nearest === null ? '' : `; ${nearest} is one`;
}

/** A day, in digits of whatever width; null where there is no such day. */
function dayOf(typed: string): Day | null {
  const day = typed.normalize('NFKC');
  if (!Day.safeParse(day).success) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

function isTime(word: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(word) && !Number.isNaN(Date.parse(word));
}
