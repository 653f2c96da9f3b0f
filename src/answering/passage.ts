import { PASSAGE } from '../limits/answering.ts';
import type { Quote } from '../model.ts';
import { quoteOf } from './choosing/sentence-around.ts';
import type { Scored } from './weighing/score.ts';

/** How long a passage may be. */
type Room = { chars: number; sentences: number };

/** The best sentences of the best candidate's item, in print order; those that follow one another are one quote. */
export function passageOf(scored: readonly Scored[], best: Scored, { chars, sentences }: Room = PASSAGE): Quote[] {
  const chosen: Scored[] = [best];
  let room = chars - best.sentence.text.length;
  for (const candidate of scored) {
    if (chosen.length >= sentences) break;
    if (candidate === best || candidate.item !== best.item || candidate.sentence.text.length > room) continue;
    chosen.push(candidate);
    room -= candidate.sentence.text.length;
  }
  return joined(chosen.toSorted((a, b) => a.at - b.at));
}

function joined(chosen: readonly Scored[]): Quote[] {
  const spans: { at: number; paragraph: number; start: number; end: number; item: Scored['item'] }[] = [];
  for (const { at, item, sentence } of chosen) {
    const last = spans.at(-1);
    if (last !== undefined && last.at === at - 1 && last.paragraph === sentence.paragraph) {
      last.at = at;
      last.end = sentence.end;
    } else {
      spans.push({ at, item, paragraph: sentence.paragraph, start: sentence.start, end: sentence.end });
    }
  }
  return spans.map(({ item, ...span }) => quoteOf(item.article, span));
}

/** A passage as text: its quotes one behind the other, gaps shown. */
export function passageText(quotes: readonly Quote[]): string {
  return quotes.map(({ text }) => text).join('……');
}
