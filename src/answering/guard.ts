import type { Answer, Article } from '../model.ts';
import { foldText } from '../text/fold.ts';

/** A number in Arabic digits, or a Chinese numeral that counts something. */
const NUMBER =
  /\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千万亿]+(?=[个家座条栋户种项次位名人口场台期亩倍成%]|公里|平方|立方|万元|亿元)/g;

/**
 * Checks a finished answer against the printed words: every number of `answer`, `short` and `figures` stands in a
 * quote that it cites or in the question; a day or a name may also come from the article's own data; `short` is a part
 * of a quote or of the byline; every quote and figure stands word for word where it points.
 * @returns what is wrong, one line each; [] where the answer may be shown.
 */
export function guard(
  answer: Answer,
  { question, articles }: { question: string; articles: readonly Article[] },
): string[] {
  const faults: string[] = [];
  const cited = articles.filter(
    ({ id }) => id === answer.article?.id || answer.quotes.some(({ articleId }) => articleId === id),
  );
  for (const { text, articleId, paragraph, start, end } of answer.quotes) {
    const printed = cited.find(({ id }) => id === articleId)?.paragraphs[paragraph];
    if (printed?.slice(start, end) !== text) faults.push(`quote not where it points: ${articleId} ${paragraph}`);
  }
  const quoted = answer.quotes.map(({ text }) => foldText(text)).join('\n');
  for (const figure of answer.figures) {
    const printed = cited.find(({ id }) => id === figure.articleId)?.paragraphs[figure.paragraph];
    if (printed?.slice(figure.start, figure.end) !== figure.printed)
      faults.push(`figure not where it points: ${figure.printed}`);
    if (!quoted.includes(foldText(figure.printed))) faults.push(`figure without its quote: ${figure.printed}`);
  }
  const own = cited.map(ownData).join('\n');
  const sources = [quoted, foldText(question), foldText(own)].join('\n');
  const numbers = new Set(numbersOf(sources));
  for (const number of numbersOf(foldText(`${answer.answer}\n${answer.short ?? ''}`))) {
    if (!numbers.has(number)) faults.push(`number without a source: ${number}`);
  }
  if (answer.short !== null && !foldText([quoted, own].join('\n')).includes(foldText(answer.short))) {
    faults.push('short answer is not printed');
  }
  if (answer.status === 'nothing' && (answer.figure !== null || answer.figures.length > 0))
    faults.push('nothing carries a figure');
  return faults;
}

/** Whether a text holds a number that would need a source. */
export function statesNumber(text: string): boolean {
  return numbersOf(foldText(text)).length > 0;
}

function numbersOf(folded: string): string[] {
  // 1,200 and 1200 are one number.
  return folded.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').match(NUMBER) ?? [];
}

function ownData({ district, title, kicker, byline, date }: Article): string {
  return [district, title, kicker, byline?.office, ...(byline?.people ?? []), date]
    .filter((part) => part != null)
    .join('\n');
}
