import type { ToldAnswer } from '../../src/model/answer.ts';
import { plain } from './likeness.ts';
import type { Expectation, Question } from './questions.ts';
import type { Tally } from './tally.ts';

/** Adds up how a question was answered; says what is wrong, [] where nothing is. `days` are those of articles by id. */
export function scoreQuestion(
  question: Question,
  answer: ToldAnswer,
  { tally, days }: { tally: Tally; days: ReadonlyMap<string, string> },
): string[] {
  const faults = faultsOf(question.expect, answer);
  tally.judge('right', faults.length === 0);
  tally.judge(`right where ${question.expect.status}`, faults.length === 0);
  const strays = untraced(question.q, answer, days);
  tally.judge('traceable', strays.length === 0);
  return [...faults, ...strays.map((number) => `${number} stands in no quote`)];
}

/** What is wrong with an answer, in words. */
export function faultsOf(expect: Expectation, answer: ToldAnswer): string[] {
  if (![expect.status, ...expect.also].includes(answer.status)) {
    return [`${answer.status}/${answer.reason ?? '-'} instead of ${expect.status}`];
  }
  if (answer.status === 'nothing') return nothingFaults(expect, answer);
  const offered = answer.alternatives.map(({ label, ask }) => `${label} ${ask}`).join(' ');
  const said = answer.status === 'ambiguous' ? `${answer.answer} ${offered}` : answer.answer;
  const faults = saidFaults(expect, said);
  return answer.status === 'ambiguous'
    ? faults
    : [...faults, ...citedFaults(expect, answer), ...severalFaults(expect, answer)];
}

/** What is wrong with what an answer draws from several articles. */
function severalFaults({ cites, cites_not, beside, counted, sum }: Expectation, answer: ToldAnswer): string[] {
  const quoted = new Set(answer.quotes.map(({ articleId }) => articleId));
  const named = (answer.article?.also ?? []).flatMap(({ id }) => id ?? []).toSorted();
  const added = answer.computed.find((row) => row.added !== undefined)?.value ?? null;
  return [
    ...cites.filter((id) => !quoted.has(id)).map((id) => `does not quote ${id}`),
    ...cites_not.filter((id) => quoted.has(id) || named.includes(id)).map((id) => `draws on ${id}`),
    ...(beside !== undefined && named.join() !== beside.toSorted().join() ? [`names ${named.join()} beside`] : []),
    ...(counted !== undefined && answer.counted?.value !== counted ? [`counts ${answer.counted?.value ?? '-'}`] : []),
    ...(sum !== undefined && added !== sum ? [`adds up to ${added ?? '-'}`] : []),
  ];
}

function nothingFaults({ reason }: Expectation, answer: ToldAnswer): string[] {
  const wrongReason = reason !== undefined && reason !== answer.reason;
  return [
    ...(wrongReason ? [`reason ${answer.reason ?? '-'} instead of ${reason}`] : []),
    ...(answer.figure !== null || answer.figures.length > 0 ? ['a figure where there is nothing'] : []),
  ];
}

function saidFaults({ any_of, all_of }: Expectation, said: string): string[] {
  const none = any_of.length > 0 && !any_of.some((words) => stands(words, said));
  return [
    ...(none ? [`says none of ${any_of.join(', ')}`] : []),
    ...all_of.filter((words) => !stands(words, said)).map((words) => `does not say ${words}`),
  ];
}

function citedFaults({ district, quote_contains, not }: Expectation, answer: ToldAnswer): string[] {
  const given = [answer.figure?.printed ?? '', answer.short ?? ''];
  return [
    ...(district !== undefined && answer.article?.district !== district
      ? [`district ${answer.article?.district ?? '-'} instead of ${district}`]
      : []),
    ...(quote_contains !== undefined && !stands(quote_contains, answer.quote ?? '')
      ? [`the quote lacks ${quote_contains}`]
      : []),
    ...not.filter((trap) => given.some((text) => stands(trap, text))).map((trap) => `gives ${trap}`),
  ];
}

/** Whether words stand in a text; a number must stand there whole, 35 is not in 635. */
export function stands(words: string, text: string): boolean {
  const [wanted, all] = [comparable(words), comparable(text)];
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    const cutsNumber =
      (/^\d/.test(wanted) && /[\d.]$/.test(all.slice(0, at))) ||
      (/\d$/.test(wanted) && /^(\d|\.\d)/.test(all.slice(at + wanted.length)));
    if (!cutsNumber) return true;
  }
  return false;
}

function comparable(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1');
}

/** Numbers of the answer's text that neither a quote, the question, the article's title nor its day holds. */
export function untraced(
  question: string,
  answer: ToldAnswer,
  days: ReadonlyMap<string, string> = new Map(),
): string[] {
  const { quotes, quote, article, computed } = answer;
  const sources = [question, quote, ...quotes.map(({ text }) => text), article?.title, article?.date, article?.page];
  const printed = quotes.map(({ articleId }) => days.get(articleId));
  const known = new Set(numbersIn(comparable([...sources, ...printed].join(' | '))));
  const reckoned = new Set(computed.map(({ value }) => String(value)));
  return numbersIn(comparable(answer.answer)).filter((number) => !known.has(number) && !reckoned.has(number));
}

/** Numbers as their value, so that 07 of a day is the 7 of 7月. */
function numbersIn(text: string): string[] {
  return (text.match(/\d+(\.\d+)?/g) ?? []).map((number) => String(Number(number)));
}
