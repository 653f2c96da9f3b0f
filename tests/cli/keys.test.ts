import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { newStore, sayOn } from './say.ts';

test('a new key stands on a line of its own, and the store keeps no more of it than its hash', async () => {
  const settings = await newStore();
  const said = await sayOn(settings, ['key', 'add', 'desk', '--scope', 'write']);
  expect(said).toMatchObject({ code: 0, out: [expect.stringMatching(/^bs_[\w-]{32}$/)] });
  const store = await openStore(settings);
  if (!store.ok) throw new Error('no store');
  const { keys, close } = store.value;
  expect(await keys.withHash(said.out[0] ?? '')).toBe(null);
  expect(await keys.list()).toMatchObject([{ name: 'desk', scope: 'write' }]);
  await close();
});

test('keys are listed without what opens anything, and taken back by name', async () => {
  const settings = await newStore();
  const [key = ''] = (await sayOn(settings, ['key', 'add', 'desk'])).out;
  const listed = await sayOn(settings, ['key', 'list']);
  expect(listed.out).toEqual(['desk  read  2022-03-04']);
  expect(listed.out.join()).not.toContain(key);
  expect(await sayOn(settings, ['key', 'remove', 'desk'])).toMatchObject({ code: 0 });
  expect(await sayOn(settings, ['key', 'list'])).toMatchObject({
    code: 0,
    out: [],
    err: ['There is no key yet: key add NAME makes one.'],
  });
});

test.each([
  [['key', 'remove', 'nobody'], 1, 'There is no key nobody'],
  [['key', 'add', '../x'], 2, 'needs a name'],
  [['key', 'add'], 2, 'needs a name'],
  [['key', 'add', 'desk', '--scope', 'all'], 2, '--scope all is none of'],
  [['key', 'list', 'desk'], 2, 'takes no words'],
  [['key', 'add', 'desk', '--pages', 'x'], 2, 'without --pages'],
])('%j is told in one line', async (words, code, line) => {
  const said = await sayOn(await newStore(), words);
  expect(said).toMatchObject({ code, out: [], err: [expect.stringContaining(line)] });
});

test('a name has one key', async () => {
  const settings = await newStore();
  await sayOn(settings, ['key', 'add', 'desk']);
  const again = await sayOn(settings, ['key', 'add', 'desk']);
  expect(again).toMatchObject({ code: 1, out: [], err: [expect.stringContaining('key remove desk')] });
});
