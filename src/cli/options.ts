import { Scope } from '../ports/keys.ts';
import { CITE_STYLES } from '../rendering/cite.ts';

/** The options: a switch, one with a value, one with a value that may be given again. */
export const OPTIONS = {
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
  format: 'one',
  export: 'one',
  style: 'one',
  out: 'one',
  theme: 'one',
  'cut-out': 'one',
} as const;

export type OptionName = keyof typeof OPTIONS;

/** What was given, by option; a switch has one empty value. */
export type Given = Partial<Record<OptionName, string[]>>;

/** Options that take one of a few words. */
export const CHOICES: Readonly<Partial<Record<OptionName, readonly string[]>>> = {
  format: ['jsonl', 'csv'],
  export: ['csv', 'json'],
  style: CITE_STYLES,
  theme: ['light', 'dark'],
  scope: Scope.values.values().toArray(),
};

/** Options that not every command takes. */
export const PARTICULAR = [
  'batch',
  'topic',
  'what',
  'at',
  'rebuild',
  'scope',
  'format',
  'export',
  'style',
  'out',
  'theme',
  'cut-out',
] as const satisfies OptionName[];

/** Whether some command takes an option of that name. */
export function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
