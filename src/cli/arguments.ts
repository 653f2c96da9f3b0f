import { parseArgs } from 'node:util';
import { KEY_NAME_CHARS } from '../limits/doors.ts';
import { Day, Language, type Result } from '../model.ts';
import { Scope } from '../ports/keys.ts';
import { type CommandName, helpText, isCommand, usageOf } from './usage.ts';

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
};

/** The options: a switch, one with a value, one with a value that may be given again. */
const OPTIONS = {
  json: 'switch',
  help: 'switch',
  pages: 'many',
  news: 'many',
  batch: 'one',
  today: 'one',
  lang: 'one',
  topic: 'one',
  what: 'one',
  at: 'one',
  rebuild: 'switch',
  scope: 'one',
} as const;

type OptionName = keyof typeof OPTIONS;

/** What was given, by option; a switch has one empty value. */
type Given = Partial<Record<OptionName, string[]>>;

/** Options that not every command takes. */
const PARTICULAR = ['batch', 'topic', 'what', 'at', 'rebuild', 'scope'] as const satisfies OptionName[];

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
  if (!isCommand(command)) return wrong(`there is no command ${shown(command)}`);
  const fault =
    valueFault(options) ?? optionFault(command, options) ?? wordsFault({ command, words, options, terminal });
  if (fault !== null) return wrong(fault);
  const { json, pages = [], news = [], batch, today, lang, topic, what, at, rebuild, scope } = options;
  return {
    ok: true,
    value: {
      command,
      words,
      json: json !== undefined,
      pages,
      news,
      batch: batch?.[0] ?? null,
      today: today?.[0] ?? null,
      language: (lang?.[0] as Language | undefined) ?? null,
      topic: topic?.[0] ?? null,
      what: what?.[0] ?? null,
      at: at?.[0] === undefined ? null : new Date(at[0]),
      rebuild: rebuild !== undefined,
      scope: scope?.[0] ?? null,
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

/** What is wrong with the value of an option, or null. */
function valueFault({
  today: [today] = [],
  lang: [lang] = [],
  at: [at] = [],
  scope: [scope] = [],
}: Given): string | null {
  if (today !== undefined && !isDay(today)) return `--today ${shown(today)} is no day: write YYYY-MM-DD`;
  if (lang !== undefined && !Language.safeParse(lang).success)
    return `--lang ${shown(lang)} is none of zh-CN, zh-TW, en`;
  if (scope !== undefined && !Scope.safeParse(scope).success) return `--scope ${shown(scope)} is none of read, write`;
  if (at !== undefined && !isTime(at)) return `--at ${shown(at)} is no time: write 2026-01-31T08:00:00+08:00`;
  return null;
}

/** Which option does not go with the command, or null. */
function optionFault(command: CommandName, options: Given): string | null {
  const { options: own = [] } = usageOf(command);
  const stray = PARTICULAR.find((option) => options[option] !== undefined && !own.includes(option));
  return stray === undefined ? null : `--${stray} does not go with ${command}`;
}

type Line = { command: CommandName; words: readonly string[]; options: Given; terminal: boolean };

/** What is wrong with the words after a command, or null. */
function wordsFault({ command, words, options, terminal }: Line): string | null {
  const { needs, among } = usageOf(command);
  const nothing = words.every((word) => word.trim() === '');
  if (options.batch !== undefined) return nothing ? null : `${command} takes words or --batch, not both`;
  if (command === 'ask' && words.length === 0 && terminal) return null;
  if (WITHOUT_WORDS.includes(command) && !nothing)
    return `${command} takes no words, and ${shown(words.join(' '))} was given`;
  if (needs !== undefined && (nothing || among?.includes(words[0] ?? '') === false)) return `${command} needs ${needs}`;
  if (command === 'stories' && options.rebuild === undefined) return 'stories needs --rebuild';
  if (command === 'digest') return digestFault(words, options);
  if (command === 'key') return keyFault(words, options);
  return OF_THE_STORE.includes(command) ? storeFault(command, words, options) : null;
}

const WITHOUT_WORDS: readonly CommandName[] = ['latest', 'doctor', 'stories'];
const OF_THE_STORE: readonly CommandName[] = ['backup', 'restore', 'doctor', 'stories'];

function storeFault(command: CommandName, [, more]: readonly string[], { pages, news }: Given): string | null {
  if (more !== undefined) return `${command} takes one file, and ${shown(more)} was given as well`;
  return (pages ?? news) === undefined ? null : `${command} is of the store, without --pages and --news`;
}

function keyFault([deed, name, ...more]: readonly string[], { scope, pages, news }: Given): string | null {
  const given = [name, ...more].join(' ');
  if (deed === 'list' && name !== undefined) return `key list takes no words, and ${shown(given)} was given`;
  if (deed !== 'list' && !KEY_NAME.test(given))
    return `key ${deed} needs a name of ${KEY_NAME_CHARS} letters, digits, -, _ and . at most`;
  if (deed !== 'add' && scope !== undefined) return '--scope goes with key add alone';
  return (pages ?? news) === undefined ? null : 'key is of the store, without --pages and --news';
}

const KEY_NAME = new RegExp(`^[\\p{L}\\p{N}._-]{1,${KEY_NAME_CHARS}}$`, 'u');

function digestFault([deed, ...more]: readonly string[], { at, pages, news }: Given): string | null {
  if (more.length > 0) return `digest ${deed} takes no words, and ${shown(more.join(' '))} was given`;
  if (deed === 'preview') return at === undefined ? null : '--at goes with digest run alone';
  return (pages ?? news) === undefined ? null : 'digest run sends from the store, without --pages and --news';
}

function wrong(what: string): { ok: false; error: string } {
  return { ok: false, error: `${what}. --help says how it is written.` };
}

/** A word of the line as a message may show it: on one line, and not endless. */
function shown(word: string): string {
  const line = word.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return line.length > SHOWN_CHARS ? `${line.slice(0, SHOWN_CHARS)}…` : line;
}

const SHOWN_CHARS = 60;

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function isDay(word: string): boolean {
  if (!Day.safeParse(word).success) return false;
  const time = Date.parse(`${word}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(word);
}

function isTime(word: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(word) && !Number.isNaN(Date.parse(word));
}
