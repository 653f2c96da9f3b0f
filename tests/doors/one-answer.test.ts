import { readdirSync, readFileSync } from 'node:fs';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, onTestFinished, test } from 'vitest';
import { ToldAnswer } from '../../src/model/answer.ts';
import type { NewsItem } from '../../src/model.ts';
import { toldOf } from '../../src/reply.ts';
import { editionRoom, openAll, READER, WRITER } from './opened.ts';

const GOLDEN = new URL('../golden/', import.meta.url);
const TODAY = '2023-04-22';

function linesOf<T>(path: string): T[] {
  return readFileSync(new URL(path, GOLDEN), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** Questions of the golden sets, every second one of the largest two. */
function questions(): string[] {
  return readdirSync(new URL('questions/', GOLDEN))
    .flatMap((name) => linesOf<{ q: string }>(`questions/${name}`))
    .map(({ q }) => q)
    .filter((_, at) => at % 3 !== 2);
}

test('a question has one answer by every door, and that fits the one schema', { timeout: 60_000 }, async () => {
  const room = await editionRoom();
  await room.takeItems({ source: 'year', hash: 'year' }, linesOf<NewsItem>('year/news.jsonl'));
  const url = await openAll(room);
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers: WRITER } }));
  onTestFinished(() => client.close());
  await client.listTools();
  const asked = questions();
  expect(asked.length).toBeGreaterThan(300);
  for (const question of asked) {
    const own = toldOf(await room.ask(question, { today: TODAY, asker: { locale: null } }));
    expect(ToldAnswer.parse(own)).toEqual(own);
    const response = await fetch(`${url}/api/v1/ask?today=${TODAY}&q=${encodeURIComponent(question)}`, {
      headers: READER,
    });
    expect(await response.json()).toEqual(own);
    const { structuredContent } = await client.callTool({ name: 'ask_news', arguments: { question, today: TODAY } });
    expect(structuredContent).toEqual(own);
  }
});
