import { PASSAGE, SPARING } from '../limits/answering.ts';
import type { Quote } from '../model.ts';
import { isTornAlone } from '../search/passages/cut-off.ts';
import { quoteOf } from '../search/passages/sentence-around.ts';
import type { Scored } from '../weighing/score.ts';

/** How long a passage may be. */
type Room = { chars: number; sentences: number };

/**
 * The best sentence and the best that stand beside it in its item, in print order, each a quote. Of what is beside it a short
 * one goes before a long one that is little likelier, as the room is taken by letters; none is a torn one alone in its
 * paragraph, as captions are.
 */
export function passageOf(scored: readonly Scored[], best: Scored, { chars, sentences }: Room = PASSAGE): Quote[] {
  const chosen: Scored[] = [best];
  let room = chars - best.sentence.text.length;
  const beside = scored.filter((candidate) => candidate !== best && candidate.item === best.item);
  for (const candidate of beside.toSorted((a, b) => sparing(b) - sparing(a))) {
    if (chosen.length >= sentences) break;
    if (candidate.sentence.text.length > room || isTornAlone(candidate.item.article, candidate.sentence)) continue;
    chosen.push(candidate);
    room -= candidate.sentence.text.length;
  }
  return chosen
    .toSorted((a, b) => a.at - b.at)
    .map(({ item, sentence: { paragraph, start, end } }) => quoteOf(item.article, { paragraph, start, end }));
}

/** How much speaks for a sentence, less what its letters take of the room. */
function sparing({ score, sentence }: Scored): number {
  return score - sentence.text.length * SPARING;
}

/** Letters between two sentences that follow one another: a blank, a quotation mark that closes. */
const BETWEEN = 3;

/** A passage as text: its quotes in print order, gaps shown. */
export function passageText(quotes: readonly Quote[]): string {
  return inPrintOrder(quotes)
    .map((quote, at, all) => `${at === 0 || follows(all[at - 1] as Quote, quote) ? '' : '……'}${quote.text}`)
    .join('');
}

/** Quotes of one report as they stand in print. */
export function inPrintOrder(quotes: readonly Quote[]): Quote[] {
  return quotes.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

function follows(one: Quote, other: Quote): boolean {
  return (
    one.articleId === other.articleId &&
    one.paragraph === other.paragraph &&
    other.start - one.end >= 0 &&
    other.start - one.end <= BETWEEN
  );
}
