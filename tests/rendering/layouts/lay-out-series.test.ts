import { expect, test } from 'vitest';
import { renderText } from '../../../src/rendering/text.ts';
import type { Reply } from '../../../src/reply.ts';
import { ARTICLE, figureOf } from '../replies.ts';

const series = (by: 'time' | 'place'): Reply => ({
  kind: 'series',
  private: false,
  language: 'zh-CN',
  heading: { phrase: 'answer.heading.trend', about: '青禾区 · 新建粮仓' },
  by,
  points: [
    { figure: figureOf('约12座'), article: { ...ARTICLE, dated: 'issue', also: [{ source: '晚报', url: null }] } },
    {
      figure: figureOf('约12座', { period: { printed: '去年', from: null, to: null } }),
      article: { ...ARTICLE, id: 'b', dated: 'issue', source: null },
    },
  ],
  notes: [{ kind: 'took', text: '只印过这一次' }],
});

test('each figure stands in its clause, with its time where the clause has none, and who prints it when', () => {
  expect(renderText(series('time')).split('\n')).toEqual([
    '走势：青禾区 · 新建粮仓',
    '• 青禾镇上半年新建粮仓约12座 · 青禾日报 · 晚报 · 2020年5月4日',
    '• 青禾镇上半年新建粮仓约12座 · 去年 · 2020年5月4日',
    expect.stringContaining('只印过这一次'),
  ]);
});

test('from place to place each begins with its place', () => {
  expect(renderText(series('place'))).toContain('• 青禾区 青禾镇上半年新建粮仓约12座');
});
