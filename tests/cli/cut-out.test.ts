import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openInMemory } from '../../src/program/house/house.ts';
import { parseHere } from '../cases/parse-here.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { printedEdition } from '../clipping/printed-edition.ts';
import { clock, newStore, say } from './say.ts';

const PNG = new TextEncoder().encode('PNG of the page');

/** Says a line on a newsroom with a page that came as a picture, and another that came as text. */
async function sayPrinted(words: readonly string[], cutOut = async () => ({ png: PNG, width: 9, height: 9 })) {
  const settings = await newStore();
  return say(words, {
    async open() {
      const scanner = {
        cutOut,
        scan: async () => ({ ok: false as const, error: 'no-text' as const }),
        async close() {},
      };
      const parse = { ...parseHere, close() {} };
      const opened = await openInMemory([], settings, clock, { warn() {}, parse, scanner });
      if (!opened.ok) return opened;
      await opened.value.newsroom.takeScan('h', printedEdition().scanned);
      const news = { id: 'words', title: '竹编进课堂', date: '2022-03-04', body: '梁平区有28所小学开竹编课。' };
      await opened.value.newsroom.takeItems({ source: 'news', hash: 'h' }, [news]);
      return { ok: true, value: { ...opened.value, cut: async () => (await cutOut()).png } };
    },
  });
}

test('the printed sentence that answers, and an article as printed, are written as PNG beside the words', async () => {
  const out = join(await temporaryFolder(), 'cut.png');
  const asked = await sayPrinted(['ask', '秀山有多少支龙灯队下乡', '--cut-out', out, '--json']);
  expect(asked).toMatchObject({ code: 0, err: [] });
  const answer = JSON.parse(asked.out[0] ?? '') as { short: string; article: { id: string } };
  expect(answer.short).toBe('31支');
  expect(await readFile(out)).toEqual(Buffer.from(PNG));
  const opened = await sayPrinted(['article', answer.article.id, '--cut-out', out]);
  expect(opened).toMatchObject({ code: 0, err: [] });
  expect(opened.out.join('\n')).toContain('每个乡场舞两晚');
});

test('where nothing can be cut out the words come all the same, and why in one line', async () => {
  const out = join(await temporaryFolder(), 'cut.png');
  const text = await sayPrinted(['ask', '梁平区有多少所小学开竹编课', '--cut-out', out]);
  expect(text.code).toBe(1);
  expect(text.out.join('\n')).toContain('28所');
  expect(text.err).toEqual(['Nothing was cut out: this reply rests on no page that came as a picture or PDF.']);
  await expect(readFile(out)).rejects.toThrow('ENOENT');
  const nowhere = await sayPrinted(['ask', '秀山有多少支龙灯队下乡', '--cut-out', '/nowhere/cut.png']);
  expect(nowhere).toMatchObject({ code: 1, err: [expect.stringContaining('/nowhere/cut.png cannot be written')] });
  expect(await say(['latest', '--cut-out', out])).toMatchObject({
    code: 2,
    err: [expect.stringContaining('--cut-out does not go with latest')],
  });
});
