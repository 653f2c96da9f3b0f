import type { Language } from '../model.ts';
import { englishName } from '../tables/english-places.ts';
import { toTraditional } from '../text/traditional.ts';
import { districtNamed } from './gazetteer.ts';
import { topicNamed } from './topics.ts';

/** A district's or any place's name in a reply's language; a place without an English name stays Chinese. */
export function districtName(name: string, language: Language): string {
  const row = districtNamed(name);
  if (language === 'zh-CN') return name;
  if (language === 'zh-TW') return row?.traditional ?? toTraditional(name);
  return row?.english ?? englishName(name) ?? name;
}

/** A topic's name in a reply's language; a name that no row has stays as it is. */
export function topicName(name: string, language: Language): string {
  const row = topicNamed(name);
  if (row === null || language === 'zh-CN') return name;
  return row[language];
}
