import type { Answer } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { uniqueQuotes } from './compose.ts';
import { followUp, withSubject } from './follow-up.ts';
import { saysMany } from './question/gist.ts';
import { kindOf, type QuestionKind } from './question/kind.ts';

const MARK = /[?？;；,，、]/g;
/** 小火车呢, at the end of a text: what was asked, of another thing. */
const OTHER_THING = /^[^?？,，]{1,10}呢[?？!！。]*$/;

/** What can be asked beside another thing; which of two is more asks of both at once. */
const OF_ONE_THING: ReadonlySet<QuestionKind | 'summary' | 'statement'> = new Set([
  'figure',
  'when',
  'where',
  'who',
  'list',
  'why',
  'how',
]);

/**
 * The two questions that a text asks at once: 停车楼占地多大?哪天开门的? The second one is made whole with the subject of the
 * first; null where the text asks one thing.
 */
export function partsOf(text: string): [string, string] | null {
  if (!asksOneThing(text)) return null;
  for (const { index } of text.matchAll(MARK)) {
    const [first, second] = [text.slice(0, index).trim(), text.slice(index + 1).trim()];
    if (!asksOneThing(first)) continue;
    if (OTHER_THING.test(second)) return [first, followUp(first, second)];
    if (asksOneThing(second)) return [first, withSubject(first, second) ?? second];
  }
  return null;
}

function asksOneThing(text: string): boolean {
  return OF_ONE_THING.has(kindOf(foldText(text)).kind) && !saysMany(text);
}

/** Both answers as one, where each tells something of its own from the same article; null for others. */
export function together(first: Answer, second: Answer): Answer | null {
  if (first.status !== 'answered' || second.status !== 'answered') return null;
  if (first.article?.id !== second.article?.id || first.answer === second.answer) return null;
  return {
    ...first,
    answer: `${first.answer}\n${second.answer}`,
    figure: first.figure ?? second.figure,
    figures: [...first.figures, ...second.figures],
    computed: [...first.computed, ...second.computed],
    quotes: uniqueQuotes([...first.quotes, ...second.quotes]),
    notes: [...first.notes, ...second.notes.filter(({ text }) => !first.notes.some((known) => known.text === text))],
  };
}
