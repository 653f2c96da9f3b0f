import { HELD } from '../limits.ts';
import { IN_WORDINGS } from '../tables/holding.ts';
import type { Span } from '../text/sentences.ts';
import { coveredIn } from './covering.ts';
import type { Fault } from './passage.ts';
import type { Read } from './print.ts';
import { printedHan } from './printed-words.ts';
import { clauseAt, printedAt, type Said } from './said.ts';

/** Texts that are a source for words, folded, and stretches of the wording that are settled already. */
export type WordSources = { texts: readonly Said[]; settled: readonly Span[] };

/** Chinese words of a wording that are neither printed, nor stand for printed ones, nor claim nothing. */
export function hanFaults(said: Read, { texts, settled }: WordSources): Fault[] {
  const { text } = said;
  const { pairs, characters, groups, glosses, translated } = printedHan(texts);
  const paired = pairedIn(text, pairs);
  const covered = coveredIn(said, { settled, groups, glosses, paired });
  const runs = uncoveredRuns(text, covered).filter((run) => !isTranscribed(said, run, texts));
  const strange = runs.filter(({ start, end }) => {
    const single = end - start === 1 && !paired[start - 1] && !paired[end];
    const character = text.charAt(start);
    return !(single && characters.has(character) && !IN_WORDINGS.contrasting.has(character));
  });
  if (translated) {
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const unknown = strange.reduce((sum, { start, end }) => sum + end - start, 0);
    if (unknown <= Math.max(HELD.unknown, han * HELD.untranslated)) return [];
  }
  return strange.map((run) => ({ kind: 'word', ...printedAt(said, run) }));
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
  return runs;
}

/** 韦斯顿(Weston): a name in our letters before the printed one in brackets. */
function isTranscribed({ text }: Said, { end }: Span, texts: readonly Said[]): boolean {
  const name = /^\p{Script=Han}{0,4}[("]([a-z][a-z .'-]*)[)"]/u.exec(text.slice(end, end + 50))?.[1];
  return name !== undefined && texts.some((source) => source.text.includes(name));
}

/** Latin words in a Chinese wording: names, which must be printed. */
export function foreignFaults(said: Read, texts: readonly Said[]): Fault[] {
  return [...said.text.matchAll(/[a-z][a-z\d-]*/g)].flatMap(({ index, 0: word }): Fault[] => {
    const span = { start: index, end: index + word.length };
    const settled = said.numbers.some(({ start, end }) => start <= span.start && span.end <= end);
    if (settled || texts.some(({ text }) => text.includes(word))) return [];
    return clauseAt(said.clauses, index) === undefined ? [] : [{ kind: 'name', ...printedAt(said, span) }];
  });
}
