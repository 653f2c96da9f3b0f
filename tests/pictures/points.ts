import { findFigures } from '../../src/figures/find-figures.ts';
import type { Point } from '../../src/model/series.ts';
import { ARTICLE } from '../rendering/replies.ts';

let count = 0;

/** The first figure of a sentence, as a report of a place prints it on a day. */
export function point(sentence: string, district: string | null, date: string, title: string | null = null): Point {
  count += 1;
  const articleId = `report-${count}`;
  const [figure] = findFigures(sentence, { articleId, paragraph: 0, district, today: date });
  if (figure === undefined) throw new Error(`No figure in ${sentence}`);
  const article = {
    ...ARTICLE,
    id: articleId,
    title: title ?? sentence,
    district,
    date,
    dated: 'issue' as const,
    source: '山城日报',
  };
  return { figure, article };
}

/** How the melons of a county went, year after year. */
export const MELONS: Point[] = [
  point('2018年西瓜产量1.9万吨', '城口县', '2019-01-20'),
  point('2019年西瓜产量24000吨', '城口县', '2020-01-20'),
  point('2021年西瓜产量3.1万吨', '城口县', '2022-01-20'),
  point('2022年西瓜产量预计3.6万吨', '城口县', '2022-02-20'),
];

/** The melons of four counties. */
export const COUNTIES: Point[] = [
  point('今年西瓜产量4.2万吨', '城口县', '2021-12-20'),
  point('今年西瓜产量31500吨', '石柱土家族自治县', '2021-12-21'),
  point('今年西瓜产量预计2.6万吨', '奉节县', '2021-09-10'),
  point('今年西瓜产量1.5万吨', '巫溪县', '2021-09-09'),
];
