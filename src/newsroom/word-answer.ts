import { canBeWorded, wordingFaults } from '../answering/wording.ts';
import type { Answer } from '../model/answer.ts';
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
    words === null ? { ...answer, writer: 'extract' } : { ...answer, answer: words, writer: 'model' };
  return { ...reply, answer: worded };
}

async function wordsFor(
  answer: Answer,
  question: string,
  { writer, library }: { writer: Writer; library: Library },
): Promise<string | null> {
  const { language, quotes } = answer;
  const articles = await library.articles([...new Set(quotes.map(({ articleId }) => articleId))]);
  const material = { question, language, extract: answer.answer, quotes: quotes.map(({ text }) => text) };
  return writer.word(material, (words) => wordingFaults(words, answer, articles));
}
