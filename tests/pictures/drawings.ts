import type { Drawing } from '../../src/model/picture.ts';
import { choose } from '../../src/pictures/choose.ts';
import { draw } from '../../src/pictures/draw.ts';
import { TILES } from '../../src/tables/pictures.ts';
import { COUNTIES, MELONS, point } from './points.ts';

/** The drawing of figures that go together. */
export function drawn(points: Parameters<typeof choose>[0]): Drawing {
  const chosen = choose(points);
  if (typeof chosen === 'string') throw new Error(chosen);
  return draw(chosen, { title: null, language: 'zh-CN' }).drawing;
}

const districts = TILES.chongqing.map(([name], at) =>
  point(`今年西瓜产量${((at * 7) % 39) + 1}万吨`, name, '2021-12-20'),
);

/** One drawing of each kind. */
export const DRAWINGS: readonly Drawing[] = [
  drawn(COUNTIES),
  drawn(MELONS),
  drawn(districts),
  {
    kind: 'head',
    title: '今日早报',
    day: '2021-12-20',
    notes: ['山城日报 · 9 篇报道'],
    marks: drawn(COUNTIES)
      .marks.slice(0, 1)
      .map((mark) => ({ ...mark, name: '城口县 · 西瓜产量' })),
  },
];
