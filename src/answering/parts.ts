import type { Answer } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { uniqueQuotes } from './compose.ts';
import { withSubject } from './follow-up.ts';
import { kindOf } from './question/kind.ts';

const MARK = /[?？;；,，、]/g;

/**
 * The two questions for amounts that a text asks at once: 停车楼占地多大?能停几辆车? The second one is made whole with the
 * subject of the first; null where the text asks one thing.
 */
export function partsOf(text: string): [string, string] | null {
  if (!asksAmount(text)) return null;
  for (const { index } of text.matchAll(MARK)) {
    const [first, second] = [text.slice(0, index).trim(), text.slice(index + 1).trim()];
    if (asksAmount(first) && asksAmount(second)) return [first, withSubject(first, second) ?? second];
  }
  return null;
}

function asksAmount(text: string): boolean {
  return kindOf(foldText(text)).kind === 'figure';
}

/** Both answers as one, where each gives a figure of its own from the same article; null for others. */
export function together(first: Answer, second: Answer): Answer | null {
  const [one, other] = [first.figure, second.figure];
  if (one === null || other === null || first.article?.id !== second.article?.id) return null;
  if (one.paragraph === other.paragraph && one.start === other.start) return null;
  return {
    ...first,
    answer: `${first.answer}\n${second.answer}`,
    figures: [...first.figures, ...second.figures],
    computed: [...first.computed, ...second.computed],
    quotes: uniqueQuotes([...first.quotes, ...second.quotes]),
    notes: [...first.notes, ...second.notes.filter(({ text }) => !first.notes.some((known) => known.text === text))],
  };
}
