import type { DrawnPicture } from '../model/picture.ts';
import type { Point } from '../model/series.ts';
import { isSound } from '../model.ts';
import type { Reply } from '../reply.ts';
import { type Chosen, choose, chooseSeries, chooseThings } from './choose.ts';
import type { Unlike } from './comparable.ts';
import { draw } from './draw.ts';

/** The sure figures of a reply that a picture may show, each with its report; of an answer `reports` has those. */
export function pointsOf(reply: Reply, reports: ReadonlyMap<string, Point['article']>): Point[] {
  return allOf(reply, reports).filter(({ figure }) => isSound(figure));
}

function allOf(reply: Reply, reports: ReadonlyMap<string, Point['article']>): Point[] {
  switch (reply.kind) {
    case 'series':
      return reply.points;
    case 'comparison':
      return reply.rows.flatMap(({ figures: [figure], article }) =>
        figure === undefined || article === null ? [] : [{ figure, article }],
      );
    case 'figures': {
      const ofList = new Map(reply.articles.map((article) => [article.id, article]));
      return withReports(reply.figures, ofList);
    }
    case 'answer':
      return withReports(reply.answer.figures, reports);
    default:
      return [];
  }
}

/** The picture of a reply's figures; where none can be drawn, why. */
export function pictureOf(reply: Reply, points: readonly Point[]): DrawnPicture | Unlike {
  const chosen = chosenFor(reply, points);
  if (typeof chosen === 'string') return chosen;
  return draw(chosen, {
    title: titleOf(reply),
    language: reply.kind === 'answer' ? reply.answer.language : reply.language,
  });
}

function chosenFor(reply: Reply, points: readonly Point[]): Chosen | Unlike {
  if (reply.kind === 'series') return chooseSeries(reply.by, points);
  const chosen = choose(points);
  return typeof chosen === 'string' && reply.kind === 'figures' ? (chooseThings(points) ?? chosen) : chosen;
}

/** What a picture is called where its reply has a name for it. */
function titleOf(reply: Reply): string | null {
  if (reply.kind === 'series') return reply.heading.about;
  return reply.kind === 'comparison' ? (reply.measure ?? null) : null;
}

function withReports(figures: readonly Point['figure'][], reports: ReadonlyMap<string, Point['article']>): Point[] {
  return figures.flatMap((figure) => {
    const article = reports.get(figure.articleId);
    return article === undefined ? [] : [{ figure, article }];
  });
}
