import { expect, test } from 'vitest';
import { renderMessage } from '../../src/rendering/message.ts';
import { componentFaults } from '../discord/loopback/judge.ts';
import { ARTICLE, answerOf } from './replies.ts';

type Shown = { label?: string; custom_id?: string; placeholder?: string; options?: { value: string; label: string }[] };

const controlsOf = (reply: ReturnType<typeof answerOf>) =>
  (renderMessage(reply).components ?? []).flatMap(({ components }) => components as Shown[]);
const storyOf = (reply: ReturnType<typeof answerOf>) =>
  controlsOf(reply).find(({ custom_id: id = '' }) => id.startsWith('1:story'));

const also = [{ id: 'b', source: '江畔晚报', url: null, date: '2023-05-12' }];
const listed = ['a', 'b', 'b'].map((id, at) => ({ id, title: `第${at}篇`, date: '2023-05-12', district: '武隆区' }));

test('below an answer whose event others tell too stands a button for how it went on', () => {
  expect(storyOf(answerOf())).toBeUndefined();
  expect(storyOf(answerOf({ article: { ...ARTICLE, also } }))).toMatchObject({ label: '来龙去脉' });
  expect(storyOf(answerOf({ article: { ...ARTICLE, also }, language: 'en' }))).toMatchObject({
    label: 'The whole story',
  });
});

test('below a list the button names the first of it, and a menu opens each article once', () => {
  const reply = answerOf({ article: { ...ARTICLE, id: 'a', title: '白水镇修渠' }, listed });
  expect(storyOf(reply)).toMatchObject({ label: '《白水镇修渠》的来龙去脉', custom_id: '1:story:a' });
  const menu = controlsOf(reply).find(({ options }) => options !== undefined);
  expect(menu).toMatchObject({ custom_id: '1:article' });
  expect(menu?.options?.map(({ value, label }) => [value, label])).toEqual([
    ['a', '第0篇'],
    ['b', '第1篇'],
  ]);
  expect(componentFaults(renderMessage(reply).components ?? [])).toEqual([]);
});

test('below a story its reports can be opened, and it is not offered again', () => {
  const answer = '“桥通了。”\n其他各次报道，由近到远：\n· 白水镇';
  const reply = answerOf({ answer, listed, article: { ...ARTICLE, also } });
  expect(storyOf(reply)).toBeUndefined();
  expect(controlsOf(reply).some(({ options }) => options?.length === 2)).toBe(true);
});

test('with all that can stand below a list nothing is crowded out', () => {
  const alternatives = Array.from({ length: 5 }, (_, at) => ({ label: `问${at}`, ask: `问${at}` }));
  const reply = { ...answerOf({ alternatives, listed, article: { ...ARTICLE, also } }), question: '有什么新闻' };
  const components = renderMessage(reply, { unseen: true }).components ?? [];
  expect(components).toHaveLength(5);
  expect(componentFaults(components)).toEqual([]);
});
