import { parseArgs } from 'node:util';
import { type Day, Language, type Result } from '../model.ts';

/** A command line, taken apart: the command, its words, and the options that came with it. */
export type Invocation = {
  command: CommandName;
  words: string[];
  json: boolean;
  help: boolean;
  pages: string[];
  news: string[];
  batch: string | null;
  today: Day | null;
  language: Language | null;
  topic: string | null;
  what: string | null;
  at: string | null;
};

/** Every command of the line, with what follows it; `--help` prints these. */
export const USAGE = {
  ask: [
    '["QUESTION"] [--batch FILE.jsonl]',
    'answer a question, or a file of them; on a terminal without one, ask in turn',
  ],
  district: ['NAME', 'what the paper prints of a district, in any spelling'],
  topic: ['NAME', 'what the paper prints on a subject'],
  figures: ['[NAME] [--topic T] [--batch FILE.jsonl]', 'the figures of a district, of a topic, or of all'],
  compare: ['NAME NAME… [--what MEASURE]', 'two to five districts side by side'],
  article: ['ID', 'one article as printed'],
  search: ['WORDS', 'articles in which the words stand'],
  latest: ['', 'what the latest edition prints'],
  suggest: ['district|topic [TEXT]', 'what autocomplete offers'],
  read: ['PATH…', 'read page files, one line of JSON a page, and store nothing'],
  import: ['PATH…', 'page files, folders and JSONL of news into the store'],
  digest: ['preview | run [--at ISO]', 'what a digest would hold; send what is due, and end'],
} as const satisfies Record<string, readonly [string, string]>;

export type CommandName = keyof typeof USAGE;

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  pages: { type: 'string', multiple: true },
  news: { type: 'string', multiple: true },
  batch: { type: 'string' },
  today: { type: 'string' },
  lang: { type: 'string' },
  topic: { type: 'string' },
  what: { type: 'string' },
  at: { type: 'string' },
} as const;

/** Takes a command line apart. The error is one line that names the wrong word and says where help is. */
export function readArguments(given: readonly string[]): Result<Invocation, string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(given);
  } catch (cause) {
    // parseArgs has no other way to say which option it does not know.
    return wrong(
      cause instanceof Error ? (cause.message.split('. ')[0] ?? cause.message) : 'the command line cannot be read',
    );
  }
  const { values, positionals } = parsed;
  const [command, ...words] = positionals;
  if (command === undefined || !isCommand(command)) {
    return wrong(command === undefined ? 'a command is missing' : `there is no command ${command}`);
  }
  const fault = faultIn(values);
  if (fault !== null) return wrong(fault);
  const { json = false, help = false, pages = [], news = [], lang = null } = values;
  const { batch = null, today = null, topic = null, what = null, at = null } = values;
  const language = lang as Language | null;
  return { ok: true, value: { command, words, json, help, pages, news, batch, today, language, topic, what, at } };
}

/** What is wrong with an option's value, or null. */
function faultIn({ today, lang, at }: { today?: string; lang?: string; at?: string }): string | null {
  if (today !== undefined && !isDay(today)) return `--today ${today} is no day: write YYYY-MM-DD`;
  if (lang !== undefined && !Language.safeParse(lang).success) return `--lang ${lang} is none of zh-CN, zh-TW, en`;
  if (at !== undefined && Number.isNaN(Date.parse(at))) return `--at ${at} is no time: write 2026-01-31T08:00:00+08:00`;
  return null;
}

/** The help text: all commands, or one. */
export function helpOf(command: CommandName | null): string {
  const rows = Object.entries(USAGE).filter(([name]) => command === null || name === command);
  const width = Math.max(...rows.map(([name, [words]]) => name.length + words.length + 3));
  const lines = rows.map(([name, [words, text]]) => `  ${`${name} ${words}`.padEnd(width)}${text}`);
  return [
    'npm run --silent broadsheet -- COMMAND …',
    '',
    ...lines,
    '',
    '  --json                      print JSON        --lang zh-CN|zh-TW|en     language of the reply',
    '  --pages PATH                answer from these pages alone, in memory (repeatable)',
    '  --news FILE.jsonl[.gz]      the same with items of news (repeatable)',
    '  --today YYYY-MM-DD          what 今年 and 昨天 count from',
    '',
    'Without a command the bot starts, or the preview page where no DISCORD_TOKEN is set.',
  ].join('\n');
}

function parse(given: readonly string[]) {
  return parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true, strict: true });
}

function wrong(what: string): { ok: false; error: string } {
  return { ok: false, error: `${what}. --help lists the commands.` };
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(USAGE, word);
}

function isDay(word: string): boolean {
  const time = Date.parse(`${word}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(word);
}
