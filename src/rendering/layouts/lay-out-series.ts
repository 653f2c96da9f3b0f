import type { Point } from '../../model/series.ts';
import type { Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { articleButtons } from '../controls/list-controls.ts';
import { figureSpans } from '../words/figure-words.ts';
import { framed } from '../words/names.ts';
import { dateLine } from '../words/source-line.ts';
import { noteLines } from './lay-out-answer.ts';
import { headLines } from './lay-out-list.ts';
import type { Line, Sheet } from './layout.ts';
import { line } from './layout.ts';

type Series = ReplyOf<'series'>;

/** One measure through time or from place to place: each figure on a line, with the paper and the day that print it. */
export function layOutSeries(reply: Series, language: Language): Sheet {
  const { heading, points, notes } = reply;
  const articles = [...new Map(points.map(({ article }) => [article.id, article])).values()];
  return {
    tone: 'list',
    lines: [
      ...headLines(heading, language),
      ...points.map((point) => pointLine(point, reply, language)),
      ...noteLines(notes, language),
    ],
    controls: { buttons: [], more: articleButtons(articles, language), name: 'article' },
  };
}

function pointLine({ figure, article }: Point, { by, errata }: Series, language: Language): Line {
  const place = figure.district ?? article.district;
  const before = by === 'place' && place !== null ? `${framed(place, language)} ` : '';
  const printings = [article, ...(article.also ?? [])].map(({ source }) => source).filter((source) => source !== null);
  const beside = [...new Set(printings), dateLine(article, language)].filter((part) => part !== null);
  const where = beside.length === 0 ? '' : ` · ${beside.join(' · ')}`;
  const { period, quote } = figure;
  const when = period === null || quote.includes(period.printed) ? '' : ` · ${period.printed}`;
  return line('point', before, ...figureSpans([figure], language, { errata: errata ?? [] }), when, where);
}
