import { unitFit } from '../../asking/wanted.ts';
import { takesOtherSide } from '../../figures/contrast.ts';
import { EITHER, PASSAGE, SHORT_FROM } from '../../limits/answering.ts';
import type { Answer } from '../../model/answer.ts';
import type { Article, Figure, Quote } from '../../model.ts';
import { denialQuote } from '../../search/passages/denial.ts';
import { ASKS } from '../../tables/asks.ts';
import { foldText } from '../../text/fold.ts';
import { phrase } from '../../text/phrase.ts';
import { saysOneOf } from '../../text/signals.ts';
import { aheadIn, bestOf, type Scored } from '../../weighing/score.ts';
import { likeliestTime } from '../../weighing/times/weigh.ts';
import { figuresIn } from '../../weighing/type-signals.ts';
import { answered, saying, uniqueQuotes } from '../compose.ts';
import { inPrintOrder, passageOf } from '../passage.ts';
import type { Query } from '../query.ts';

/**
 * A passage that may answer: its item, its printed words and the candidate it was built around. `lead` is the quote that
 * says it: where the best sentence tells a rumour, the one that denies it.
 */
export type Picked = {
  article: Article;
  best: Scored;
  /** How far the article is ahead of the next that tells of something else. */
  ahead: number;
  quotes: [Quote, ...Quote[]];
  lead: Quote | null;
};

/** The passage around the best sentence of the likeliest item; null where nothing was found. */
export function pickPassage(
  scored: readonly Scored[],
  room: { chars: number; sentences: number } = PASSAGE,
): Picked | null {
  const best = bestOf(scored);
  if (best === undefined) return null;
  const { article } = best.item;
  const denial = denialQuote(article, best.sentence);
  const around = passageOf(scored, best, { ...room, chars: room.chars - (denial?.text.length ?? 0) });
  const [first, ...rest] = denial === null ? around : inPrintOrder(uniqueQuotes([...around, denial]));
  if (first === undefined) return null;
  const quotes: Picked['quotes'] = [first, ...rest];
  return { article, best, ahead: aheadIn(scored), quotes, lead: denial ?? quoteWith(quotes, best) };
}

/** The passage of a second report that may as well be the one that answers; null where the first is plainly likelier. */
export function pickOther(scored: readonly Scored[]): Picked | null {
  const best = bestOf(scored);
  const others = scored.filter(({ item }) => item !== best?.item);
  const other = bestOf(others);
  if (best === undefined || other === undefined || best.score - other.score >= EITHER.within) return null;
  return pickPassage(others, EITHER.other);
}

/** An answer by one report with the passage of another behind it. */
export function withOther(given: Answer, { quotes }: Picked): Answer {
  const line = { kind: 'line' as const, text: phrase('answer.other_report', given.language) };
  const says = [...given.statements, line, { kind: 'passage' as const, quotes }];
  return { ...given, ...saying(says, given.language), quotes: uniqueQuotes([...given.quotes, ...quotes]) };
}

/** Answers with a passage, and with the amount or the time in it where that is plainly the one asked for. */
export function answerWithPassage(query: Query, { article, best, quotes, lead }: Picked): Answer {
  const figure = saysAll(query, best) ? amountIn(query, best) : null;
  return answered(query.question, {
    says: [{ kind: 'passage', quotes }],
    article,
    quotes: leading(quotes, asksOfRumour(query.question) ? quoteWith(quotes, best) : lead),
    short: figure?.printed ?? timeIn(query, best),
    figure,
    figures: figure === null ? [] : [figure],
  });
}

/** The time that a question asks for, where the best sentence surely prints it. */
function timeIn({ question }: Query, { item, sentence }: Scored): string | null {
  if (question.kind !== 'when') return null;
  const time = likeliestTime(question, sentence.text, { day: item.article.date });
  return time !== null && time.likelihood >= SHORT_FROM.time ? time.printed : null;
}

/** Whether all that a question names stands with a sentence, and no other district's name does where it names one. */
function saysAll({ question: { places } }: Query, { signals, item: { article } }: Scored): boolean {
  const own = places.every(
    ({ district }) => district === null || article.district === null || district === article.district,
  );
  const { namedNear, elsewhere } = signals();
  return namedNear >= 1 && elsewhere === 0 && own;
}

/** Whether the rumour itself is asked for: 网上怎么说的, 否认了什么传言. */
function asksOfRumour({ folded }: Query['question']): boolean {
  return saysOneOf(folded, ['hearsay', 'refuted']) || ASKS.claims.test(folded);
}

function leading(quotes: readonly Quote[], lead: Quote | null): Quote[] {
  return lead === null ? [...quotes] : [lead, ...quotes.filter((quote) => quote !== lead)];
}

function quoteWith(quotes: readonly Quote[], best: Scored): Quote | null {
  return quotes.find((quote) => holds(quote, best)) ?? null;
}

function holds({ paragraph, start, end }: Quote, { sentence }: Scored): boolean {
  return paragraph === sentence.paragraph && start <= sentence.start && sentence.end <= end;
}

/** The only amount of the best sentence that fits what is asked for, as closely as any there does. */
function amountIn({ question: { kind, wanted, folded } }: Query, { item, sentence }: Scored): Figure | null {
  if (kind !== 'figure') return null;
  const held = figuresIn(item, sentence).filter(({ quote }) => !takesOtherSide(folded, [foldText(quote)]));
  const closest = Math.max(...held.map((figure) => unitFit(wanted, figure)));
  const [only, ...others] = held.filter((figure) => unitFit(wanted, figure) === closest);
  return only === undefined || others.some(({ value }) => String(value) !== String(only.value)) ? null : only;
}
