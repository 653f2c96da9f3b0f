import { expect, test } from 'vitest';
import { renderMessage } from '../../../src/rendering/message.ts';
import { componentFaults } from '../../discord/loopback/judge.ts';
import { shownControls } from '../controls-of.ts';
import { ARTICLE, answerOf } from '../replies.ts';

const related = [
  { ...ARTICLE, id: 'b', title: '白水镇新修灌渠' },
  { ...ARTICLE, id: 'c', title: '一个长得在手机上一行放不下的题目还要再长一些' },
];

test('below an answer stand three buttons, and a menu with the questions that one may ask next, further articles, and the rest', () => {
  const alternatives = [{ label: '青禾区 · 仓容', ask: '青禾区仓容是多少' }];
  const { buttons, more } = shownControls({ ...answerOf({ alternatives }), related, question: '建了几座？' });
  expect(buttons).toEqual(['原文', '追问', '更多数字']);
  expect(more).toEqual([
    '青禾区 · 仓容',
    '《白水镇新修灌渠》',
    expect.stringMatching(/^《一个长得.{1,12}…》$/),
    '说明',
    '引用',
    '👍 有用',
    '有误',
  ]);
});

test('a comparison is offered only where there is something to compare with', () => {
  const controls = (comparable: boolean) => shownControls({ ...answerOf(), comparable });
  expect(controls(true).buttons).toEqual(['原文', '对比', '更多数字']);
  expect(controls(false).buttons).toEqual(['原文', '更多数字']);
});

test('with everything that can stand below an answer Discord takes it', () => {
  const alternatives = Array.from({ length: 30 }, (_, at) => ({ label: `问${at}`, ask: `问${at}` }));
  const reply = { ...answerOf({ alternatives }), related, comparable: true };
  const components = renderMessage(reply, { unseen: true }).components ?? [];
  expect(components.map((row) => row.components.length)).toEqual([3, 1]);
  expect(componentFaults(components)).toEqual([]);
});

test('what only asks back has its questions as buttons, and the others in a menu that says what it is for', () => {
  const alternatives = Array.from({ length: 5 }, (_, at) => ({ label: `第${at}个`, ask: `问${at}` }));
  const { buttons, more, placeholder } = shownControls(
    answerOf({ status: 'ambiguous', answer: '哪一个？', article: null, figure: null, alternatives }),
  );
  expect([buttons, more, placeholder]).toEqual([['第0个', '第1个', '第2个'], ['第3个', '第4个'], '你指的是哪一个？']);
});

test('a choice of the menu says below what it asks, as far as its label does not', () => {
  const alternatives = [
    { label: '青禾区 · 仓容', ask: '青禾区仓容' },
    { label: '青禾区', ask: '青禾区有什么新闻' },
    { label: '粮仓封顶', ask: '青禾区 粮仓封顶' },
  ];
  const [
    ,
    {
      components: [menu],
    } = { components: [] },
  ] = renderMessage(answerOf({ alternatives }), { unseen: true }).components ?? [];
  const options = menu !== undefined && 'options' in menu ? menu.options : [];
  expect(options.slice(0, 3).map(({ description }) => description)).toEqual([undefined, '青禾区有什么新闻', '青禾区']);
});

test('further articles of a place are named in the reply, and one opens them in the menu', () => {
  const others = [{ ...ARTICLE, id: 'd', title: '春茶开园' }];
  const reply = { ...answerOf(), others };
  expect(shownControls(reply).more).toContain('春茶开园');
  expect(JSON.stringify(renderMessage(reply, { unseen: true }).embeds)).toContain('春茶开园');
});
