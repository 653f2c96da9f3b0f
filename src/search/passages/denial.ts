import { takenBackIn } from '../../figures/taken-back.ts';
import type { Article, Quote } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import type { Span } from '../../text/sentences.ts';
import { saysOneOf } from '../../text/signals.ts';
import { quotablesOf } from './quotable.ts';
import { quoteOf } from './sentence-around.ts';

/**
 * The sentence by which an article takes back what stands at a place of it: a rumour that it denies, an error that it puts
 * right. Null where it stands by that, or denies it in its headline or in the very sentence.
 */
export function denialQuote(article: Article, { paragraph, start, end }: Span & { paragraph: number }): Quote | null {
  const taken = takenBackIn(article).find(
    (stretch) => stretch.paragraph === paragraph && stretch.start < end && start < stretch.end,
  );
  const by = taken?.by ?? null;
  if (by === null || (by.paragraph === paragraph && by.start <= start && end <= by.end)) return null;
  if (saysOneOf(foldText((article.paragraphs[paragraph] ?? '').slice(start, end)), ['refuted'])) return null;
  const text = article.paragraphs[by.paragraph] ?? '';
  const within = quotablesOf(text).filter((span) => span.start < by.end && by.start < span.end);
  const span =
    within.find((one) => saysOneOf(foldText(text.slice(one.start, one.end)), ['refuted', 'denial', 'steady'])) ??
    within[0];
  return span === undefined ? null : quoteOf(article, { ...span, paragraph: by.paragraph });
}
