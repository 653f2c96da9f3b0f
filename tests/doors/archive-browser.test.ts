import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../preview/browser.ts';
import { editionRoom, openAll } from './opened.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

test('every page is read by anybody: no rule of accessibility broken, nothing wider than a small phone', {
  timeout: 60_000,
}, async () => {
  const room = await editionRoom();
  const url = await openAll(room);
  const [one] = (await room.shelf.articles({ skip: 0, limit: 1 })).articles;
  // The checker is ours, and the page's policy would not let it run.
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const path of [
    `/articles/${one?.id}`,
    `/stories/${one?.id}`,
    '/districts/武隆区',
    '/topics/能源',
    '/editions',
    '/editions/2021-07-21',
    '/figures',
    '/articles/nobody',
    '/api/v1',
  ]) {
    await page.goto(url + path);
    await page.addScriptTag({ path: AXE });
    const violations = await page.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect([path, violations]).toEqual([path, []]);
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect([path, Number(wide) <= 320]).toEqual([path, true]);
  }
  await context.close();
});

test('without scripts, a link to a sentence marks it', async () => {
  const room = await editionRoom();
  const url = await openAll(room);
  const { answer } = await room.ask('武隆页岩气日产能是多少', { today: '2021-07-21', asker: { locale: null } });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) complaints.push(request.url());
  });
  const figure = answer.figure;
  await page.goto(`${url}/articles/${answer.article?.id}#q${figure?.paragraph}-${figure?.start}`);
  const marked = page.locator('.s:has(:target)');
  expect(await marked.textContent()).toContain('约70万立方米');
  expect(complaints).toEqual([]);
  await context.close();
});
