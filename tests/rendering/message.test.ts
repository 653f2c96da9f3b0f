import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import { readMessage } from '../../src/rendering/read-message.ts';
import { questionMark } from '../../src/rendering/thread-mark.ts';
import type { Reply } from '../../src/reply.ts';
import { answerOf, figureOf, PARAGRAPH, QUOTE } from './replies.ts';

const FOOTER = '青禾日报 据文中最晚日期 2020年5月4日 a3版';
const NOTHING_FOUND = { figure: null, figures: [], quotes: [], quote: null, short: null, article: null };

function embedOf(reply: Reply) {
  return renderMessage(reply).embeds[0];
}

describe('an answer', () => {
  test('comes first with its figure in bold, then the printed words with it marked, and one line says where they stand', () => {
    expect(renderMessage({ ...answerOf(), question: '粮仓建了几座？' })).toEqual({
      embeds: [
        {
          color: 0x5b9532,
          url: questionMark('粮仓建了几座？'),
          description:
            '青禾区：新建粮仓 **约12座** · 上半年\n> 青禾镇上半年新建粮仓**约12座**，仓容达到3.5万吨，比去年同期增长8.2%。',
          footer: { text: `🌾 ${FOOTER}` },
        },
      ],
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: '原文', custom_id: '1:article:qinghe' },
            { type: 2, style: 2, label: '追问', custom_id: '1:follow' },
            { type: 2, style: 2, label: '更多数字', custom_id: '1:figures:qinghe' },
          ],
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: '1:more',
              placeholder: '更多',
              min_values: 1,
              max_values: 1,
              options: [
                { label: '说明', value: '1:explain:qinghe:sure' },
                { label: '引用', value: '1:cite:qinghe' },
                { label: '👍 有用', value: '1:good' },
                { label: '有误', value: '1:wrong:qinghe:约12座' },
              ],
            },
          ],
        },
      ],
      allowed_mentions: { parse: [] },
    });
  });

  test('begins with the question, in small print, only where nobody else could see it', () => {
    const reply = { ...answerOf(), question: '粮仓建了*几座*？' };
    const [first] = renderMessage(reply, { asked: true }).embeds[0]?.description?.split('\n') ?? [];
    expect(first).toBe('-# 问：粮仓建了\\*几座\\*？');
    expect(renderMessage(reply).embeds[0]?.description).not.toContain('几座');
  });

  test('repeats no more of a long question than says what it is of', () => {
    const reply = { ...answerOf(), question: `粮仓建了几座？${'嗯'.repeat(4_000)}` };
    const [first = ''] = renderMessage(reply, { asked: true }).embeds[0]?.description?.split('\n') ?? [];
    expect(first).toMatch(/^-# 问：粮仓建了几座？嗯+…$/);
    expect(first.length).toBeLessThan(200);
  });

  test('keeps a question of the longest kind whole, for whoever follows it up', () => {
    const question = `${'粮'.repeat(399)}？`;
    expect(readMessage(renderMessage({ ...answerOf(), question }))).toMatchObject({ question });
  });

  test('is framed in its own language, and quoted as printed', () => {
    const computed = [{ from: figureOf('约12座'), value: 8.666_666, unit: '平方公里' }];
    const notes = [{ kind: 'cut' as const, text: '这一段被截断' }];
    const embed = embedOf(answerOf({ language: 'zh-TW', computed, notes }));
    expect(embed?.footer?.text).toBe('🌾 青禾日报 據文中最晚日期 2020年5月4日 a3版');
    expect(embed?.description).toContain('新建糧倉 **约12座** · 上半年\n≈ 8.667 平方公里（換算）\n');
    expect(embed?.description).toContain('\n> 青禾镇上半年新建粮仓**约12座**');
    expect(embed?.description).toContain('\n-# ✂ 这一段被截断');
  });

  test('tells its age, and by a badge that it is well behind the newest edition', () => {
    const notes = [{ kind: 'as_of' as const, text: '这是2020-05-04的报道' }];
    const embed = embedOf(answerOf({ notes, age: 400 }));
    expect(embed?.footer?.text).toBe(`🌾 ⏳ 旧报道 · ${FOOTER} · 1年前`);
    expect(embed?.description).not.toContain('这是');
  });

  test('says in its footer whose words it is in, where a writer is at work', () => {
    const footerOf = (writer: 'model' | 'extract', language: Language) =>
      embedOf(answerOf({ writer, language }))?.footer?.text.split(' · ').at(-1);
    expect(footerOf('model', 'zh-CN')).toBe('AI 读报写成，逐句对过原文');
    expect(footerOf('extract', 'zh-TW')).toBe('沒有用 AI，原文摘錄');
    expect(footerOf('model', 'en')).toBe('read and worded by AI, each sentence held to the print');
  });

  test('that is nothing but printed words begins with those that answer', () => {
    const reply = answerOf({
      statements: [{ kind: 'passage', quotes: [QUOTE] }],
      short: '3.5万吨',
      figure: null,
      figures: [],
    });
    expect(embedOf(reply)?.description).toBe(
      '**3.5万吨**\n> 青禾镇上半年新建粮仓约12座，仓容达到**3.5万吨**，比去年同期增长8.2%。',
    );
  });

  test('in a clause that is the whole of what is printed quotes it no second time', () => {
    const figure = figureOf('约12座', { quote: PARAGRAPH.slice(0, -1) });
    const statements = [{ kind: 'figure' as const, figure, place: null, said: 'clause' as const }];
    expect(embedOf(answerOf({ figure, statements }))?.description).toBe(
      '青禾镇上半年新建粮仓**约12座**，仓容达到3.5万吨，比去年同期增长8.2% · 上半年'.replace(' · 上半年', ''),
    );
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

  test('that could be several offers those in the menu that no button shows whole', () => {
    const label = '青禾区二〇二〇年上半年新建粮仓的座数和仓容与去年同期以及前年同期的全部数字和说明';
    const alternatives = [
      { label, ask: '青禾区仓容是多少' },
      { label: '仓容', ask: '仓容' },
    ];
    const statements = [
      { kind: 'line' as const, text: '哪一个？' },
      { kind: 'offer' as const, label },
    ];
    const reply = answerOf({ ...NOTHING_FOUND, status: 'ambiguous', statements, alternatives });
    expect(renderMessage(reply)).toMatchObject({
      embeds: [{ color: 0xb37914, description: '**哪一个？**' }],
      components: [
        { components: [{ label: '仓容' }] },
        { components: [{ options: [{ label, value: '1:choose:青禾区仓容是多少' }] }] },
      ],
    });
  });

  test('that offers a question too long for a button names it in words', () => {
    const alternatives = [{ label: '仓容', ask: `青禾区${'仓'.repeat(100)}是多少` }];
    const reply = answerOf({ ...NOTHING_FOUND, status: 'nothing', answer: '报上没有。', alternatives });
    expect(embedOf(reply)?.fields?.[0]?.value).toMatch(/^- \*\*仓容\*\* — \/ask 青禾区仓+/);
  });
});
