import type { Said } from '../claims/said.ts';
import { chineseFor, englishFor, englishWordsIn, glossesIn, sameAs, sameWordsIn, stemOf } from './lexicon.ts';

const HAN = /\p{Script=Han}/u;

/**
 * What is printed in Chinese, or stands for English print: pairs of characters, characters, groups of like words, and
 * what the dictionary renders its words by.
 */
type PrintedHan = {
  pairs: Set<string>;
  characters: Set<string>;
  groups: Set<number>;
  glosses: Map<string, Set<string>>;
  translated: boolean;
};

export function printedHan(texts: readonly Said[]): PrintedHan {
  const printed: PrintedHan = {
    pairs: new Set(),
    characters: new Set(),
    groups: new Set(),
    glosses: new Map(),
    translated: false,
  };
  for (const { text } of texts) {
    addHan(printed, text);
    for (const word of chineseFor(englishWordsIn(text, 0, text.length).map(({ word }) => word))) addHan(printed, word);
  }
  const { han, latin } = lettersOf(texts);
  return { ...printed, translated: latin > han };
}

function addHan({ pairs, characters, groups, glosses }: PrintedHan, text: string): void {
  for (let at = 0; at < text.length; at += 1) {
    if (!HAN.test(text.charAt(at))) continue;
    characters.add(text.charAt(at));
    if (HAN.test(text.charAt(at + 1))) pairs.add(text.slice(at, at + 2));
  }
  for (const { word } of sameWordsIn(text, 0, text.length)) for (const group of sameAs(word)) groups.add(group);
  for (const { word, glosses: rendered } of glossesIn(text))
    for (const gloss of rendered) glosses.set(gloss, (glosses.get(gloss) ?? new Set()).add(word));
}

/** Letters by which two longer words are one: operator, operates. */
export const BEGINNING = 5;

/** What is printed in English, or stands for Chinese print: stems, beginnings of longer words, groups of like words. */
export type PrintedEnglish = { stems: Set<string>; beginnings: Set<string>; groups: Set<number>; translated: boolean };

export function printedEnglish(texts: readonly Said[]): PrintedEnglish {
  const printed: PrintedEnglish = { stems: new Set(), beginnings: new Set(), groups: new Set(), translated: false };
  for (const { text } of texts) {
    const own = englishWordsIn(text, 0, text.length).map(({ word }) => word);
    const rendered = [...englishFor(text, 0, text.length), ...glossesIn(text).flatMap(({ glosses }) => glosses)];
    for (const word of [...own, ...rendered.flatMap((phrase) => phrase.split(/[ -]/))]) {
      printed.stems.add(stemOf(word));
      if (word.length > BEGINNING) printed.beginnings.add(word.slice(0, BEGINNING));
      for (const group of sameAs(word)) printed.groups.add(group);
    }
  }
  const { han, latin } = lettersOf(texts);
  return { ...printed, translated: han * 2 > latin };
}

function lettersOf(texts: readonly Said[]): { han: number; latin: number } {
  const all = texts.map(({ text }) => text).join('');
  return { han: all.match(/\p{Script=Han}/gu)?.length ?? 0, latin: all.match(/[a-z]/g)?.length ?? 0 };
}
