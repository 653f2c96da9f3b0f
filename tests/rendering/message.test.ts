import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import type { Reply } from '../../src/reply.ts';
import { ARTICLE, answerOf, articleOf, figureOf, PARAGRAPH, QUOTE } from './replies.ts';

const FOOTER = '青禾日报 · 据文中最晚日期 2020-05-04 · 版面 a3 · 文块 3–5, 9 · 编号 qinghe';
const NOTHING_FOUND = { figure: null, figures: [], quotes: [], quote: null, short: null, article: null };

const GRAIN = figureOf('3.5万吨', { label: '仓容', value: 35_000, unit: '吨', period: null });

function embedOf(reply: Reply) {
  return renderMessage(reply).embeds[0];
}

describe('an answer', () => {
  test('comes first and in bold, then the printed words with the figure marked, then the figure and its source', () => {
    expect(renderMessage({ ...answerOf(), question: '粮仓建了几座？' })).toEqual({
      embeds: [
        {
          color: 0x5b9532,
          author: { name: '问：粮仓建了几座？' },
          description:
            '**青禾区上半年新建粮仓：约12座**\n> 青禾镇上半年新建粮仓**约12座**，仓容达到3.5万吨，比去年同期增长8.2%。\n-# —— 青禾镇 粮仓上新',
          fields: [{ name: '新建粮仓', value: '**约12座**\n-# 上半年', inline: true }],
          footer: { text: `🌾 ${FOOTER}` },
        },
      ],
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: '原文', custom_id: '1:article:qinghe' },
            { type: 2, style: 2, label: '更多数字', custom_id: '1:figures:qinghe' },
            { type: 2, style: 2, label: '对比', custom_id: '1:compare:新建粮仓:青禾区' },
            { type: 2, style: 2, label: '追问', custom_id: '1:follow' },
          ],
        },
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: '👍 有用', custom_id: '1:good' },
            { type: 2, style: 2, label: '有误', custom_id: '1:wrong:qinghe:约12座' },
          ],
        },
      ],
      allowed_mentions: { parse: [] },
    });
  });

  test('is framed in its own language, and quoted as printed', () => {
    const computed = [{ from: figureOf('约12座'), value: 8.666_666, unit: '平方公里' }];
    const notes = [{ kind: 'cut' as const, text: '这一段被截断' }];
    const embed = embedOf(answerOf({ language: 'zh-TW', computed, notes }));
    expect(embed).toMatchObject({
      fields: [{ name: '新建糧倉', value: '**约12座**\n≈ 8.667 平方公里（換算）\n-# 上半年' }],
      footer: { text: '🌾 青禾日报 · 據文中最晚日期 2020-05-04 · 版面 a3 · 文塊 3–5, 9 · 編號 qinghe' },
    });
    expect(embed?.description).toContain('\n> 青禾镇上半年新建粮仓**约12座**');
    expect(embed?.description).toContain('\n-# ✂ 这一段被截断');
  });

  test('says in its footer whose words it is in, where a writer is at work', () => {
    const footerOf = (writer: 'model' | 'extract', language: Language) =>
      embedOf(answerOf({ writer, language }))?.footer?.text.split(' · ').at(-1);
    expect(footerOf('model', 'zh-CN')).toBe('AI 措辞，数字核对过原文');
    expect(footerOf('extract', 'zh-TW')).toBe('原文摘錄');
    expect(footerOf('model', 'en')).toBe('worded by AI, figures checked against the print');
  });

  test('that holds the printed sentence says it once, as a quotation', () => {
    const reply = answerOf({ answer: `赵一。${PARAGRAPH}`, short: '赵一', figure: null, figures: [] });
    expect(embedOf(reply)?.description).toBe(`**赵一**\n> ${PARAGRAPH}\n-# —— 青禾镇 粮仓上新`);
  });

  test('shows a long sentence from the clause in which the figure stands', () => {
    const long = `${'镇里的粮仓一座接一座，'.repeat(30)}${PARAGRAPH}`;
    const figure = figureOf('约12座', { start: long.indexOf('约12座'), end: long.indexOf('约12座') + 4 });
    const quotes = [{ ...QUOTE, text: long, end: long.length }];
    const quoted = embedOf(answerOf({ figure, figures: [figure], quotes }))?.description?.split('\n')[1];
    expect(quoted).toMatch(/^> …镇里的粮仓.*青禾镇上半年新建粮仓\*\*约12座\*\*，/);
    expect(quoted?.length).toBeLessThan(220);
  });

  test('that is nothing offers on buttons what one may ask', () => {
    const alternatives = [
      { label: '青禾区 · 仓容', ask: '青禾区仓容是多少' },
      { label: '别的', ask: '青禾区有什么新闻' },
    ];
    const reply = answerOf({ ...NOTHING_FOUND, status: 'nothing', answer: '报上没有。', alternatives });
    expect(renderMessage(reply)).toMatchObject({
      embeds: [{ color: 0x80858e, description: '**报上没有。**' }],
      components: [
        {
          components: [
            { label: '青禾区 · 仓容', custom_id: '1:choose:青禾区仓容是多少' },
            { label: '别的', custom_id: '1:choose:青禾区有什么新闻' },
          ],
        },
      ],
    });
  });

  test('that could be several offers longer ones in a menu', () => {
    const label = '青禾区二〇二〇年上半年新建粮仓的座数';
    const alternatives = [
      { label: `${label}和仓容与去年同期`, ask: '青禾区仓容是多少' },
      { label: '仓容', ask: '仓容' },
    ];
    const reply = answerOf({
      ...NOTHING_FOUND,
      status: 'ambiguous',
      answer: `哪一个？\n· ${label}和仓容与去年同期`,
      alternatives,
    });
    expect(renderMessage(reply)).toMatchObject({
      embeds: [{ color: 0xb37914, description: '**哪一个？**' }],
      components: [
        {
          components: [
            {
              custom_id: '1:choose',
              options: [{ label: `${label}和仓容与去年同期`, value: '青禾区仓容是多少' }, { label: '仓容' }],
            },
          ],
        },
      ],
    });
  });

  test('that offers a question too long for a button names it in words', () => {
    const alternatives = [{ label: '仓容', ask: `青禾区${'仓'.repeat(100)}是多少` }];
    const reply = answerOf({ ...NOTHING_FOUND, status: 'nothing', answer: '报上没有。', alternatives });
    expect(embedOf(reply)?.fields?.[0]?.value).toMatch(/^- \*\*仓容\*\* — \/ask 青禾区仓+/);
  });
});

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
    fields: [
      { name: '新建粮仓', value: '**约12座**\n-# 上半年', inline: true },
      { name: '仓容', value: '**3.5万吨**\n-# 上半年', inline: true },
    ],
    footer: { text: `🌾 ${FOOTER}` },
  });
});

test('a list of articles has for each its title, place, id, printed words and key figure', () => {
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
      '**青禾镇 粮仓上新**',
      '-# 青禾区 · qinghe',
      '> 青禾镇上半年新建粮仓约12座，仓容达到**3.5万吨**，比去年同期增长8.2%。',
      '',
      '**图片报道**',
      '-# b',
      '- 仓容 **3.5万吨**',
      '-# 还有 3 条',
    ].join('\n'),
    footer: { text: '青禾日报 · 据文中最晚日期 2020-05-04' },
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

test('a list of figures stands under the article that states them', () => {
  const heading = { phrase: 'answer.heading.figures', about: '青禾区' };
  const figures = [figureOf('约12座'), GRAIN];
  expect(embedOf({ kind: 'figures', ...frame, heading, figures, articles: [ARTICLE], more: 0 })?.description).toBe(
    '### 数字：青禾区\n**青禾镇 粮仓上新**\n-# 青禾区 · qinghe\n- 新建粮仓 **约12座** · 上半年\n- 仓容 **3.5万吨**',
  );
});

test('a comparison sets places side by side, those without a figure too', () => {
  const heading = { phrase: 'answer.heading.compare', about: 'Qinghe / Wulong' };
  const rows = [
    { district: '青禾区', article: ARTICLE, figures: [GRAIN] },
    { district: '武隆区', article: null, figures: [] },
  ];
  expect(embedOf({ kind: 'comparison', ...frame, language: 'en', heading, rows, notes: [] })?.fields).toEqual([
    { name: '青禾区', value: '仓容 **3.5万吨**\n-# 青禾镇 粮仓上新 · qinghe', inline: true },
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
