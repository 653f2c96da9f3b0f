import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { converse } from '../../src/cli/converse.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { answerOf } from '../rendering/replies.ts';
import { clock } from './say.ts';

/** What is asked by somebody who types so and then leaves, each question with the ones before; and what is said to them. */
async function typing(typed: string) {
  const asked: { question: string; thread: readonly string[] | undefined }[] = [];
  const said: string[] = [];
  const newsroom = {
    async ask(question: string, { thread }: { thread?: readonly string[] }) {
      asked.push({ question, thread });
      return answerOf({ answer: `答：${question}`, notes: [], figures: [], quotes: [] });
    },
  };
  const line = readArguments(['ask'], { terminal: true });
  if (!line.ok) throw new Error(line.error);
  const tell = (text: string) => void said.push(text);
  const around = { clock, terminal: true, text: { colour: false }, out: tell, err: tell } as unknown as Surroundings;
  const streams = { stdin: new PassThrough().end(typed), stderr: new PassThrough().resume() };
  const code = await converse(line.value, newsroom as never, around, streams as never);
  return { code, asked, said };
}

test('a terminal asks in turn, an empty line is no question and no end, and each follows the one before', async () => {
  const { code, asked, said } = await typing('武隆新建几座粮仓\n\n  \n那璧山呢\n');
  expect(code).toBe(0);
  expect(asked).toEqual([
    { question: '武隆新建几座粮仓', thread: [] },
    { question: '那璧山呢', thread: ['武隆新建几座粮仓'] },
  ]);
  expect(said[0]).toBe('Ask in turn; Ctrl-D ends.');
  expect(said.slice(1).map((text) => text.split('\n')[0])).toEqual(['答：武隆新建几座粮仓', '答：那璧山呢']);
});
