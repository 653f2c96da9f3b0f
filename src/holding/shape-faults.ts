import { HELD } from '../limits.ts';
import type { Language } from '../model.ts';
import { READER_ORDERS } from '../tables/holding.ts';
import { foldText } from '../text/fold.ts';
import { toSimplified } from '../text/script.ts';
import type { Fault } from './passage.ts';
import { isIn } from './script.ts';

/** Marks of layout, addresses, mentions, code, hidden characters: nothing of these is a sentence. */
const NO_SENTENCE = /[@<>[\]{}`*_~|#\\]|https?:|www\.|[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{So}]/giu;
/** Marks that names and measures are printed with: 飞轮X|S, 5月1日~3日, ㎡. */
const NAMES = /^[~|\p{So}]$/u;

/** Faults for which nothing of a wording is looked at any further: it is empty, or longer than any answer. */
export function lengthFaults(
  words: string,
  { language, longest }: { language: Language; longest: number | undefined },
): Fault[] {
  if (words.trim() === '') return [{ kind: 'empty', at: 0, text: '' }];
  const most = Math.min(longest ?? Number.POSITIVE_INFINITY, HELD.chars[language === 'en' ? 'latin' : 'han']);
  return words.length > most ? [{ kind: 'length', at: most, text: `${words.length}` }] : [];
}

/** What is no plain sentence, and what speaks to the reader instead of answering. */
export function shapeFaults(words: string, printed: string): Fault[] {
  const mark = [...words.matchAll(NO_SENTENCE)].find(([one]) => !(NAMES.test(one) && printed.includes(one)));
  const folded = foldText(words);
  const source = foldText(printed);
  const faults: Fault[] = mark === undefined ? [] : [{ kind: 'shape', at: mark.index, text: mark[0] }];
  for (const { kind, always, pattern } of READER_ORDERS) {
    for (const { index, 0: said } of folded.matchAll(new RegExp(pattern, 'gu'))) {
      if (always || !source.includes(said)) faults.push({ kind, at: Math.min(index, words.length), text: said });
    }
  }
  return faults;
}

/** A wording in another language than the reply, or in the other script. */
export function languageFaults(words: string, { language, printed }: { language: Language; printed: string }): Fault[] {
  if (!isIn(language, words)) return [{ kind: 'language', at: 0, text: '' }];
  if (language !== 'zh-CN') return [];
  const at = [...words].findIndex((one) => toSimplified(one) !== one && !printed.includes(one));
  return at < 0 ? [] : [{ kind: 'script', at, text: [...words][at] ?? '' }];
}
