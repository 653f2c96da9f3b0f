import { HELD } from '../../limits/holding.ts';
import type { Span } from '../../text/sentences.ts';
import { coveredIn } from '../align/covering.ts';
import { printedHan } from '../align/printed-words.ts';
import type { Check } from '../case.ts';
import { clauseAt, printedAt } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** Chinese words of a wording that are neither printed, nor stand for printed ones, nor claim nothing. */
export const words: Check = (said, { texts }) => {
  if (said.target !== 'han') return [];
  const { text } = said;
  const { pairs, characters, groups, glosses, translated } = printedHan(texts);
  const paired = pairedIn(text, pairs);
  const covered = coveredIn(said, { groups, glosses, paired });
  const strange = uncoveredRuns(text, covered).filter(({ start, end }) => {
    const single = end - start === 1 && !paired[start - 1] && !paired[end];
    return !(single && characters.has(text.charAt(start)));
  });
  if (translated) {
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const unknown = strange.reduce((sum, { start, end }) => sum + end - start, 0);
    if (unknown <= Math.max(HELD.unknown, han * HELD.untranslated)) return [];
  }
  return strange.map((run) => ({ kind: 'word', ...printedAt(said, run) }));
};

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
  return runs;
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
