import { expect, test } from 'vitest';
import type { Asked } from '../../src/newsroom/asked.ts';
import { answerOf } from '../rendering/replies.ts';
import { smallNewsroom } from './newsroom.ts';
import { serve } from './served.ts';

const FIRST = '粮仓十二座。';
const WHOLE = `${FIRST}仓容三万吨。`;
const LINES = { 'Content-Type': 'application/json', Accept: 'application/x-ndjson, application/json' };

/** Asks a newsroom that shows its first sentence, and goes on when it is let. */
async function askSlowly(goOn: () => Promise<void>, { headers = LINES, path = '/api/ask', body = {} } = {}) {
  const ask = async (question: string, { follow }: Asked) => {
    if (question !== '快') follow?.(answerOf({ answer: FIRST }));
    await goOn();
    return answerOf({ answer: WHOLE });
  };
  const { url, preview } = await serve({ newsroom: { ...smallNewsroom(), ask } });
  const response = await fetch(url + path, {
    method: 'POST',
    headers,
    body: JSON.stringify({ question: '粮仓', ...body }),
  });
  return { response, close: () => preview.close() };
}

async function linesOf(response: Response) {
  const text = await response.text();
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test.each([
  ['a question', { path: '/api/ask' }],
  ['a command', { path: '/api/commands/ask', body: { options: { question: '粮仓' } } }],
])('%s is answered line by line, each as it stands, the last one whole', async (_, way) => {
  const waiting = Promise.withResolvers<void>();
  const { response, close } = await askSlowly(() => waiting.promise, way);
  // Its first line is there before the whole is.
  expect(response.headers.get('Content-Type')).toBe('application/x-ndjson');
  waiting.resolve();
  const lines = await linesOf(response);
  expect(lines.map(({ reply }) => reply.answer.answer)).toEqual([FIRST, WHOLE]);
  expect(lines.map(({ message }) => message.embeds.length)).toEqual([1, 1]);
  await close();
});

test.each([
  ['nobody takes lines', { headers: { 'Content-Type': 'application/json', Accept: 'application/json' } }],
  ['all of it comes at once', { body: { question: '快' } }],
])('where %s the whole is given alone', async (_, way) => {
  const { response, close } = await askSlowly(async () => {}, way);
  expect(response.headers.get('Content-Type')).toContain('application/json');
  expect(await response.json()).toMatchObject({ reply: { answer: { answer: WHOLE } } });
  await close();
});

test('what fails while it grows says so in its last line', async () => {
  const { response, close } = await askSlowly(() => Promise.reject(new Error('a bug')));
  expect(await linesOf(response)).toMatchObject([{ reply: {} }, { error: expect.any(String) }]);
  await close();
});

test('a reader who leaves in the middle disturbs nobody', async () => {
  const waiting = Promise.withResolvers<void>();
  const { response, close } = await askSlowly(() => waiting.promise);
  await response.body?.cancel();
  waiting.resolve();
  await waiting.promise;
  await close();
});
