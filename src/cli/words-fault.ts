import { KEY_NAME_CHARS } from '../limits/doors.ts';
import { isAddress } from '../model/address.ts';
import type { Given } from './options.ts';
import { type CommandName, usageOf } from './usage.ts';

type Line = { command: CommandName; words: readonly string[]; options: Given; terminal: boolean };

/** What is wrong with the words after a command, or null. */
export function wordsFault({ command, words, options, terminal }: Line): string | null {
  const { needs, among } = usageOf(command);
  const nothing = words.every((word) => word.trim() === '');
  if (options.batch !== undefined) return nothing ? null : `${command} takes words or --batch, not both`;
  if (command === 'ask' && words.length === 0 && terminal) return null;
  if (WITHOUT_WORDS.includes(command) && !nothing)
    return `${command} takes no words, and ${shown(words.join(' '))} was given`;
  if (needs !== undefined && (nothing || among?.includes(words[0] ?? '') === false)) return `${command} needs ${needs}`;
  const fault = OWN_FAULTS[command]?.(words, options) ?? null;
  return fault === null && OF_THE_STORE.includes(command) ? storeFault(command, words, options) : fault;
}

/** What commands want besides. */
const OWN_FAULTS: Partial<Record<CommandName, (words: readonly string[], options: Given) => string | null>> = {
  chart: (_, { out }) => (out === undefined ? 'chart needs --out FILE.png' : null),
  stories: (_, { rebuild }) => (rebuild === undefined ? 'stories needs --rebuild' : null),
  export: exportFault,
  digest: digestFault,
  key: keyFault,
  page: pageFault,
};

const WITHOUT_WORDS: readonly CommandName[] = ['latest', 'doctor', 'stories', 'mcp', 'gaps'];
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

function pageFault([deed, page, line, ...text]: readonly string[], options: Given): string | null {
  if (deed === 'lines' && line !== undefined) return `page lines takes one page, and ${shown(line)} was given as well`;
  if (deed === 'lines') return options['cut-out'] === undefined ? null : '--cut-out goes with page fix alone';
  if (page === undefined || !/^\d{1,6}$/.test(line ?? '') || text.length === 0)
    return 'page fix needs a page, the number of a line as page lines has it, and all that is printed there';
  return (options.pages ?? options.news) === undefined ? null : 'page fix is of the store, without --pages and --news';
}

const KEY_NAME = new RegExp(`^[\\p{L}\\p{N}._-]{1,${KEY_NAME_CHARS}}$`, 'u');

function exportFault([kind, ...more]: readonly string[], { format }: Given): string | null {
  const { among = [] } = usageOf('export');
  if (kind !== undefined && (more.length > 0 || !among.includes(kind)))
    return `export takes one of ${among.join(', ')}, and ${shown([kind, ...more].join(' '))} was given`;
  return format === undefined ? 'export needs --format jsonl or csv' : null;
}

function digestFault([deed, ...more]: readonly string[], { at, pages, news }: Given): string | null {
  const [first = ''] = more;
  if (deed === 'order' && !isAddress(first))
    return 'digest order needs an address: mailto:someone@example.org or https://… (http on this machine alone)';
  if (deed === 'cancel' && more.length !== 1) return 'digest cancel needs an id';
  if (deed !== 'run' && at !== undefined) return '--at goes with digest run alone';
  if (deed !== 'preview' && (pages ?? news) !== undefined)
    return `digest ${deed} is of the store, without --pages and --news`;
  if (deed === 'order' || deed === 'cancel' || more.length === 0) return null;
  return `digest ${deed} takes no words, and ${shown(more.join(' '))} was given`;
}

/** A word of the line as a message may show it: on one line, and not endless. */
export function shown(word: string): string {
  const line = word.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return line.length > SHOWN_CHARS ? `${line.slice(0, SHOWN_CHARS)}…` : line;
}

const SHOWN_CHARS = 60;
