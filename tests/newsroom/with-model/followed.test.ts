import { expect, test } from 'vitest';
import { READ } from '../../../src/limits/llm.ts';
import type { End } from '../../llm/model-server.ts';
import { asked } from '../newsrooms.ts';
import { type Mind, newsroomThatReads } from './reading-model.ts';

const BODY = '柳滩镇今年新修了9座小桥，总长460米。镇里的孩子上学不再绕路。桥是村民一起凑钱修的。';
const NEWS = [{ id: 'bridges', title: '柳滩修桥', source: '河湾日报', body: BODY }];
const QUESTION = '柳滩今年修了几座桥';
const FIRST = '柳滩镇今年新修了9座小桥。';
const SECOND = '小桥总长460米。';
const THIRD = '桥是村民一起凑钱修的。';
const WRONG = '柳滩镇今年新修了11座小桥。';

/** Asks a model that says these sentences, the next ones when it is told what was wrong; and what was shown meanwhile. */
async function follow(
  readings: readonly (readonly string[])[],
  { ends, plan }: { ends?: End; plan?: Mind['plan'] } = {},
) {
  const read: Mind['read'] = ({ times }) => ({
    sentences: (readings[times] ?? []).map((text) => ({ text, passages: [1] })),
  });
  const { newsroom, server } = await newsroomThatReads(NEWS, { read, ...(ends && { ends }), ...(plan && { plan }) });
  const shown: string[] = [];
  const ask = (options: object) => newsroom.ask(QUESTION, { ...asked, ...options });
  const { answer } = await ask({ follow: (reply: { answer: { answer: string } }) => shown.push(reply.answer.answer) });
  return { shown, answer, ask, server };
}

test('each sentence is shown once it stands and is whole, and the reply is the same as without', async () => {
  const { shown, answer } = await follow([[FIRST, SECOND, THIRD]]);
  expect(shown).toEqual([FIRST, `${FIRST}\n${SECOND}`]);
  expect(answer).toMatchObject({ writer: 'model', answer: `${FIRST}\n${SECOND}${THIRD}` });
  const alone = await newsroomThatReads(NEWS, { read: () => ({ sentences: SENTENCES }) });
  expect(answer).toEqual((await alone.newsroom.ask(QUESTION, asked)).answer);
  expect(alone.server.asked.map(({ stream }) => stream)).toEqual([undefined, undefined]);
});
const SENTENCES = [FIRST, SECOND, THIRD].map((text) => ({ text, passages: [1] }));

test('one that says a thousand sentences is followed as far as they may be shown', async () => {
  const { shown } = await follow([Array<string>(1_000).fill(FIRST)]);
  expect(shown.length).toBeLessThanOrEqual(READ.sentences.fact);
});

test('the plan is not followed, since nobody is shown it', async () => {
  const { server } = await follow([[FIRST]]);
  expect(server.asked.map(({ stream }) => stream)).toEqual([undefined, true]);
});

test('a sentence that is not printed is not shown', async () => {
  const { shown, answer } = await follow([[FIRST, '小桥总长9000米。', SECOND, THIRD]]);
  expect(shown.at(-1)).toBe(`${FIRST}\n${SECOND}`);
  expect(answer.answer).toBe(`${FIRST}\n${SECOND}${THIRD}`);
});

test('nothing is shown before the first sentence stands, so that nothing is taken back', async () => {
  const { shown, answer } = await follow([
    [WRONG, SECOND, THIRD],
    [FIRST, SECOND],
  ]);
  expect(shown).toEqual([FIRST]);
  expect(answer).toMatchObject({ writer: 'model', answer: `${FIRST}\n${SECOND}` });
});

test.each<End>(['cut', 'length', 'unsaid'])('what was whole before it broke off (%s) is the answer', async (ends) => {
  const { shown, answer } = await follow([[FIRST, SECOND, THIRD]], { ends });
  expect(shown).toEqual([FIRST, `${FIRST}\n${SECOND}`]);
  expect(answer).toMatchObject({ writer: 'model', answer: `${FIRST}\n${SECOND}` });
});

test('what broke off is asked anew by the next, and what is whole is not', async () => {
  const { ask, server } = await follow([[FIRST, SECOND, THIRD], [FIRST]], { ends: 'cut' });
  expect((await ask({})).answer).toMatchObject({ writer: 'model', answer: FIRST });
  expect(server.asked).toHaveLength(3);
  await ask({});
  expect(server.asked).toHaveLength(3);
});

test('of a list each report is shown as a point', async () => {
  const { shown } = await follow([[FIRST, SECOND]], { plan: { wants: 'list' } });
  expect(shown).toEqual([`· ${FIRST}`]);
});
