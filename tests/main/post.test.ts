import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { pagesFolder } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { runProgram } from './program.ts';

const DAY_MS = 86_400_000;

/** A receiver that takes every webhook and drops the line after the first, before it says so. */
async function receiver() {
  const ids: string[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      ids.push(String(request.headers['webhook-id']));
      if (ids.length === 1) request.socket.destroy();
      else response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, ids };
}

test('a digest that is ordered to an address comes there once in effect, though the line breaks after the first try', async () => {
  const { url, ids } = await receiver();
  const settings = {
    BROADSHEET_DATA: await temporaryFolder(),
    BROADSHEET_PAGES: await pagesFolder(),
    BROADSHEET_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 7).toString('base64')}`,
  };
  const ordered = await runProgram(['digest', 'order', url, '潼南'], settings);
  expect(ordered).toMatchObject({ code: 0, err: '' });
  // Orders are for 08:00 in Shanghai, midnight in UTC.
  const midnight = Math.ceil(Date.now() / DAY_MS) * DAY_MS;
  const at = new Date(midnight + 60_000).toISOString();
  const run = () => runProgram(['digest', 'run', '--at', at], settings);
  const sent = [await run(), await run()].map(({ out }) => JSON.parse(out));
  expect(sent.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
  expect(new Set(ids).size).toBe(1);
});

test('what is no address is refused, and a run without any way to send says what to set', async () => {
  const settings = { BROADSHEET_DATA: await temporaryFolder(), BROADSHEET_PAGES: await pagesFolder() };
  const refused = await runProgram(['digest', 'order', 'ftp://example.org'], settings);
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('mailto:someone@example.org') });
  const run = await runProgram(['digest', 'run'], settings);
  expect(run).toMatchObject({ code: 1, err: expect.stringContaining('BROADSHEET_SMTP_URL') });
});
