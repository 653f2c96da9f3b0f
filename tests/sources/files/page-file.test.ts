import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_BLOCKS, PAGE_BYTES } from '../../../src/limits.ts';
import { readPageFile } from '../../../src/sources/files/page-file.ts';
import { blocksOf, decodePage } from '../../../src/sources/files/page-text.ts';
import { temporaryFolder } from '../../cases/temporary-folder.ts';

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

test('a page file becomes numbered blocks, its issue from the name and its hash from the bytes', async () => {
  const text = '\uFEFF标题\r\n\r\n 正文一行, \r\n第二行。\r\n \t \r\n\r\n\r\n记者 王某\r\n';
  const path = await fileOf('2021-07-21-重庆日报-05.txt', text);
  expect(await readPageFile(path, 'pages/p.txt')).toEqual({
    ok: true,
    value: {
      page: {
        path: 'pages/p.txt',
        blocks: [
          { number: 0, text: '标题' },
          { number: 1, text: '正文一行, \n第二行。' },
          { number: 2, text: '记者 王某' },
        ],
        date: '2021-07-21',
        paper: '重庆日报',
      },
      hash: createHash('sha256').update(text).digest('hex'),
    },
  });
});

test('a sidecar says the issue better than the name, and is part of the hash', async () => {
  const path = await fileOf('2021-07-21.txt', '一版');
  const alone = await readPageFile(path);
  await writeFile(path.replace('.txt', '.json'), '{ "date": "2021-07-22", "paper": "晚报" }');
  const withSidecar = await readPageFile(path);
  expect(alone).toMatchObject({ ok: true, value: { page: { path, date: '2021-07-21', paper: null } } });
  expect(withSidecar).toMatchObject({ ok: true, value: { page: { path, date: '2021-07-22', paper: '晚报' } } });
  expect(alone.ok && withSidecar.ok && alone.value.hash !== withSidecar.value.hash).toBe(true);
});

test.each([['{ "date": "21 July" }'], ['{ "date": "2021-02-30" }'], ['{ "paper": "" }'], ['not JSON'], ['null']])(
  'a bad sidecar is refused by its own name: %s',
  async (sidecar) => {
    const path = await fileOf('a.txt', '一版');
    await writeFile(path.replace('.txt', '.json'), sidecar);
    expect(await readPageFile(path, 'pages/a.txt')).toMatchObject({
      ok: false,
      error: { source: 'pages/a.json', why: 'not-sidecar' },
    });
  },
);

test('JSON of another program beside a page is none of ours', async () => {
  const path = await fileOf('a.txt', '一版');
  await writeFile(path.replace('.txt', '.json'), '{ "date": "2021-07-22", "words": [] }');
  expect(await readPageFile(path)).toMatchObject({ ok: true, value: { page: { date: null, paper: null } } });
});

test.each<[string, string | Uint8Array, object]>([
  ['empty', '', { why: 'empty' }],
  ['blank', ' \n\n\t\n', { why: 'empty' }],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), { why: 'binary', detail: 'a PNG' }],
  [
    'a Word document',
    Buffer.from('504b030414000600', 'hex'),
    { why: 'binary', detail: 'a Word or other packed document' },
  ],
  ['an old Word document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { why: 'binary', detail: 'a Word document of old' }],
  ['a PDF', '%PDF-1.7\n一版', { why: 'binary', detail: 'a PDF' }],
  ['RTF', '{\\rtf1\\ansi 一版}', { why: 'binary', detail: 'a document in RTF' }],
  ['control characters', '\u0001\u0002\u0003新闻', { why: 'binary', detail: 'control characters' }],
  ['Western', Buffer.from('D\u00e9j\u00e0 vu, na\u00efvet\u00e9', 'latin1'), { why: 'unknown-encoding' }],
  ['five megabytes', '庆'.repeat(1_700_000), { why: 'too-large', detail: `5100000 bytes, at most ${PAGE_BYTES}` }],
  [
    'nothing but blocks',
    '庆\n\n'.repeat(PAGE_BLOCKS + 9),
    { why: 'too-costly', detail: `more than ${PAGE_BLOCKS} blocks` },
  ],
])('a file that is %s is refused with the reason', async (_, content, error) => {
  const path = await fileOf('a.txt', content);
  expect(await readPageFile(path, 'a.txt')).toEqual({
    ok: false,
    error: { source: 'a.txt', ...error },
  });
});

test('a path that is no file, and one that is not there, are refused', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'a.txt'));
  expect(await readPageFile(join(folder, 'a.txt'), 'a.txt')).toMatchObject({
    error: { source: 'a.txt', why: 'unreadable' },
  });
  expect(await readPageFile(join(folder, 'b.txt'), 'b.txt')).toEqual({
    ok: false,
    error: { source: 'b.txt', why: 'unreadable', detail: 'ENOENT' },
  });
});

test('lines that end in \\r alone are lines', () => {
  expect(blocksOf('题\n\n　　一段\n二行')).toEqual([
    { number: 0, text: '题' },
    { number: 1, text: '一段\n二行', setIn: true },
  ]);
  expect(blocksOf('一\r二\r\r三')).toEqual([
    { number: 0, text: '一\n二' },
    { number: 1, text: '三' },
  ]);
});

test('any bytes are a text or a refusal, and no letter of a text is lost in its blocks', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const read = decodePage(bytes);
      if (!read.ok) return read.error.why !== undefined;
      const letters = (text: string) => text.replace(/\s/g, '');
      expect(
        blocksOf(read.value)
          .map(({ text }) => letters(text))
          .join(''),
      ).toBe(letters(read.value));
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom('字', ' ', '\n', '\r\n', '\t', '。'), { maxLength: 40 }), (parts) => {
      const blocks = blocksOf(parts.join(''));
      expect(blocks.map(({ number }) => number)).toEqual(blocks.map((_, at) => at));
      expect(blocks.every(({ text }) => text.trim() === text && text !== '' && !/\n[ \t]*\n/.test(text))).toBe(true);
    }),
  );
});
