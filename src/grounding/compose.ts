import { answered, uniqueQuotes } from '../answering/compose.ts';
import type { Question } from '../asking/question.ts';
import { sameNumber } from '../holding/claims/number.ts';
import { readText } from '../holding/claims/read.ts';
import { READ } from '../limits/llm.ts';
import type { Answer } from '../model/answer.ts';
import type { Wants } from '../model/grounded.ts';
import type { Statement } from '../model/statement.ts';
import type { Figure, Language } from '../model.ts';
import { wholeOf } from '../search/passages/items.ts';
import { foldText } from '../text/fold.ts';
import { phrase } from '../text/phrase.ts';
import type { Held } from './passage.ts';
import { supportOf } from './support.ts';

/**
 * An answer of sentences that are held to the print: what stands behind each is quoted, and of lists and stories each
 * report is named.
 * @param reading.short - The few words of a sentence that answer; what stands in none is left out.
 */
export function composeReading(
  question: Question,
  [first, ...rest]: readonly [Held, ...Held[]],
  { short, wants, near }: { short: string | null; wants: Wants; near: boolean },
): Answer {
  const sentences = [first, ...rest];
  const quotes = uniqueQuotes(sentences.flatMap(supportOf)).slice(0, READ.quotes.all);
  const items = [...new Set(sentences.flatMap(({ passages }) => passages.map(({ item }) => item)))];
  const said = foldText(sentences.map(({ text }) => text).join('\n'));
  const stands = short !== null && short.trim() !== '' && said.includes(foldText(short.trim()));
  const figure = stands
    ? figureOf(
        short,
        items.flatMap(({ figures }) => figures),
        quotes,
      )
    : null;
  const isList = wants === 'list' || wants === 'overview' || wants === 'story';
  const given = answered(question, {
    says: isList ? sentences.map(asPoint) : inTwoLines(sentences, question.language),
    article: wholeOf(first.passages[0].item),
    quotes,
    short: stands ? short.trim() : null,
    figure,
    figures: figure === null ? [] : [figure],
  });
  const listed = isList ? [...new Map(items.map((item) => [`${item.id}\n${item.title}`, item])).values()] : [];
  return {
    ...given,
    answer: near ? `${phrase('answer.nearest', question.language)}${given.answer}` : given.answer,
    listed: listed.map(({ id, title, date, district }) => ({ id, title, date, district })),
    band: near ? 'nearest' : 'sure',
    writer: 'model',
  };
}

function asPoint({ text }: Held): Statement {
  return { kind: 'line', text: `· ${text}` };
}

/** The answer, and what else is said. */
function inTwoLines([first, ...rest]: readonly Held[], language: Language): Statement[] {
  const others = rest.map(({ text }) => text).join(language === 'en' ? ' ' : '');
  return [first?.text ?? '', others].filter((text) => text !== '').map((text) => ({ kind: 'line', text }));
}

/** The figure that the short answer states, in whatever language, where the quotes print it. */
function figureOf(short: string, figures: readonly Figure[], quotes: Answer['quotes']): Figure | null {
  const { numbers } = readText(short, null);
  const stands = ({ articleId, paragraph, start, end }: Figure) =>
    quotes.some(
      (quote) =>
        quote.articleId === articleId && quote.paragraph === paragraph && quote.start <= start && end <= quote.end,
    );
  const isSaid = ({ printed }: Figure) =>
    readText(printed, null).numbers.some((other) => numbers.some((number) => sameNumber(number, other)));
  return figures.find((figure) => isSaid(figure) && stands(figure)) ?? null;
}
