import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { openCutter } from '../../src/painter/open-cutter.ts';
import { openPainter } from '../../src/painter/open-painter.ts';
import type { Scanner } from '../../src/ports/scan.ts';
import type { ReadPage } from '../../src/ports.ts';
import { createIntake } from '../../src/sources/intake.ts';
import { createGivenPages } from '../../src/sources/taking/given-pages.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { PAGE_NAME } from '../cases/edition.ts';
import { parseHere } from '../cases/parse-here.ts';
import { plainScanner } from '../cases/scanner.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { owner } from './loopback/people.ts';
import { startBot } from './start-bot.ts';

/** A bot that takes pages, and a server in the place of Discord's files that gives what `files` holds by its path. */
export async function startPaper(
  files: Record<string, string | Uint8Array>,
  part: { read?: ReadPage; scanner?: Scanner } = {},
) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    asked.push(path);
    const file = files[path];
    if (file === undefined)
      response.writeHead(path === '/moved.txt' ? 302 : 404, { location: `/${encodeURIComponent(PAGE_NAME)}` }).end();
    else response.end(file);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = await temporaryFolder();
  const store = createMemoryStore();
  const newsroom = createNewsroom({ ...store, now: () => new Date(0), newId: () => '1' });
  const { read = parseHere.page, scanner = plainScanner().scanner } = part;
  const scans = { scanner, ...store, take: newsroom.takeScan };
  const intake = createIntake({ newsroom, library: store.library, parse: { ...parseHere, page: read }, scans });
  const pages = createGivenPages({ folder, apiBaseUrl: `${origin}/api`, read, intake, scanner });
  const paint = openPainter({ cut: openCutter(store, scanner) });
  const started = await startBot(newsroom, { pages, paint });
  const attach = (filename: string, part: { url?: string; size?: number; by?: object } = {}) => {
    const { url = `${origin}/${encodeURIComponent(filename)}`, size = 100, by = owner } = part;
    const data = {
      id: '1',
      name: 'page',
      type: 1,
      options: [{ name: 'add', type: 1, options: [{ name: 'file', type: 11, value: '99' }] }],
      resolved: { attachments: { 99: { id: '99', filename, url, proxy_url: url, size, ephemeral: true } } },
    };
    return started.discord.answerTo(started.discord.interact(2, data, by));
  };
  return { ...started, ...store, attach, asked, folder, newsroom, intake };
}
