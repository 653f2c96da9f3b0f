import type { Language } from '../../model.ts';
import { phrase } from '../../text/phrase.ts';

/** Our own words of data/phrases.json, for surfaces that set them themselves. */
export function ownWords(key: string, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return phrase(key, language, values);
}
