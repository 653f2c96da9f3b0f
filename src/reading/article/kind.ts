import type { Article, Kind } from '../../model.ts';
import { KINDS } from '../../tables/kinds.ts';
import { foldText } from '../../text/fold.ts';
import { halfWidth } from '../lines/half-width.ts';

type Words = Pick<Article, 'title' | 'kicker' | 'paragraphs'>;

/** Letters of a text's beginning, and of what is looked at of the text in all: a notice says what it is, or ends soon. */
const REACH = { start: 40, text: 1_500 };

/** What an article is where it is no report: the kind for which most of the table's signals speak; null for a report. */
export function kindOf(words: Words): Kind | null {
  const points = new Map<Kind, number>();
  const texts = textsOf(words);
  for (const { kind, where, pattern, points: worth } of KINDS.signals) {
    if (texts[where].some((text) => pattern.test(text))) points.set(kind, (points.get(kind) ?? 0) + worth);
  }
  const [best] = [...points].toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= KINDS.least ? best[0] : null;
}

function textsOf({ title, kicker, paragraphs }: Words): Record<'head' | 'start' | 'text', string[]> {
  const text = paragraphs.join('\n');
  const ends = text.length <= REACH.text ? text : `${text.slice(0, REACH.text / 2)}\n${text.slice(-REACH.text / 2)}`;
  return {
    head: [kicker, title].flatMap((line) => (line === null ? [] : [foldText(line)])),
    start: [foldText(text.slice(0, REACH.start))],
    text: [halfWidth(ends)],
  };
}
