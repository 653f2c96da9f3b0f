import { pictureOf, pointsOf } from '../../pictures/picture-of.ts';
import type { Reply } from '../../reply.ts';
import type { Dependencies } from '../archive/lists.ts';
import { type Asked, languageForName } from '../asked.ts';
import { rankOf, trendOf } from './series.ts';

/**
 * A picture of a measure that somebody asks for: how it went on in a place, or what it is place by place, whichever tells
 * more; where neither can be drawn, a notice that says why.
 */
export async function chartOf(
  place: string | null,
  measure: string,
  asked: Asked,
  dependencies: Dependencies,
): Promise<Reply> {
  const trend = await trendOf(place, measure, asked, dependencies);
  if (trend.kind === 'notice' && trend.notice === 'notice.unknown_district') return trend;
  const replies = [trend, await rankOf(measure, asked, dependencies)];
  const drawn = replies.map((reply) => ({ reply, picture: pictureOf(reply, pointsOf(reply, new Map())) }));
  const possible = drawn.flatMap(({ reply, picture }) => (typeof picture === 'string' ? [] : [{ ...reply, picture }]));
  const [best] = possible.toSorted((a, b) => b.picture.drawing.marks.length - a.picture.drawing.marks.length);
  if (best !== undefined) return best;
  // A reply without figures is too few of them, which the other says better.
  const why = drawn.map(({ picture }) => picture).find((reason) => reason !== 'few') ?? 'few';
  const language = languageForName(measure, asked);
  return {
    kind: 'notice',
    private: true,
    language,
    notice: `notice.no_chart.${String(why)}`,
    values: { name: measure },
  };
}
