import type { Fault, FaultKind, Passage } from '../holding/passage.ts';
import { isIn } from '../holding/script.ts';
import { HELD, WRITER } from '../limits.ts';
import type { Answer } from '../model/answer.ts';
import type { Article } from '../model.ts';
import type { Library, Writer } from '../ports.ts';
import type { AnswerReply } from './asked.ts';

/**
 * Lets a writer word the text of an answer from the quotes that it cites; figures, quotes and the short answer stay as
 * they are. Whatever fails leaves the answer as it was extracted; `writer` says which it is.
 */
export async function wordAnswer(
  reply: AnswerReply,
  question: string,
  { writer, library }: { writer: Writer; library: Library },
): Promise<AnswerReply> {
  const { answer } = reply;
  if (answer.status !== 'answered') return reply;
  const words = canBeWorded(answer) ? await wordsFor(answer, question, { writer, library }) : null;
  const worded: Answer =
    words === null ? { ...answer, writer: 'extract' } : { ...answer, ...inWords(words), writer: 'model' };
  return { ...reply, answer: worded };
}

/** The words of a model, line by line, in place of what was extracted. */
function inWords(answer: string): Pick<Answer, 'statements' | 'answer'> {
  return { statements: answer.split('\n').map((text) => ({ kind: 'line', text })), answer };
}

/** Whether the printed words that an answer cites are in the reply's own language, and all of them can be looked at. */
function canBeWorded({ quotes, language, answer }: Answer): boolean {
  const texts = [answer, ...quotes.map(({ text }) => text)];
  const length = texts.reduce((sum, { length: units }) => sum + units, 0);
  const looked = length <= HELD.printed && texts.every((text) => text.length <= HELD.passage);
  return quotes.length > 0 && looked && quotes.every(({ text }) => isIn(language, text));
}

/** 是的 and 不是, before what they say yes or no to. */
const VERDICT = /^[^。.，,]{1,4}(?=[。.])/u;

async function wordsFor(
  answer: Answer,
  question: string,
  { writer, library }: { writer: Writer; library: Library },
): Promise<string | null> {
  // Its tables are only read where a writer is at work.
  const { faultsOf } = await import('../holding/holding.ts');
  const { language, quotes, short, figure } = answer;
  const articles = await library.articles([...new Set(quotes.map(({ articleId }) => articleId))]);
  const passages = passagesOf(answer, articles);
  const longest = Math.max(WRITER.chars[language === 'en' ? 'latin' : 'han'], answer.answer.length);
  const keeps = [short, figure?.printed ?? null].filter((part) => part !== null);
  const opens = VERDICT.exec(answer.answer)?.[0] ?? '';
  const material = { question, language, extract: answer.answer, quotes: quotes.map(({ text }) => text) };
  return writer.word(material, (words) =>
    faultsOf(words, passages, { question, language, longest, keeps, opens }).map(lineOf),
  );
}

/** The quotes, each with what its article says of itself; then the extract, whose sums are our own, and who wrote it. */
function passagesOf({ answer, quotes }: Answer, articles: readonly Article[]): Passage[] {
  const quoted = quotes.map(({ text, articleId }): Passage => {
    const article = articles.find(({ id }) => id === articleId);
    const { title = null, date = null, source = null, district = null } = article ?? {};
    return { text, title, date, source, district };
  });
  const [first] = quoted;
  const own = articles.flatMap(({ kicker, byline }) => [kicker, byline?.office, ...(byline?.people ?? [])]);
  const beside = [answer, ...own].filter((part) => part != null && part !== '').join('。');
  return [...quoted, { text: beside, title: null, date: first?.date ?? null, source: null, district: null }];
}

/** A fault as a line of the log, which holds nothing of what the model wrote but a number. */
function lineOf({ kind, text }: Fault): string {
  return kind === 'number' ? `number without a source: ${text}` : LINES[kind];
}

const LINES: Readonly<Record<Exclude<FaultKind, 'number'>, string>> = {
  empty: 'empty',
  length: 'too long',
  shape: 'not a plain sentence',
  language: 'another language',
  script: 'another script',
  contact: 'an invitation',
  order: 'an order to the reader',
  owner: 'what is printed of another',
  day: 'a day that is not printed',
  place: 'a place that is not printed',
  name: 'a name that is not printed',
  word: 'more than is printed',
  scope: 'a wider scope than is printed',
  polarity: 'a denial that is not printed, or one left out',
  plan: 'a plan told as done, or the other way round',
  direction: 'a rise told as a fall, or the other way round',
  cause: 'a cause that is not printed',
  side: 'the other side of what is printed',
  share: 'a share that is not printed',
  rank: 'a rank that is not printed',
  missing: 'without what was asked for',
};
