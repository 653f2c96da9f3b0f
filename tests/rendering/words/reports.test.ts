import { expect, test } from 'vitest';
import type { Figure, Quote } from '../../../src/model.ts';
import { renderMessage } from '../../../src/rendering/message.ts';
import { renderText } from '../../../src/rendering/text.ts';
import { ARTICLE, answerOf, figureOf, QUOTE } from '../replies.ts';

const TEXT = '红石镇建粮仓30座。';
const elsewhere: Quote = { articleId: 'hongshi', paragraph: 0, start: 0, end: TEXT.length, text: TEXT };
const thirty: Figure = figureOf('约12座', {
  articleId: 'hongshi',
  printed: '30座',
  value: 30,
  start: 6,
  end: 9,
  district: '红石区',
  period: null,
});
const descriptionOf = (given: Parameters<typeof answerOf>[0]) => renderMessage(answerOf(given)).embeds[0]?.description;

test('where several reports answer, each figure has a line, and its printed words below where the line is not printed', () => {
  const twelve = figureOf('约12座');
  const { description, fields } =
    renderMessage(
      answerOf({
        statements: [
          { kind: 'line', text: '报上有这些：' },
          { kind: 'figure', figure: twelve, place: '青禾区', said: 'label' },
          { kind: 'figure', figure: { ...thirty, quote: '红石镇建粮仓30座' }, place: '红石区', said: 'clause' },
          { kind: 'passage', quotes: [QUOTE] },
        ],
        figures: [twelve, thirty],
        quotes: [QUOTE, elsewhere],
        short: null,
      }),
    ).embeds[0] ?? {};
  expect(description).toBe(
    [
      '**报上有这些：**',
      '- 青禾区：新建粮仓 **约12座** · 上半年',
      '> 青禾镇上半年新建粮仓**约12座**，仓容达到3.5万吨，比去年同期增长8.2%。',
      '- 红石镇建粮仓**30座**',
    ].join('\n'),
  );
  expect(fields ?? []).toEqual([]);
});

test('figures of one sentence share its printed words, with both marked', () => {
  const [twelve, grain] = [figureOf('约12座'), figureOf('3.5万吨', { label: '仓容' })];
  const statements = [twelve, grain].map((figure) => ({ kind: 'figure', figure, place: null, said: 'label' }) as const);
  expect(descriptionOf({ statements, figures: [twelve, grain], figure: null, short: null })).toBe(
    [
      '- 新建粮仓 **约12座** · 上半年',
      '> 青禾镇上半年新建粮仓**约12座**，仓容达到**3.5万吨**，比去年同期增长8.2%。',
      '- 仓容 **3.5万吨** · 上半年',
    ].join('\n'),
  );
});

test('a sum and a count say that they are no printed numbers', () => {
  const quotes = [QUOTE, elsewhere];
  const twelve = figureOf('约12座');
  const sum = { from: twelve, value: 321_000_000, unit: '人次', added: [thirty] };
  expect(descriptionOf({ quotes, figures: [twelve, thirty], computed: [sum] })).toContain(
    '**= 3.21亿 人次（由上面的数字相加，报上没有印）**',
  );
  expect(descriptionOf({ quotes, counted: { value: 2, of: 'places' } })).toContain('以上共 2 个地方');
  expect(renderText(answerOf({ quotes, counted: { value: 2, of: 'reports' } }))).toContain('以上共 2 篇报道');
});

test('another report of the event is named by paper and day, once', () => {
  const also = [
    { source: '红石报', url: null, date: '2020-05-05', id: 'hongshi' },
    { source: '青禾日报', url: null, date: '2020-05-04', id: 'copy' },
    { source: '通讯社', url: null },
  ];
  const shown = descriptionOf({ article: { ...ARTICLE, also }, quotes: [QUOTE, elsewhere] });
  expect(shown).toContain('-# 另见 红石报 2020年5月5日');
  // A copy of the page, and what a feed told again, are nowhere else to be looked up.
  expect(shown?.match(/另见/g)).toHaveLength(1);
  expect(shown).not.toContain('红石镇');
});
