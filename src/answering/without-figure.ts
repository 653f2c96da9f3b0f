import type { Answer } from '../model/answer.ts';
import type { Archive } from './archive.ts';
import { speaksOf } from './choosing/evidence.ts';
import { isSmall } from './choosing/sureness.ts';
import { timeFit } from './choosing/time-fit.ts';
import { answerSentence } from './kinds/sentence.ts';
import { nothingFor } from './nothing.ts';
import type { Question } from './question/question.ts';
import { unitFit } from './question/wanted.ts';

type Found = Parameters<typeof answerSentence>[1] & { sure: boolean };

/** No typed figure fits: a sentence may still hold the number in words; else the paper did not print it. */
export function withoutFigure(question: Question, archive: Archive, found: Found): Answer {
  const { sure } = found;
  const said = sure && question.places.length === 0 ? answerSentence(question, found) : null;
  if (said !== null && holdsAmount(question, said, found, isSmall(archive))) return said;
  const known = question.places.length > 0 || sure;
  return known
    ? nothingFor(question, 'no_figure', archive, found.articles.slice(0, 1))
    : nothingFor(question, 'no_match', archive);
}

/** Whether the sentence of an answer holds a number such as was asked for, of the thing and the time asked for. */
function holdsAmount(
  question: Question,
  { quotes: [quote], article }: Answer,
  { articles, evidence }: Found,
  small: boolean,
): boolean {
  const source = articles.find(({ id }) => id === article?.id);
  if (quote === undefined || source === undefined || (small && !speaksOf(source, question.terms, evidence)))
    return false;
  const { wanted } = question;
  // The reader's 今年 is another year than an old paper's; a month or a year by its number is meant as it stands.
  const periods = question.periods.filter(({ printed }) => /\d/.test(printed));
  if (wanted === null && periods.length === 0) return /\d|[一二三四五六七八九十百千万]/.test(quote.text);
  return source.figures.some(
    (figure) =>
      figure.paragraph === quote.paragraph &&
      quote.start <= figure.start &&
      figure.end <= quote.end &&
      (wanted === null || unitFit(wanted, figure) > 0) &&
      timeFit(periods, figure, { date: source.date, sentence: quote.text }) >= 0,
  );
}
