import { z } from 'zod';
import { ToldAnswer } from '../model/answer.ts';
import { type Words, writeWords } from '../model/clipping.ts';
import { articleAddress } from '../model/links.ts';
import { answeringWords, shownQuote } from '../model/shown-words.ts';
import { ArticleReply, pictureIn, type Reply, toldOf } from '../reply.ts';
import type { DoorNeeds } from './needs.ts';

const cutOut = z
  .string()
  .optional()
  .describe(
    'Where the piece of the printed page is that this rests on, for whoever shows the same key: a PNG of 1,200 pixels across ' +
      'at most. A whole address where the server knows its own, else a path of it; only of what came as a picture or PDF.',
  );

/** Answers and articles as programs and assistants are given them. */
export const AnswerTold = ToldAnswer.extend({ cutOut });
export const ArticleTold = ArticleReply.extend({ cutOut });

/** Where the server is, as far as it knows, and the papers of which nothing is shown as printed. */
export type Place = Pick<DoorNeeds, 'publicUrl' | 'quotesOnly'>;

/** A reply as it is told, an answer by itself; with the address of what is cut out for it. */
export function told(reply: Reply, place: Place | null): object {
  return { ...toldOf(reply), ...(place !== null && cutOutFor(reply, place)) };
}

/** The address of what is cut out for an answer or an article; nothing where its page was no picture. */
export function cutOutFor(reply: Reply, { publicUrl, quotesOnly }: Place): { cutOut?: string } {
  if (pictureIn(reply)?.drawing.kind !== 'clipping') return {};
  const base = `${(publicUrl ?? '').replace(/\/+$/, '')}/api/v1`;
  if (reply.kind === 'article') {
    if (quotesOnly.includes(reply.article.source ?? '')) return {};
    return { cutOut: `${articleAddress(base, reply.article.id)}/cut-out.png` };
  }
  const quote = reply.kind === 'answer' ? shownQuote(reply.answer) : null;
  if (reply.kind !== 'answer' || quote === null || quotesOnly.includes(reply.answer.article?.source ?? '')) return {};
  const [mark = quote] = answeringWords(reply.answer, quote);
  return { cutOut: `${articleAddress(base, quote.articleId)}/cut-out.png?${queryOf(quote, mark)}` };
}

function queryOf(quote: Words, mark: Words): URLSearchParams {
  return new URLSearchParams({ of: 'words', at: writeWords(quote), mark: writeWords(mark) });
}
