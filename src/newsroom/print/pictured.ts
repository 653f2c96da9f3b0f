import { refOf } from '../../answering/compose.ts';
import { PICTURES } from '../../limits/pictures.ts';
import type { ArticleRef } from '../../model/answer.ts';
import type { Subscription } from '../../model/order.ts';
import type { DrawnPicture } from '../../model/picture.ts';
import type { Point } from '../../model/series.ts';
import type { Language } from '../../model.ts';
import { choose } from '../../pictures/choose.ts';
import { draw } from '../../pictures/draw.ts';
import { drawHead } from '../../pictures/draw-head.ts';
import { pictureOf, pointsOf } from '../../pictures/picture-of.ts';
import type { Library } from '../../ports.ts';
import { pictureIn, type Reply, type ReplyOf } from '../../reply.ts';
import { clipped } from './clipped.ts';

/** A reply with the piece of the printed page that it rests on, else with a picture of its figures, where there is either. */
export async function illustrated<R extends Reply>(reply: R, needs: Parameters<typeof clipped>[1]): Promise<R> {
  const shown = await clipped(reply, needs);
  return pictureIn(shown) === undefined ? pictured(shown, needs.library) : shown;
}

/** A reply with a picture of its figures, where three or more of them can be compared; any other as it is. */
async function pictured<R extends Reply>(reply: R, library: Pick<Library, 'articles'>): Promise<R> {
  const picture = pictureOf(reply, pointsOf(reply, await reportsOf(reply, library)));
  return typeof picture === 'string' ? reply : { ...reply, picture };
}

/** The reports of an answer's figures; of other replies they come along. */
async function reportsOf(reply: Reply, library: Pick<Library, 'articles'>): Promise<Map<string, ArticleRef>> {
  if (reply.kind !== 'answer' || reply.answer.figures.length < PICTURES.least) return new Map();
  const ids = new Set(reply.answer.figures.map(({ articleId }) => articleId));
  const articles = await library.articles([...ids]);
  return new Map(articles.map((article) => [article.id, refOf(article)]));
}

/** The first of some figures that was printed often enough for a line through its printings; null where none was. */
export function chartOf(printings: readonly (readonly Point[])[], language: Language): DrawnPicture | null {
  for (const points of printings) {
    const chosen = choose(points);
    if (typeof chosen !== 'string' && chosen.by === 'time') return draw(chosen, { title: null, language });
  }
  return null;
}

/** A digest with a picture over it, where its order wants one and it has none of a figure that moved. */
export function headed(reply: ReplyOf<'hits'>, { picture }: Pick<Subscription, 'picture'>): ReplyOf<'hits'> {
  if (reply.picture !== undefined) return reply;
  const isWanted = picture === true && reply.briefing !== undefined && reply.hits.length > 0;
  return isWanted ? { ...reply, picture: drawHead(reply) } : reply;
}
