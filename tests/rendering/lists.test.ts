import { expect, test } from 'vitest';
import { renderMessage } from '../../src/rendering/message.ts';
import type { Reply } from '../../src/reply.ts';
import { ARTICLE, articleOf, figureOf, PARAGRAPH, QUOTE } from './replies.ts';

const FOOTER = '青禾日报 据文中最晚日期 2020年5月4日 a3版';
const GRAIN = figureOf('3.5万吨', { quote: '仓容达到3.5万吨', value: 35_000, unit: '吨', period: null });

function embedOf(reply: Reply) {
  return renderMessage(reply).embeds[0];
}

const frame = { private: false, language: 'zh-CN' } as const;

test('an article is a cutting in the colour of its topic, with what the print has lost', () => {
  const article = articleOf({
    url: 'https://news.example/a_(1)',
    cut: [0],
    corrections: [{ printed: '青木镇', read: '青禾镇' }],
  });
  expect(embedOf({ kind: 'article', ...frame, article, summary: [QUOTE] })).toEqual({
    color: 0x5b9532,
    description: [
      '-# 颗粒归仓',
      '[青禾镇 粮仓上新](https://news.example/a_%281%29)',
      '-# 青禾区 · 农业',
      '> 青禾镇上半年新建粮仓**约12座**，仓容达到**3.5万吨**，比去年同期增长8.2%。',
      '-# 通讯员 赵一 钱二 摄',
      '-# ✎ 原印“青木镇”，读作“青禾镇”',
      '-# ✂ 有 1 段的结尾在版面上缺失',
    ].join('\n'),
    footer: { text: `🌾 ${FOOTER}` },
  });
});

test('a list of articles has for each its title, place, printed words and key figure', () => {
  const untitled = { ...ARTICLE, id: 'b', title: null, district: null };
  const hits = [
    { article: ARTICLE, quote: QUOTE, figure: GRAIN },
    { article: untitled, quote: null, figure: GRAIN },
  ];
  const heading = { phrase: 'answer.heading.search', about: '**粮仓**' };
  expect(embedOf({ kind: 'hits', ...frame, heading, hits, more: 3 })).toEqual({
    color: 0x4587c9,
    description: [
      '### 搜索：\\*\\*粮仓\\*\\*',
      '**青禾镇 粮仓上新** · 青禾区',
      '> 青禾镇上半年新建粮仓约12座，仓容达到**3.5万吨**，比去年同期增长8.2%。',
      '',
      '**图片报道**',
      '- 仓容达到**3.5万吨**',
      '-# 还有 3 条',
    ].join('\n'),
    footer: { text: '青禾日报 · 据文中最晚日期 2020年5月4日' },
  });
});

test.each([
  [{ kind: 'figure', label: '仓容', before: '3万吨', after: '3.5万吨' }, '变动：仓容 3万吨 → 3.5万吨'],
  [{ kind: 'added' }, '补充：'],
  [{ kind: 'corrected' }, '改写：'],
] as const)('a digest says of a story what changed, above the words that read so now: %o', (change, words) => {
  const heading = { phrase: 'answer.heading.digest', about: '' };
  const hits = [{ article: ARTICLE, quote: QUOTE, figure: null, change }];
  const { description = '' } = embedOf({ kind: 'hits', ...frame, heading, hits, more: 0 }) ?? {};
  expect(description.split('\n').slice(-2)).toEqual([words, `> ${QUOTE.text}`]);
});

test('a clause that states several figures stands once in a list, with all of them in bold', () => {
  const quote = PARAGRAPH.slice(0, -1);
  const figures = [figureOf('3.5万吨', { quote }), figureOf('约12座', { quote })];
  const heading = { phrase: 'answer.heading.figures', about: '青禾区' };
  const shown = embedOf({ kind: 'figures', ...frame, heading, figures, articles: [ARTICLE], more: 0 })?.description;
  expect(shown?.split('\n').slice(2)).toEqual([
    '- 青禾镇上半年新建粮仓**约12座**，仓容达到**3.5万吨**，比去年同期增长8.2%',
  ]);
});

test('a list of figures stands under the article that states them', () => {
  const heading = { phrase: 'answer.heading.figures', about: '青禾区' };
  const figures = [figureOf('约12座'), GRAIN];
  expect(embedOf({ kind: 'figures', ...frame, heading, figures, articles: [ARTICLE], more: 0 })?.description).toBe(
    '### 数字：青禾区\n**青禾镇 粮仓上新** · 青禾区\n- 青禾镇上半年新建粮仓**约12座**\n- 仓容达到**3.5万吨**',
  );
});

test('a comparison sets places side by side, those without a figure too', () => {
  const heading = { phrase: 'answer.heading.compare', about: 'Qinghe / Wulong' };
  const rows = [
    { district: '青禾区', article: ARTICLE, figures: [GRAIN] },
    { district: '武隆区', article: null, figures: [] },
  ];
  expect(embedOf({ kind: 'comparison', ...frame, language: 'en', heading, rows, notes: [] })?.fields).toEqual([
    {
      name: '青禾区',
      value: '仓容达到**3.5万吨**\n-# 青禾镇 粮仓上新 · latest date in the text 4 May 2020',
      inline: true,
    },
    { name: 'Wulong District', value: '-# no comparable figure in print', inline: true },
  ]);
});

test('a notice keeps its own markdown and defuses that of its values', () => {
  const reply: Reply = {
    kind: 'notice',
    ...frame,
    language: 'en',
    notice: 'notice.unknown_article',
    values: { name: '[x](https://evil.example) @everyone' },
  };
  expect(embedOf(reply)?.description).toContain('“\\[x\\](https\\://evil.example) \\@everyone”');
});
