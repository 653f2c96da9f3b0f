import { expect, test } from 'vitest';
import { sampleOf } from '../../../src/program/house/sample-edition.ts';
import { openWelcome } from '../../../src/program/serving/welcome.ts';

const SAMPLE = [...sampleOf({ sample: 'auto' }).sources];

async function said(sources: string[], articles: number) {
  const lines: string[] = [];
  const welcome = openWelcome((line) => lines.push(line), {
    settings: { discord: null, pages: '/news/pages', sample: 'auto' },
    newsroom: {
      coverage: async () => ({ articles, districts: [], topics: [], latest: articles ? '2021-07-21' : null }),
    },
    store: { library: { sources: async () => sources.map((source) => ({ source, hash: 'h' })) } },
  });
  welcome.listening('http://127.0.0.1:3000', true);
  await welcome.ready();
  return lines;
}

test('whoever starts it on a terminal reads five lines of 80 columns, the address first', async () => {
  const lines = await said(SAMPLE, 12);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toContain('http://127.0.0.1:3000');
  expect(lines[2]).toBe('Read so far: 12 reports, the newest of 2021-07-21. It is the sample edition.');
  // A Chinese character takes two columns.
  for (const line of lines) expect(line.replace(/\p{Script=Han}/gu, '  ').length).toBeLessThanOrEqual(80);
});

test('what was read instead of the sample is not called so, and nothing is called nothing', async () => {
  expect((await said(['news.jsonl#0'], 3))[2]).toBe('Read so far: 3 reports, the newest of 2021-07-21.');
  expect((await said([], 0))[2]).toBe('Nothing read yet: put pages into /news/pages.');
});
