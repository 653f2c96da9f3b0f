import { findDates } from '../figures/find-dates.ts';
import { WRITER } from '../limits.ts';
import { findTypedPlaces } from '../lookup/find-typed-places.ts';
import type { Answer } from '../model/answer.ts';
import type { Article, Language } from '../model.ts';
import { SAYS } from '../tables/says.ts';
import { foldText } from '../text/fold.ts';
import { toSimplified } from '../text/script.ts';
import { takesOtherSide } from './choosing/contrast.ts';
import { peopleIn } from './choosing/people.ts';
import { guard, ownData } from './guard.ts';

const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Whether the printed words that an answer cites are in the reply's own language, so that a wording can be checked. */
export function canBeWorded({ status, quotes, language }: Answer): boolean {
  return status === 'answered' && quotes.length > 0 && quotes.every(({ text }) => isIn(language, text));
}

/**
 * Checks what somebody else made of an answer, word for word: the guard holds as for every answer, and beyond it no
 * place, day, person or denial comes in that the printed words do not have, what was asked for stays in, and nothing
 * that is no plain sentence of the reply's language.
 * @param given - The answer as it was extracted, which passed the guard; its words count as printed.
 * @returns what is wrong, one line each, without the words themselves; [] where they may be shown.
 */
export function wordingFaults(words: string, given: Answer, articles: readonly Article[]): string[] {
  if (words === '') return ['empty'];
  const printed = [given.answer, ...given.quotes.map(({ text }) => text), ...articles.map(ownData)].join('\n');
  return [
    ...shapeFaults(words, given),
    // Numbers of the question are no source here: 是3700亩吗 must not make them true.
    ...guard({ ...given, answer: words }, { question: given.answer, articles }),
    ...languageFaults(words, printed, given.language),
    ...nameFaults(words, printed),
    ...senseFaults(words, printed, given),
    ...strangeFaults(words, printed, given.language),
  ];
}

/** Marks of layout, addresses, mentions, code, hidden characters: nothing of these is a sentence. */
const NO_SENTENCE = /[@<>[\]{}`*_~|#\\]|https?:|www\.|[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{So}]/iu;

function shapeFaults(words: string, { answer, language }: Answer): string[] {
  const longest = Math.max(WRITER.chars[language === 'en' ? 'latin' : 'han'], answer.length);
  return [
    ...(words.length > longest ? ['too long'] : []),
    ...(NO_SENTENCE.test(words) ? ['not a plain sentence'] : []),
  ];
}

function languageFaults(words: string, printed: string, language: Language): string[] {
  const traditional = (character: string) => toSimplified(character) !== character && !printed.includes(character);
  if (!isIn(language, words)) return ['another language'];
  return language === 'zh-CN' && [...words].some(traditional) ? ['another script'] : [];
}

function isIn(language: Language, text: string): boolean {
  const han = text.match(HAN)?.length ?? 0;
  const latin = text.match(LATIN)?.length ?? 0;
  return language === 'en' ? han === 0 && latin > 0 : han > latin / 2;
}

/** A capital letter that no sentence begins with: in English, a name, a month or a day of the week. */
const CAPITALISED = /(?<=[\p{L}\p{N},;:'"”’)] )\p{Lu}[\p{L}'’]*/gu;

/** Places, days and people that are not printed. */
function nameFaults(words: string, printed: string): string[] {
  const source = foldText(printed);
  const isPrinted = (name: string) => source.includes(foldText(name));
  const places = new Set(findTypedPlaces(printed).map((found) => ('place' in found ? found.place : found.unknown)));
  const stranger = findTypedPlaces(words).some(
    (found) => !isPrinted(found.printed) && !places.has('place' in found ? found.place : found.unknown),
  );
  const named = [...peopleIn(words).map(({ name }) => name), ...(words.match(CAPITALISED) ?? [])];
  return [
    ...(stranger ? ['a place that is not printed'] : []),
    ...(findDates(words, null).every((day) => isPrinted(day.printed)) ? [] : ['a day that is not printed']),
    ...(named.every(isPrinted) ? [] : ['a name that is not printed']),
  ];
}

/** 是的 and 不是, before what they say yes or no to. */
const VERDICT = /^[^。.，,]{1,4}(?=[。.])/u;
const DENIAL = new RegExp(SAYS.denial, 'gu');

/** What was asked for must stay in, and neither its side nor its yes or no may turn. */
function senseFaults(words: string, printed: string, { answer, short, figure }: Answer): string[] {
  const folded = foldText(words);
  const asked = [short, figure?.printed ?? null].filter((part) => part !== null);
  const verdict = VERDICT.exec(answer)?.[0] ?? '';
  const source = foldText(printed);
  const denies = folded.match(DENIAL) ?? [];
  return [
    ...(asked.every((part) => folded.includes(foldText(part))) ? [] : ['without what was asked for']),
    ...(folded.startsWith(foldText(verdict)) ? [] : ['another yes or no']),
    ...(denies.every((denial) => source.includes(denial)) ? [] : ['a denial that is not printed']),
    ...(takesOtherSide(folded, [source]) ? ['the other side of what is printed'] : []),
  ];
}

const NUMBER_WORD = new RegExp(`\\b(?:${SAYS.number_word.source})\\b`, 'gu');

/** A writer joins printed words; one that has more to say than they do says something else. */
function strangeFaults(words: string, printed: string, language: Language): string[] {
  const folded = foldText(words);
  const source = foldText(printed);
  if (language === 'en') {
    const [all, known] = [folded.match(/[a-z]+/g) ?? [], new Set(source.match(/[a-z]+/g))];
    if ((folded.match(NUMBER_WORD) ?? []).some((word) => !known.has(word))) return ['a number that is not printed'];
    return isTooStrange(all.map((word) => known.has(word))) ? ['more than is printed'] : [];
  }
  const runs = folded.match(/\p{Script=Han}{2,}/gu) ?? [];
  const pairs = runs.map((run) => [...run].slice(1).map((_, at) => source.includes(run.slice(at, at + 2))));
  const longest = Math.max(0, ...pairs.map((known) => longestRun(known)));
  return isTooStrange(pairs.flat()) || longest >= WRITER.strangeRun ? ['more than is printed'] : [];
}

function isTooStrange(known: readonly boolean[]): boolean {
  return known.filter(Boolean).length < known.length * WRITER.knownShare;
}

/** How many in a row are not known. */
function longestRun(known: readonly boolean[]): number {
  let longest = 0;
  let run = 0;
  for (const one of known) {
    run = one ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
