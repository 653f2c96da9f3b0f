import type { Figure, Quote } from '../model.ts';
import type { Reply } from '../reply.ts';
import type { ArticleRef } from './answer.ts';

/** Where words stand in an article: a quote, or the number of a figure. */
type Place = Pick<Quote | Figure, 'paragraph' | 'start'>;

/** The name of a place on its article's page: `q1-35` is what begins at letter 35 (UTF-16) of paragraph 1, both from 0. */
export function anchorOf({ paragraph, start }: Place): string {
  return `q${paragraph}-${start}`;
}

/** The address of an article's page, of a place on it where one is given; `base` is the archive's own, without a slash at its end. */
export function articleAddress(base: string, id: string, place?: Place | null): string {
  const anchor = place == null ? '' : `#${anchorOf(place)}`;
  return `${base}/articles/${encodeURIComponent(id)}${anchor}`;
}

/** A reply whose articles are linked to their pages, at the words that it shows of them. */
export function linked<R extends Reply>(reply: R, base: string): R {
  return linkedAny(reply, base) as R;
}

function linkedAny(reply: Reply, base: string): Reply {
  const link = <A extends ArticleRef | null>(article: A, place?: Place | null): A =>
    article === null ? article : { ...article, link: articleAddress(base, article.id, place) };
  switch (reply.kind) {
    case 'answer': {
      const { answer, related } = reply;
      const own = answer.quotes.find(({ articleId }) => articleId === answer.article?.id);
      return {
        ...reply,
        answer: {
          ...answer,
          article: link(answer.article, own),
          listed: answer.listed.map((one) => ({ ...one, link: articleAddress(base, one.id) })),
        },
        ...(related && { related: related.map((one) => link(one)) }),
      };
    }
    case 'article':
      return { ...reply, link: articleAddress(base, reply.article.id) };
    case 'hits':
      return { ...reply, hits: reply.hits.map((hit) => ({ ...hit, article: link(hit.article, hit.quote) })) };
    case 'figures':
      return { ...reply, articles: reply.articles.map((one) => link(one)) };
    case 'comparison':
      return { ...reply, rows: reply.rows.map((row) => ({ ...row, article: link(row.article, row.figures[0]) })) };
    case 'series':
      return {
        ...reply,
        points: reply.points.map(({ figure, article }) => ({ figure, article: link(article, figure) })),
      };
    case 'check':
      return { ...reply, rows: reply.rows.map((row) => ({ ...row, article: link(row.article, row.quote) })) };
    case 'behind':
      return { ...reply, article: link(reply.article) };
    default:
      return reply;
  }
}
