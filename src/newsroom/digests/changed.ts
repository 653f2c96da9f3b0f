import { FIGURES_SHOWN } from '../../limits.ts';
import type { Hit } from '../../model/answer.ts';
import type { Article, Figure } from '../../model.ts';
import type { Telling } from '../../ports/deliveries.ts';
import { quotablesOf } from '../../search/passages/quotable.ts';
import { quoteOf, sentenceAround } from '../../search/passages/sentence-around.ts';
import { keyFigures } from '../../search/passages/summary.ts';
import { foldText } from '../../text/fold.ts';
import type { Span } from '../../text/sentences.ts';
import { hitOf } from '../archive/lists.ts';

/** An article as it is told: as new, as changed since it was told, or, where it stands as it was, not at all. */
export function hitFor(article: Article, before: Telling | undefined): Hit | null {
  if (before === undefined) return hitOf(article, null);
  return changedFigure(article, before) ?? changedWords(article, before);
}

/** How an article reads now, to see later what changed. */
export function tellingOf(article: Article): Telling {
  return {
    id: article.id,
    sentences: sentencesIn(article).map(({ mark }) => mark),
    figures: figuresOf(article).map(({ label, printed }) => ({ label, printed })),
  };
}

function changedFigure(article: Article, { figures }: Telling): Hit | null {
  const told = once(figures);
  for (const [label, figure] of once(figuresOf(article))) {
    const printed = told.get(label)?.printed;
    if (printed === undefined || printed === figure.printed) continue;
    const span = sentenceAround(article.paragraphs[figure.paragraph] ?? '', figure);
    const quote = quoteOf(article, { ...span, paragraph: figure.paragraph });
    const change = { kind: 'figure' as const, label, before: printed, after: figure.printed };
    return { ...hitOf(article, null), quote, figure, change };
  }
  return null;
}

/** The first sentence that did not stand there: in place of one that is gone, or beside all that did. */
function changedWords(article: Article, { sentences }: Telling): Hit | null {
  // What was told before sentences were kept is not known by its words.
  if (sentences.length === 0) return null;
  const now = sentencesIn(article);
  const told = new Set(sentences);
  const fresh = now.find(({ mark }) => !told.has(mark));
  if (fresh === undefined) return null;
  const standing = new Set(now.map(({ mark }) => mark));
  const kind = sentences.every((mark) => standing.has(mark)) ? 'added' : 'corrected';
  return { ...hitOf(article, null), quote: quoteOf(article, fresh), figure: null, change: { kind } };
}

/** Those whose label is the only one of its kind: else nobody knows which became which. */
function once<T extends { label: string }>(list: readonly T[]): Map<string, T> {
  return new Map(
    [...Map.groupBy(list, ({ label }) => label)].flatMap(([label, [one, ...more]]) =>
      one && more.length === 0 ? [[label, one] as const] : [],
    ),
  );
}

function figuresOf(article: Article): Figure[] {
  return keyFigures(article, { figures: FIGURES_SHOWN });
}

function sentencesIn({ paragraphs }: Article): (Span & { paragraph: number; mark: string })[] {
  return paragraphs.flatMap((text, paragraph) =>
    quotablesOf(text).map((span) => ({ ...span, paragraph, mark: markOf(text.slice(span.start, span.end)) })),
  );
}

const BESIDE_WORDS = /[^\p{L}\p{N}%.]/gu;

/** A few letters by which a sentence is known again, however its marks and spaces were read: FNV-1a. */
function markOf(sentence: string): string {
  const words = foldText(sentence).replace(BESIDE_WORDS, '');
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
