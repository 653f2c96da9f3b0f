import { HELD } from '../../limits/holding.ts';
import { IN_WORDINGS } from '../../tables/holding.ts';
import type { Span } from '../../text/sentences.ts';
import { coveredIn } from '../align/covering.ts';
import { isFrame } from '../align/lexicon.ts';
import { isLoose } from '../align/loose.ts';
import { peopleIn } from '../align/named.ts';
import { printedHan } from '../align/printed-words.ts';
import type { Check } from '../case.ts';
import { clauseAt, printedAt, type Said } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** Chinese words of a wording that are neither printed, nor stand for printed ones, nor claim nothing. */
export const words: Check = (said, { texts }) => {
  if (said.target !== 'han') return [];
  const { text } = said;
  const { pairs, characters, groups, glosses, translated } = printedHan(texts);
  const paired = pairedIn(text, pairs);
  const covered = coveredIn(said, { groups, glosses, paired });
  const runs = uncoveredRuns(text, covered);
  const printedClauses = texts.flatMap(({ text: printed }) => printed.split(/[。,;:!?\n]/));
  const strange = runs.filter(({ start, end }) => {
    const single = end - start === 1 && !paired[start - 1] && !paired[end];
    const character = text.charAt(start);
    const isKnown = single && characters.has(character) && !IN_WORDINGS.contrasting.has(character);
    return !isKnown && !isShortened(text, { start, end }, printedClauses);
  });
  if (translated) {
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const unknown = strange.reduce((sum, { start, end }) => sum + end - start, 0);
    if (unknown <= Math.max(HELD.unknown, han * HELD.untranslated)) return [];
  }
  // 郑永年 is no 郑永华.
  const people = peopleIn(text);
  const isName = (run: Span) => people.some(({ start, end }) => start <= run.start && run.end <= end);
  const isAgent = ({ start }: Span) => AGENT.test(text.charAt(start - 1));
  const loose = strange.filter(
    (run) => !isName(run) && !isAgent(run) && (isLoose(text, run) || isHarmless(text, run, { characters, texts })),
  );
  const counts = Map.groupBy(loose, ({ start }) => clauseAt(said.clauses, start)?.sentence);
  const held = strange.filter(
    (run) =>
      !loose.includes(run) || (counts.get(clauseAt(said.clauses, run.start)?.sentence)?.length ?? 0) > HELD.unknown,
  );
  return held.map((run) => ({ kind: 'word', ...printedAt(said, run) }));
};

/** By whom something is done is no word to be chosen: 由川航执飞. */
const AGENT = /[由据]/;

/**
 * Whether a word of one or two characters that is not printed may be what a writer chose for a printed one: part of it
 * is, and print has no other word in its place. What makes another thing of a word is harmless nowhere.
 */
function isHarmless(
  text: string,
  run: Span,
  { characters, texts }: { characters: ReadonlySet<string>; texts: readonly Said[] },
): boolean {
  const words = text.slice(run.start, run.end);
  if (words.length > 2 || IN_WORDINGS.contrasting.has(words)) return false;
  if (words.length === 2 && ![...words].some((one) => characters.has(one))) return false;
  return !hasRival(text, run, texts);
}

/** Another word in print beside the same neighbour, which the wording leaves out: 茶叶冷库 for 柠檬冷库. */
function hasRival(text: string, { start, end }: Span, texts: readonly Said[]): boolean {
  const words = text.slice(start, end);
  const length = words.length;
  const isOther = (other: string) =>
    other.length === length &&
    HAN_ONLY.test(other) &&
    !text.includes(other) &&
    ![...other].some((one) => words.includes(one));
  const stands = (pair: string, offset: number) =>
    pair.length === 2 &&
    HAN_ONLY.test(pair) &&
    texts.some(({ text: print }) =>
      placesOf(pair, print).some((at) => isOther(print.slice(Math.max(0, at + offset), at + offset + length))),
    );
  return stands(text.slice(end, end + 2), -length) || stands(text.slice(start - 2, start), 2);
}

const HAN_ONLY = /^\p{Script=Han}+$/u;

function placesOf(words: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/**
 * 铺轨 for 轨道铺设: two characters of one printed clause. What makes another thing of a word must stand in the printed
 * order, near by (新办 for 新开办).
 */
function isShortened(text: string, { start, end }: Span, printedClauses: readonly string[]): boolean {
  if (end - start > 2) return false;
  const words = end - start === 2 ? [text.slice(start, end)] : [text.slice(start - 1, end), text.slice(start, end + 1)];
  return words.some((word) => {
    const [first = '', second = ''] = word;
    if (!/^\p{Script=Han}{2}$/u.test(word) || [...word].some((one) => isFrame(one) || IN_WORDINGS.joining.has(one)))
      return false;
    const contrasts = IN_WORDINGS.contrasting.has(first) || IN_WORDINGS.contrasting.has(second);
    return printedClauses.some((clause) => {
      const [at, to] = [clause.indexOf(first), clause.indexOf(second)];
      if (at < 0 || to < 0) return false;
      if (contrasts) return to > at && to - at <= HELD.shortened;
      return true;
    });
  });
}

/** Where two characters stand side by side as they do in print. */
function pairedIn(text: string, pairs: ReadonlySet<string>): Uint8Array {
  const paired = new Uint8Array(text.length + 1);
  for (let at = 0; at + 1 < text.length; at += 1) if (pairs.has(text.slice(at, at + 2))) paired.fill(1, at, at + 2);
  return paired;
}

function uncoveredRuns(text: string, covered: Uint8Array): Span[] {
  const runs: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (covered[at] === 1 || !/\p{Script=Han}/u.test(text.charAt(at))) continue;
    const last = runs.at(-1);
    if (last?.end === at) last.end += 1;
    else runs.push({ start: at, end: at + 1 });
  }
  return runs.flatMap((run) => trimmed(text, run));
}

/** 营收虽 is 营收: words that join are no part of what they stand beside. */
function trimmed(text: string, { start, end }: Span): Span[] {
  let [from, to] = [start, end];
  if (end - start === 1) return [{ start, end }];
  while (from < to && IN_WORDINGS.joining.has(text.charAt(from))) from += 1;
  while (to > from && IN_WORDINGS.joining.has(text.charAt(to - 1))) to -= 1;
  return from < to ? [{ start: from, end: to }] : [];
}

/** Latin words in a Chinese wording: names, which must be printed. */
export const foreignWords: Check = (said, { texts }) =>
  said.target === 'latin'
    ? []
    : [...said.text.matchAll(/[a-z][a-z\d-]*/g)].flatMap(({ index, 0: word }): Fault[] => {
        const span = { start: index, end: index + word.length };
        const settled = said.numbers.some(({ start, end }) => start <= span.start && span.end <= end);
        if (settled || texts.some(({ text }) => text.includes(word))) return [];
        return clauseAt(said.clauses, index) === undefined ? [] : [{ kind: 'name', ...printedAt(said, span) }];
      });
