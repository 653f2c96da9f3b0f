import { expect, test } from 'vitest';
import type { Statement } from '../../src/model/statement.ts';
import { shownControls } from './controls-of.ts';
import { ARTICLE, answerOf, QUOTE } from './replies.ts';

const also = [{ id: 'b', source: '江畔晚报', url: null, date: '2023-05-12' }];
const listed = ['a', 'b', 'b'].map((id, at) => ({ id, title: `第${at}篇`, date: '2023-05-12', district: '武隆区' }));
const labels = (reply: ReturnType<typeof answerOf>) => Object.values(shownControls(reply)).flat();

test('below an answer whose event others tell too stands a button for how it went on', () => {
  expect(labels(answerOf())).not.toContain('来龙去脉');
  expect(shownControls(answerOf({ article: { ...ARTICLE, also } })).buttons).toContain('来龙去脉');
  expect(shownControls(answerOf({ article: { ...ARTICLE, also }, language: 'en' })).buttons).toContain(
    'The whole story',
  );
});

test('below a list the button names the first of it, and the menu opens each article once', () => {
  const first = { ...ARTICLE, id: 'a', title: '白水镇修渠' };
  const { buttons, more, values } = shownControls(answerOf({ article: { ...first, also }, listed }));
  expect(buttons).toContain('《白水镇修渠》的来龙去脉');
  // Only where others tell of it; and nobody knows whose figures the list's would be.
  expect(shownControls(answerOf({ article: first, listed })).buttons).toEqual([]);
  expect(more.filter((label) => label.startsWith('第'))).toEqual(['第0篇', '第1篇']);
  expect(values).toContain('1:article:b');
});

test('below a story its reports can be opened, and it is not offered again', () => {
  const statements: Statement[] = [
    { kind: 'passage', quotes: [QUOTE] },
    { kind: 'line', text: '其他各次报道，由近到远：' },
    { kind: 'item', article: ARTICLE, quote: QUOTE },
  ];
  const reply = answerOf({ statements, listed, article: { ...ARTICLE, also } });
  expect(labels(reply).filter((label) => label?.includes('来龙去脉'))).toEqual([]);
  expect(shownControls(reply).more.filter((label) => label.startsWith('第'))).toHaveLength(2);
});
