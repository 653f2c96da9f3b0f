import { expect, test } from 'vitest';
import { questionControls } from '../../src/rendering/answer-controls.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import { componentFaults } from '../discord/loopback/judge.ts';
import { ARTICLE, answerOf } from './replies.ts';

type Labelled = { label?: string; custom_id?: string; placeholder?: string };

const rowsOf = (reply: ReturnType<typeof answerOf>) =>
  (renderMessage(reply).components ?? []).map(({ components }) => components as Labelled[]);

test('below an answer stand the questions that one may ask next, and further articles by their titles', () => {
  const alternatives = [{ label: '青禾区 · 仓容', ask: '青禾区仓容是多少' }];
  const related = [
    { ...ARTICLE, id: 'b', title: '白水镇新修灌渠' },
    { ...ARTICLE, id: 'c', title: '一个长得在手机上一行放不下的题目还要再长一些' },
  ];
  const rows = rowsOf({ ...answerOf({ alternatives }), related });
  expect(rows.map((row) => row.map(({ label }) => label))).toEqual([
    ['原文', '更多数字', '对比'],
    ['青禾区 · 仓容'],
    ['《白水镇新修灌渠》', expect.stringMatching(/^《一个长得.{1,12}…》$/)],
    ['👍 有用', '有误'],
  ]);
  expect(rows[2]?.map(({ custom_id }) => custom_id)).toEqual(['1:article:b', '1:article:c']);
});

test('with everything that can stand below an answer nothing is crowded out', () => {
  const alternatives = Array.from({ length: 5 }, (_, at) => ({ label: `问${at}`, ask: `问${at}` }));
  const related = ['b', 'c', 'd'].map((id) => ({ ...ARTICLE, id, title: id }));
  const components = renderMessage({ ...answerOf({ alternatives }), related }, { unseen: true }).components ?? [];
  expect(components).toHaveLength(5);
  expect(componentFaults(components)).toEqual([]);
});

test('questions are buttons in English too, where Chinese ones would be', () => {
  const labels = ['Tongnan', 'Liangping District', 'Tongnan District · cold stores'];
  const controls = questionControls(
    'ask',
    labels.map((label) => ({ label, ask: label })),
    'en',
  );
  expect(controls.map(({ kind }) => kind)).toEqual(['button', 'button', 'button']);
});

test('a menu of questions says what it is for', () => {
  const label = '一个长得在手机上一行怎么也放不下的问题，只好放进菜单里';
  const long = [
    { label, ask: '问' },
    { label, ask: '再问' },
  ];
  const placeholders = (['ask', 'choose'] as const).map((action) => questionControls(action, long, 'en'));
  expect(placeholders).toMatchObject([
    [{ kind: 'menu', placeholder: 'Ask one of these' }],
    [{ kind: 'menu', placeholder: 'Which one do you mean?' }],
  ]);
});

test('one question is a button however long it is, and an article that a question is for has no button of its own', () => {
  const label = `青禾区 · ${'长'.repeat(40)}`;
  const related = [{ ...ARTICLE, id: 'b', title: '长'.repeat(40) }];
  const rows = rowsOf({ ...answerOf({ alternatives: [{ label, ask: '问' }] }), related });
  expect(rows.map((row) => row.length)).toEqual([3, 1, 2]);
  expect(rows[1]?.[0]?.label).toMatch(/^青禾区 · 长+…$/);
});
