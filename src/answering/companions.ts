import type { Question } from '../asking/question.ts';
import { agrees, likeness } from '../figures/alike.ts';
import { comparable } from '../figures/amounts/convert.ts';
import { takesOtherSide } from '../figures/contrast.ts';
import type { Answer, Note } from '../model/answer.ts';
import { type Article, type Figure, isSound, type Quote } from '../model.ts';
import { quotablesOf } from '../search/passages/quotable.ts';
import { quoteOf } from '../search/passages/sentence-around.ts';
import { pairsOf, saysTheSame, shareOf, tellSameEvent } from '../search/same-event.ts';
import { besides } from '../search/stories.ts';
import { foldText } from '../text/fold.ts';
import { contradictionNote, quoteOfFigure, uniqueQuotes } from './compose.ts';

/** Other reports of one event that are named beside the best one. */
const NAMED = 3;
/** The share of two labels' letters from which two reports of one event measure the same. */
const SAME_MEASURE = 0.5;
/** The share of an answering sentence's pairs of letters that a sentence of another report has, where both say the same; less where it has the answering words. */
const SAME_SENTENCE = { alone: 0.4, withWords: 0.2 } as const;

/**
 * An answer out of one report with the other reports of the same event: they are named as where else the story stands,
 * each is quoted where it prints the same fact, and one that prints another value says so.
 */
export function withCompanions(answer: Answer, question: Question, articles: readonly Article[]): Answer {
  const article = articles.find(({ id }) => id === answer.article?.id);
  if (answer.article === null || article === undefined || drawsOnSeveral(answer)) return answer;
  // What was found may be handed over together with all that is listed.
  const each = [...new Map(articles.map((other) => [other.id, other])).values()];
  const others = each.filter((other) => tellSameEvent(article, other)).slice(0, NAMED);
  if (others.length === 0) return answer;
  const noted = new Set(answer.figures.map(({ articleId }) => articleId));
  const rivals = others.filter(({ id }) => !noted.has(id)).flatMap((other) => rivalIn(other, answer.figure));
  const quotes = others.flatMap((other) => sameFactIn(other, answer) ?? []);
  return {
    ...answer,
    article: { ...answer.article, also: besides(article, others).also ?? [] },
    figures: [...answer.figures, ...rivals.map(({ figure }) => figure)],
    quotes: uniqueQuotes([
      ...answer.quotes,
      ...quotes,
      ...rivals.flatMap(({ figure, article: other }) => quoteOfFigure(figure, other) ?? []),
    ]),
    notes: [...answer.notes, ...rivals.map((rival): Note => contradictionNote(rival, question))],
  };
}

/** Whether an answer sets several reports side by side of itself; one that another contradicts does not. */
function drawsOnSeveral({ quotes, article, notes }: Answer): boolean {
  return (
    quotes.some(({ articleId }) => articleId !== article?.id) && !notes.some(({ kind }) => kind === 'contradiction')
  );
}

/** The words of another report that say what an answer does: its figure, else the sentence. */
function sameFactIn(other: Article, { figure, short, quotes: [quote] }: Answer): Quote | null {
  if (figure !== null) {
    const same = other.figures.find((one) => saysTheSame(figure, one));
    return same === undefined ? null : quoteOfFigure(same, other);
  }
  if (quote === undefined) return null;
  const said = pairsOf(foldText(quote.text));
  const least = short === null ? SAME_SENTENCE.alone : SAME_SENTENCE.withWords;
  const [best] = other.paragraphs
    .flatMap((text, paragraph) => quotablesOf(text).map((span) => quoteOf(other, { ...span, paragraph })))
    .filter(({ text }) => short === null || text.includes(short))
    .map((sentence) => ({ sentence, share: likenessOf(said, pairsOf(foldText(sentence.text))) }))
    .toSorted((a, b) => b.share - a.share);
  return best === undefined || best.share < least ? null : best.sentence;
}

function likenessOf(one: Uint32Array, other: Uint32Array): number {
  return Math.max(shareOf(new Set(one), other), shareOf(new Set(other), one));
}

/** The figure of another report of the event that gives the same measure another value. */
function rivalIn(article: Article, figure: Figure | null): { figure: Figure; article: Article }[] {
  if (
    figure === null ||
    !isSound(figure) ||
    article.figures.some((one) => agrees(figure, one) && comparable(figure, one))
  )
    return [];
  const [rival] = article.figures
    .filter(
      (one) =>
        isSound(one) && comparable(figure, one) && !takesOtherSide(foldText(figure.quote), [foldText(one.quote)]),
    )
    .map((one) => ({ one, like: likeness(figure.label, one.label) }))
    .filter(({ like }) => like >= SAME_MEASURE)
    .toSorted((a, b) => b.like - a.like);
  return rival === undefined ? [] : [{ figure: rival.one, article }];
}
