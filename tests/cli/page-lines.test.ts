import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openInMemory } from '../../src/program/house/house.ts';
import { parseHere } from '../cases/parse-here.ts';
import { plainScanner } from '../cases/scanner.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { hardToRead, PRINTED_NAME } from '../clipping/printed-edition.ts';
import { clock, newStore, say } from './say.ts';

/** Lines said one after the other to a newsroom with a page on which two letters were hard to read. */
async function openPrinted() {
  const { scanner } = plainScanner();
  const opened = await openInMemory([], await newStore(), clock, {
    warn() {},
    parse: { ...parseHere, close() {} },
    scanner,
  });
  if (!opened.ok) throw new Error(opened.error);
  await opened.value.newsroom.takeScan('h', { ...hardToRead(), page: `data/pages/${PRINTED_NAME}` });
  const cut = async () => new TextEncoder().encode('PNG');
  const house = { ...opened.value, cut, close: async () => {} };
  return (...words: string[]) => say(words, { open: async () => ({ ok: true, value: house }) });
}

test('lines that were hard to read are named with their numbers, and put right by them', async () => {
  const on = await openPrinted();
  const listed = await on('page', 'lines', PRINTED_NAME);
  expect(listed).toMatchObject({ code: 0, err: [] });
  const [, number = '', read = ''] = /^data\/pages\/\S+ (\d+) (.*3\(\?\)1支.*)$/m.exec(listed.out.join('\n')) ?? [];
  const right = read.replaceAll('(?)', '').replace('31支', '37支');
  const file = join(await temporaryFolder(), 'line.png');
  const fixed = await on('page', 'fix', PRINTED_NAME, number, right, '--cut-out', file);
  expect(fixed).toMatchObject({ code: 0, err: [], out: [expect.stringMatching(/was .*31支.*\n {2}now .*37支/)] });
  expect(await readFile(file, 'utf8')).toBe('PNG');
  const answer = await on('ask', '秀山有多少支龙灯队下乡');
  expect(answer.out.join('\n')).toContain('更正过识读');
  expect(answer.out.join('\n')).not.toContain('辨认不清');
  expect((await on('page', 'lines')).out.join('\n')).not.toContain('支');
});

test('what cannot be put right is one line that says why', async () => {
  const on = await openPrinted();
  const fault = async (...words: string[]) => {
    const { code, err } = await on('page', ...words);
    return [code, err.join('\n')];
  };
  expect(await fault('lines', 'nobody.png')).toEqual([1, expect.stringContaining('nobody.png: no page')]);
  expect(await fault('fix', PRINTED_NAME, '99999', '甲')).toEqual([1, expect.stringContaining('no such line')]);
  expect(await fault('fix', PRINTED_NAME, '0', '……')).toEqual([1, expect.stringContaining('no letter')]);
  expect(await fault('fix', PRINTED_NAME, 'first', '甲')).toEqual([2, expect.stringContaining('the number of a line')]);
  expect(await fault('fix', PRINTED_NAME, '0')).toEqual([2, expect.stringContaining('page fix needs')]);
  expect(await fault('lines', 'a', 'b')).toEqual([2, expect.stringContaining('one page')]);
});
