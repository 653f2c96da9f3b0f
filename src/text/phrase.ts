import type { Language } from '../model.ts';
import { PHRASES } from '../tables/phrases.ts';

/**
 * A text of data/phrases.json in one language, with its values put in: phrase('more', 'en', { count: '3' }).
 * @throws when the table has no such key: a phrase that is missing is a bug, caught by the first test that meets it.
 */
export function phrase(key: string, language: Language, values: Readonly<Record<string, string>> = {}): string {
  const row = PHRASES[key];
  if (row === undefined) throw new Error(`data/phrases.json has no row ${key}`);
  return row[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
