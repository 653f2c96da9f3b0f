import { execFileSync } from 'node:child_process';
import { symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { expect, test } from 'vitest';
import { readBounded } from '../../src/sources/files/open-file.ts';
import { item, openIntake, outcomes } from './intakes.ts';

test('a link out of the folder is told and not followed, and what it led to before stays', async () => {
  const { root, write, take, read } = await openIntake();
  await write('pages/a.txt', '甲');
  await write('b.txt', '乙');
  await symlink(join(root, 'b.txt'), join(root, 'pages', 'b.txt'));
  await symlink('/dev/zero', join(root, 'pages', 'endless.txt'));
  await symlink('/dev/zero', join(root, 'pages', 'endless.jsonl'));
  const stray = { why: 'unreadable', detail: 'a link out of the folder' };
  expect(await take('pages')).toEqual([
    { source: 'pages/a.txt', articles: 1, status: 'new' },
    { source: 'pages/b.txt', ...stray },
    { source: 'pages/endless.jsonl', ...stray },
    { source: 'pages/endless.txt', ...stray },
  ]);
  expect(read).toEqual(['pages/a.txt']);
});

test.each(['a.txt', 'a.html', 'a.jsonl', 'a.jsonl.gz'])(
  'a pipe or a device called %s is refused, and not waited for',
  async (name) => {
    const { root, take } = await openIntake();
    execFileSync('mkfifo', [join(root, name)]);
    await symlink('/dev/zero', join(root, `zero-${name}`));
    const refusal = { why: 'unreadable', detail: 'it is no file' };
    expect(await take(name, `zero-${name}`)).toEqual([
      { source: name, ...refusal },
      { source: `zero-${name}`, ...refusal },
    ]);
  },
);

test('a file that is longer than it says is read no further than it may be', async () => {
  // It says that it has no bytes.
  expect(await readBounded('/proc/self/status', 64)).toMatchObject({ ok: false, error: { why: 'too-large' } });
  expect(await readBounded('/proc/self/status', 100_000)).toMatchObject({ ok: true });
});

test('told to stop, it reads no file of news to its end', async () => {
  const { root, intake, write } = await openIntake();
  await write('news.jsonl', `${item('a')}\n`);
  // A hole of a terabyte takes no room on the disk, and longer to read than anybody waits.
  await truncate(join(root, 'news.jsonl'), 1e12);
  const stop = new AbortController();
  const taking = outcomes(intake.take([join(root, 'news.jsonl')], { signal: stop.signal }));
  setImmediate(() => stop.abort());
  expect(await taking).toMatchObject([{ source: 'news.jsonl', why: 'unreadable' }]);
});

test('nor what unpacks to more than anybody waits for', async () => {
  const { root, intake } = await openIntake();
  const packed = createGzip();
  const parts: Buffer[] = [];
  packed.on('data', (part: Buffer) => parts.push(part));
  for (let times = 0; times < 64; times += 1) packed.write(Buffer.alloc(1_000_000));
  packed.end();
  await new Promise((resolve) => packed.on('end', resolve));
  // Packed parts one after another unpack to their texts one after another.
  await writeFile(join(root, 'news.jsonl.gz'), Buffer.concat(Array(2_000).fill(Buffer.concat(parts))));
  const stop = new AbortController();
  const taking = outcomes(intake.take([join(root, 'news.jsonl.gz')], { signal: stop.signal }));
  setImmediate(() => stop.abort());
  expect(await taking).toMatchObject([{ source: 'news.jsonl.gz', why: 'unreadable' }]);
});
