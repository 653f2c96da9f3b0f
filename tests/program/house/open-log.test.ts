import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openReadableLog } from '../../../src/program/house/open-log.ts';

/** What somebody on a terminal reads of events, without the time of day. */
async function readAlong(...events: readonly (readonly [level: 'info' | 'warn', told: object, msg: string])[]) {
  const terminal = new PassThrough();
  const log = await openReadableLog({ logLevel: 'info' }, terminal);
  for (const [level, told, msg] of events) log[level](told, msg);
  terminal.end();
  return (await text(terminal)).replace(/^\[[\d:]+\] /gm, '');
}

test('whoever reads along is told in words what was read, what is gone, and what is wrong with the cure', async () => {
  const read = { source: 'pages/a.txt', articles: 1, status: 'new' };
  const gone = { source: 'pages/b.txt', articles: 0, status: 'gone' };
  const wrong = { source: 'pages/c.txt', why: 'binary', detail: 'NUL bytes', cure: 'save it as text' };
  expect(await readAlong(['info', read, 'read in'], ['info', gone, 'dropped'], ['warn', wrong, 'refused'])).toBe(
    'INFO: pages/a.txt: read in, 1 article\nINFO: pages/b.txt: dropped\nWARN: pages/c.txt: save it as text (NUL bytes)\n',
  );
});

test('of other events all is told', async () => {
  const digest = { id: 'd1', status: 'waiting', why: 'limited' };
  expect(await readAlong(['info', digest, 'digest'])).toBe(
    'INFO: digest {"id":"d1","status":"waiting","why":"limited"}\n',
  );
});

test('a file’s name is not obeyed by the terminal', async () => {
  const odd = { source: 'pages/\u001b[31mred.txt', articles: 0, status: 'new' };
  expect(await readAlong(['info', odd, 'read in'])).toBe('INFO: pages/\\u001b[31mred.txt: read in, 0 articles\n');
});
