import { expect, test } from 'vitest';
import { following } from '../../src/cli/follow.ts';
import { answerOf } from '../rendering/replies.ts';

const SAID = ['粮仓十二座。', '粮仓十二座。\n仓容三万吨。'];

/** Asks what is answered in two steps; and what a terminal was shown of it, where it is one. */
async function follow({ json = false, terminal = true } = {}) {
  const shown: string[] = [];
  const around = { terminal, text: { colour: false }, progress: (text: string) => void shown.push(text) };
  const reply = await following({ json }, around, async (asked) => {
    for (const answer of SAID) asked.follow?.(answerOf({ answer, notes: [], figures: [], quotes: [] }));
    return 'the whole';
  });
  return { reply, shown };
}

test('at a terminal an answer is seen as it grows, and cleared away when it is whole', async () => {
  const { reply, shown } = await follow();
  expect(reply).toBe('the whole');
  expect(shown.map((text) => SAID.filter((said) => text.startsWith(said)).at(-1) ?? text)).toEqual([...SAID, '']);
});

test.each([{ json: true }, { terminal: false }])('%j is given the whole alone', async (where) => {
  expect(await follow(where)).toEqual({ reply: 'the whole', shown: [] });
});

test('where nothing was shown nothing is cleared', async () => {
  const shown: string[] = [];
  const around = { terminal: true, text: { colour: false }, progress: (text: string) => void shown.push(text) };
  expect(await following({ json: false }, around, async () => 'at once')).toBe('at once');
  expect(shown).toEqual([]);
});
