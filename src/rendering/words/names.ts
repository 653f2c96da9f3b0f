import type { Language } from '../../model.ts';
import { englishName } from '../../tables/english-places.ts';
import { DISTRICTS } from '../../tables/places.ts';
import { TOPICS } from '../../tables/topics.ts';
import { phrase } from '../../text/phrase.ts';
import { toTraditional } from '../../text/traditional.ts';

const names = new Map<string, Readonly<Record<Exclude<Language, 'zh-CN'>, string>>>([
  ...TOPICS.map((row) => [row.name, row] as const),
  ...DISTRICTS.map(({ name, traditional, english }) => [name, { 'zh-TW': traditional, en: english }] as const),
]);

/** Names of a list, as one types it, each that has a row in the reader's language; others stay as they are. */
export function namesIn(list: string, language: Language): string {
  if (language === 'zh-CN') return list;
  const separator = phrase('render.and', language);
  return list
    .split('、')
    .map((name) => names.get(name)?.[language] ?? name)
    .join(separator);
}

/**
 * A word of the frame (district, topic, label, unit) in the reply's language. A word without a row in data/ stays
 * Chinese, in the reply's script. Printed words do not come here.
 */
export function framed(word: string, language: Language): string {
  if (language === 'zh-CN') return word;
  return names.get(word)?.[language] ?? (language === 'zh-TW' ? toTraditional(word) : (englishName(word) ?? word));
}
