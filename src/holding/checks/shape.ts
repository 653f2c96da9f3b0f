import { HELD } from '../../limits/holding.ts';
import { READER_ORDERS } from '../../tables/holding.ts';
import { foldText } from '../../text/fold.ts';
import { toSimplified } from '../../text/script.ts';
import type { Check, Holding } from '../case.ts';
import { isIn } from '../claims/script.ts';
import type { Fault } from '../passage.ts';

/** Marks of layout, addresses, mentions, code, hidden characters: nothing of these is a sentence. */
const NO_SENTENCE = /[@<>[\]{}`*_~|#\\]|https?:|www\.|[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{So}]/giu;
/** Marks that names and measures are printed with: 飞轮X|S, 5月1日~3日, ㎡. */
const NAMES = /^[~|\p{So}]$/u;

/** Faults for which nothing of a wording is looked at any further: it is empty, or longer than any answer. */
export function lengthFaults(words: string, { language }: Pick<Holding, 'language'>): Fault[] {
  if (words.trim() === '') return [{ kind: 'empty', at: 0, text: '' }];
  const most = HELD.chars[language === 'en' ? 'latin' : 'han'];
  return words.length > most ? [{ kind: 'length', at: most, text: `${words.length}` }] : [];
}

/** What is no plain sentence, and what speaks to the reader instead of answering. */
export const shape: Check = ({ original: words, text: folded }, { printed }) => {
  const mark = [...words.matchAll(NO_SENTENCE)].find(([one]) => !(NAMES.test(one) && printed.includes(one)));
  const source = foldText(printed);
  const faults: Fault[] = mark === undefined ? [] : [{ kind: 'shape', at: mark.index, text: mark[0] }];
  for (const { kind, always, pattern } of READER_ORDERS) {
    for (const { index, 0: said } of folded.matchAll(new RegExp(pattern, 'gu'))) {
      if (always || !source.includes(said)) faults.push({ kind, at: Math.min(index, words.length), text: said });
    }
  }
  return faults;
};

/** A wording in another language than the reply, or in the other script. */
export const language: Check = ({ original: words, asked: { language, question } }, { printed }) => {
  if (!isIn(language, words)) return [{ kind: 'language', at: 0, text: '' }];
  if (language !== 'zh-CN') return [];
  const at = [...words].findIndex((one) => toSimplified(one) !== one && !(printed + question).includes(one));
  return at < 0 ? [] : [{ kind: 'script', at, text: [...words][at] ?? '' }];
};
