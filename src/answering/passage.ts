import { PASSAGE } from '../limits/answering.ts';
import type { Quote } from '../model.ts';
import { isTornAlone } from '../search/passages/cut-off.ts';
import { quoteOf } from '../search/passages/sentence-around.ts';
import type { Scored } from '../weighing/score.ts';

/** How long a passage may be. */
type Room = { chars: number; sentences: number };

/** The best sentences of the best candidate's item, in print order, each a quote; beside the best no paragraph that is one torn sentence, as captions are. */
export function passageOf(scored: readonly Scored[], best: Scored, { chars, sentences }: Room = PASSAGE): Quote[] {
  const chosen: Scored[] = [best];
  let room = chars - best.sentence.text.length;
  for (const candidate of scored) {
    if (chosen.length >= sentences) break;
    if (candidate === best || candidate.item !== best.item || candidate.sentence.text.length > room) continue;
    if (isTornAlone(candidate.item.article, candidate.sentence)) continue;
    chosen.push(candidate);
    room -= candidate.sentence.text.length;
  }
  return chosen
    .toSorted((a, b) => a.at - b.at)
    .map(({ item, sentence: { paragraph, start, end } }) => quoteOf(item.article, { paragraph, start, end }));
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
