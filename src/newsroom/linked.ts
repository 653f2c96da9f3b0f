import type { ArticleRef } from '../model/answer.ts';
import { articleAddress, type Place } from '../model/links.ts';
import type { Reply } from '../reply.ts';

/** A reply whose articles are linked to their pages, at the words that it shows of them. */
export function linked<R extends Reply>(reply: R, base: string): R {
  const link = <A extends Told>(article: A, place?: Place | null) => ({
    ...article,
    link: articleAddress(base, article.id, place),
  });
  if (reply.kind === 'article') return { ...reply, link: articleAddress(base, reply.article.id) };
  return withArticles(reply, link);
}

/** As much of an article as every reply tells that names it. */
type Told = Pick<ArticleRef, 'id' | 'date'>;
type Change = <A extends Told>(article: A, place?: Place | null) => A;

/** A reply with every article changed that it names; `place` are the words that it shows of one. */
export function withArticles<R extends Reply>(reply: R, change: Change): R {
  return changed(reply, change) as R;
}

function changed(reply: Reply, change: Change): Reply {
  const known = <A extends Told>(article: A | null, place?: Place | null): A | null =>
    article === null ? null : change(article, place);
  switch (reply.kind) {
    case 'answer': {
      const { answer, related, others } = reply;
      const { article, quotes, listed } = answer;
      const own = quotes.find(({ articleId }) => articleId === article?.id);
      return {
        ...reply,
        answer: { ...answer, article: known(article, own), listed: listed.map((one) => change(one)) },
        ...(related && { related: related.map((one) => change(one)) }),
        ...(others && { others: others.map((one) => change(one)) }),
      };
    }
    case 'hits':
      return { ...reply, hits: reply.hits.map((hit) => ({ ...hit, article: change(hit.article, hit.quote) })) };
    case 'figures':
      return { ...reply, articles: reply.articles.map((one) => change(one)) };
    case 'comparison':
      return { ...reply, rows: reply.rows.map((row) => ({ ...row, article: known(row.article, row.figures[0]) })) };
    case 'series':
      return {
        ...reply,
        points: reply.points.map(({ figure, article }) => ({ figure, article: change(article, figure) })),
      };
    case 'check':
      return { ...reply, rows: reply.rows.map((row) => ({ ...row, article: known(row.article, row.quote) })) };
    case 'behind':
      return { ...reply, article: change(reply.article) };
    default:
      return reply;
  }
}
