import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/rendering/text.ts';
import { columnsOf, wrap } from '../../src/rendering/wrap.ts';
import { answerOf, figureOf } from './replies.ts';

test('plain text says what the message says, wrapped at the columns that a terminal has', () => {
  const reply = answerOf({
    figures: [figureOf('约12座'), figureOf('3.5万吨', { label: '仓容', period: null })],
    notes: [{ kind: 'took', text: 'qh → 青禾区' }],
    alternatives: [{ label: '', ask: '青禾区有什么新闻' }],
  });
  expect(renderText(reply, { width: 48 })).toBe(
    [
      '青禾区：新建粮仓 约12座 · 上半年',
      '│ 青禾镇上半年新建粮仓约12座，仓容达到3.5万吨，',
      '│ 比去年同期增长8.2%。',
      '  ↪ qh → 青禾区',
      '  qinghe',
      '',
      '还可以问',
      '• 青禾区有什么新闻',
      '',
      '青禾日报 据文中最晚日期 2020年5月4日 a3版',
    ].join('\n'),
  );
});

test('colours only where they are wanted, and no escape sequence of a page', () => {
  const reply = answerOf({ answer: '约12座\u001b[31m红', quotes: [], figures: [], figure: null, article: null });
  expect(renderText(reply)).toBe('约12座[31m红');
  expect(renderText(reply, { colour: true })).toBe('\u001b[1;32m约12座[31m红\u001b[0m');
});

describe('wrapping', () => {
  test.each([
    ['一二三四五六', 6, ['一二三', '四五六']],
    ['产量达12000吨', 8, ['产量达', '12000吨']],
    ['一二三，四', 6, ['一二三，', '四']],
    ['日报 · 编号 日报-05-a', 16, ['日报 ·', '编号 日报-05-a']],
    ['日报 · 编号 日报-05-a', 9, ['日报 · 编', '号 日报', '-05-a']],
    ['two words', 5, ['two', 'words']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['', 5, []],
  ])('%j in %i columns', (text, width, rows) => {
    expect(wrap(text, width)).toEqual(rows);
  });

  test('counts two columns for a Chinese character and none for an accent', () => {
    expect(columnsOf('粮A，e\u0301')).toBe(6);
  });
});
