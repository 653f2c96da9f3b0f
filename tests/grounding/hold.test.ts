import { expect, test } from 'vitest';
import { understand } from '../../src/asking/question.ts';
import { composeReading } from '../../src/grounding/compose.ts';
import { holderOf } from '../../src/grounding/hold.ts';
import type { Passage } from '../../src/grounding/passage.ts';
import { supportOf } from '../../src/grounding/support.ts';
import { HELD } from '../../src/limits/holding.ts';
import { articleOf } from '../answering/article.ts';

const TEA = articleOf({
  id: 'tea',
  title: '云岭茶厂投产',
  paragraphs: ['云岭村的茶厂去年加工春茶18吨。茶厂厂长郝青说，今年打算再添两条生产线。村里的路也修好了。'],
});
const SNOW = articleOf({ id: 'snow', title: '青峰雪灾', paragraphs: ['青峰镇昨夜大雪，停电300户。'] });

/** A passage of all the sentences of a report's first paragraph. */
function passageOf(item: typeof TEA): Passage {
  const text = item.paragraphs[0] ?? '';
  let end = 0;
  const quotes = text.split(/(?<=。)/).map((sentence) => {
    const start = end;
    end += sentence.length;
    return { articleId: item.id, paragraph: 0, start, end, text: sentence };
  });
  return { item, quotes: quotes as unknown as Passage['quotes'] };
}

const PASSAGES = [passageOf(TEA), passageOf(SNOW)];
const OPTIONS = { question: '茶厂怎么样了', language: 'zh-CN', most: 4, pause: async () => {} } as const;

const held = (...sentences: { text: string; passages: number[] }[]) => holderOf(PASSAGES, OPTIONS)({ sentences });

test('a sentence is held to the passages that it names, and to no others', async () => {
  const true18 = { text: '云岭村的茶厂去年加工了18吨春茶。', passages: [1] };
  expect((await held(true18)).held.map(({ text }) => text)).toEqual([true18.text]);
  expect((await held({ ...true18, passages: [2] })).held).toEqual([]);
  expect((await held({ text: '云岭村的茶厂去年加工了300吨春茶。', passages: [1] })).held).toEqual([]);
});

test('where something was may stand in another part of the report', async () => {
  const paragraphs = ['茶厂去年加工春茶18吨。', '茶厂在云阳县。'];
  const passage = (item: typeof TEA) => ({ ...passageOf(TEA), item });
  const text = '云阳县的茶厂去年加工春茶18吨。';
  const heldTo = async (item: typeof TEA) =>
    (await holderOf([passage(item)], OPTIONS)({ sentences: [{ text, passages: [1] }] })).faults.join();
  expect(await heldTo(TEA)).toContain('place');
  expect(await heldTo({ ...TEA, paragraphs })).not.toContain('place');
});

test('what is longer than may be shown is told to be so, and neither read nor said again', async () => {
  const { held: none, faults } = await held({ text: '云岭村的茶厂去年加工春茶18吨，'.repeat(10_000), passages: [1] });
  expect([none, faults.length]).toEqual([[], 1]);
  expect(faults[0]).toContain('it is too long');
  expect(faults[0]?.length).toBeLessThan(HELD.chars.latin + 200);
});

test('sentences of a passage that stand apart in print are not read as one', async () => {
  const paragraphs = ['The bridge was opened in May.', 'The tunnel was not opened.'];
  const item = articleOf({ id: 'bridge', title: null, paragraphs });
  const quotes = paragraphs.map((text, paragraph) => ({
    articleId: 'bridge',
    paragraph,
    start: 0,
    end: text.length,
    text,
  }));
  const passage = { item, quotes } as unknown as Passage;
  const sentences = [{ text: 'The bridge was opened in May.', passages: [1] }];
  expect((await holderOf([passage], { ...OPTIONS, language: 'en' })({ sentences })).faults).toEqual([]);
});

test('a list mark and line breaks are left out of a sentence', async () => {
  expect((await held({ text: '- 青峰镇昨夜大雪，\n停电300户。\n', passages: [2] })).held[0]?.text).toBe(
    '青峰镇昨夜大雪，停电300户。',
  );
});

test('the first sentence is the answer: whether it stands is told, and of each what was wrong', async () => {
  const [wrong, right] = [
    { text: '云岭村的茶厂去年加工了81吨春茶。', passages: [1] },
    { text: '青峰镇昨夜停电300户。', passages: [2] },
  ];
  expect(await held(wrong, right)).toMatchObject({ answers: false, faults: [expect.stringContaining('81')] });
  expect(await held(right, wrong)).toMatchObject({ answers: true, faults: [expect.stringContaining('81')] });
  expect((await held({ text: right.text, passages: [] })).faults).toEqual([
    '“青峰镇昨夜停电300户。” names no passage.',
  ]);
});

test('no more sentences are looked at than were asked for', async () => {
  const many = Array.from({ length: 50 }, () => ({ text: '青峰镇昨夜停电300户。', passages: [2] }));
  expect((await held(...many)).held).toHaveLength(OPTIONS.most);
});

test('behind a sentence stand the printed ones that share its words, in print order', async () => {
  const [both] = (
    await held({ text: '云岭村的茶厂去年加工春茶18吨，厂长郝青说今年打算再添两条生产线。', passages: [1] })
  ).held;
  if (both === undefined) throw new Error('it is printed');
  expect(supportOf(both).map(({ text }) => text)).toEqual([
    '云岭村的茶厂去年加工春茶18吨。',
    '茶厂厂长郝青说，今年打算再添两条生产线。',
  ]);
});

test('a short answer stands only where a quote prints it, and is a figure where it is one', async () => {
  const [one] = (await held({ text: '云岭村的茶厂去年加工春茶18吨。', passages: [1] })).held;
  if (one === undefined) throw new Error('it is printed');
  const question = understand('加工了多少', { today: '2023-05-12', language: null });
  const answerWith = (short: string | null) => composeReading(question, [one], { short, wants: 'fact', near: false });
  expect(answerWith('18吨')).toMatchObject({
    short: '18吨',
    figure: { printed: '18吨' },
    quote: '云岭村的茶厂去年加工春茶18吨。',
  });
  expect(answerWith('300户')).toMatchObject({ short: null, figure: null });
  expect(answerWith(' ')).toMatchObject({ short: null, figure: null });
});

test('the figure of a short answer is the whole number, and none that it ends with', async () => {
  const ferry = articleOf({ id: 'ferry', title: '渡船', paragraphs: ['渡船儿童票5元，成人票25元。'] });
  const passages = [passageOf(ferry)];
  const sentences = [{ text: '渡船成人票25元。', passages: [1] }];
  const [one] = (await holderOf(passages, OPTIONS)({ sentences })).held;
  if (one === undefined) throw new Error('it is printed');
  const question = understand('船票多少', { today: '2023-05-12', language: null });
  const { figure } = composeReading(question, [one], { short: '25元', wants: 'fact', near: false });
  expect(figure?.printed).toBe('25元');
});

test('a sentence is looked at once however often it is told, and all else has its turn before each', async () => {
  let turns = 0;
  const pause = async () => {
    turns += 1;
  };
  const hold = holderOf(PASSAGES, { ...OPTIONS, pause });
  const [first, second] = ['青峰镇昨夜停电300户。', '青峰镇昨夜停电81户。'].map((text) => ({ text, passages: [2] }));
  if (first === undefined || second === undefined) throw new Error('there are two');
  const told = [[first], [first, second], [first, second]];
  for (const sentences of told) await hold({ sentences });
  expect(turns).toBe(2);
});
