import { expect, test } from 'vitest';
import { renderMessage } from '../../src/rendering/message.ts';
import { answerOf } from './replies.ts';

test('an answer comes first and in bold, then the printed words with the figure marked, then the figure and its source', () => {
  expect(renderMessage(answerOf())).toEqual({
    embeds: [
      {
        color: 0x2f7d5b,
        description:
          '**青禾区上半年新建粮仓：约12座**\n> 青禾镇上半年新建粮仓**约12座**，仓容达到3.5万吨，比去年同期增长8.2%。\n-# —— 青禾镇 粮仓上新',
        fields: [{ name: '新建粮仓', value: '**约12座**\n-# 上半年', inline: true }],
        footer: { text: '青禾日报 · 据文中最晚日期 2020-05-04 · 版面 2020-05-04-a3 · 文块 3–5, 9 · 编号 qinghe' },
      },
    ],
    allowed_mentions: { parse: [] },
  });
});
