import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagesFolder } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { say } from './say.ts';

async function batchOf(...lines: string[]): Promise<string> {
  const file = join(await temporaryFolder(), 'batch.jsonl');
  await writeFile(file, lines.join('\n'));
  return file;
}

test('a file of questions is answered line by line, in order, each under its id', async () => {
  const file = await batchOf(
    '\ufeff{"id": "b", "q": "梁平有多少所小学开设竹编课？"}',
    '',
    '{"id": 7, "q": "潼南区新建了几座柠檬冷库？"}\r',
    '{"q": ""}',
  );
  const { code, out, err } = await say(['ask', '--batch', file, '--json', '--pages', await pagesFolder()]);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { id: 'b', status: 'answered', short: '28所' },
    { id: 7, status: 'answered', short: '12座' },
    { status: 'nothing' },
  ]);
});

test('lines that are no questions are left out and named, and the others answered', async () => {
  const file = await batchOf('{"id": 1, "q": "潼南的新闻"}', 'not JSON', '{"id": 3}', '{"id": 4, "q": "梁平的新闻"}');
  const { code, out, err } = await say(['ask', '--batch', file, '--pages', await pagesFolder()]);
  expect(code).toBe(1);
  expect(out.map((line) => JSON.parse(line).id)).toEqual([1, 4]);
  expect(err).toEqual([`${file}: lines 2, 3 left out; write {"id", "q", "today"?, "thread"?} a line`]);
});

test('of many bad lines the first are named and the others counted', async () => {
  const file = await batchOf(...Array.from({ length: 12 }, () => 'nonsense'));
  const { err } = await say(['figures', '--batch', file]);
  expect(err).toEqual([
    `${file}: lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more left out; write {"id", "input", "reference"?} a line`,
  ]);
});

test('the figures and days of texts are read from the day that each is counted from', async () => {
  const file = await batchOf('{"id": "t", "input": "昨天新种油菜1.2万亩", "reference": "2022-03-04"}');
  const { code, out } = await say(['figures', '--batch', file, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out[0] ?? '')).toMatchObject({
    id: 't',
    figures: [{ value: 12_000, unit: '亩', printed: '1.2万亩' }],
    dates: [{ printed: '昨天', from: '2022-03-03', to: '2022-03-03' }],
  });
});

test('a file that is not there, or is a folder, is named', async () => {
  const folder = await temporaryFolder();
  for (const [path, detail] of [
    ['/nowhere', 'ENOENT'],
    [folder, 'EISDIR'],
  ]) {
    expect(await say(['ask', '--batch', path ?? ''])).toEqual({
      code: 1,
      out: [],
      err: [`${path}: cannot be read; check that it exists and is a file of JSON lines (${detail})`],
    });
  }
});

test('when nobody listens any more, no further line is answered', async () => {
  const file = await batchOf('{"q": "a"}', '{"q": "b"}');
  const answers: string[] = [];
  await say(['ask', '--batch', file, '--pages', await pagesFolder()], {
    out: (line) => void answers.push(line),
    listening: () => answers.length === 0,
  });
  expect(answers).toHaveLength(1);
});
