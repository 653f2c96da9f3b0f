import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { openPainter } from '../../src/painter/open-painter.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { inventedNews } from '../newsroom/invented-news.ts';
import { inBrowser } from './in-browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const shown = inBrowser(async () => {
  const newsroom = createNewsroom({ ...createMemoryStore(), now: () => new Date('2020-05-05'), newId: () => 'id' });
  await newsroom.takeItems({ source: 'news', hash: 'h' }, inventedNews().items);
  return { newsroom, commands: COMMANDS, paint: openPainter() };
});

/** What axe finds on the page as it is, each with where. */
async function faultsOn(page: Page): Promise<unknown[]> {
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

async function ask(page: Page, question: string): Promise<void> {
  const before = await page.locator('.message[aria-busy]').count();
  await page.fill('#question', question);
  await page.keyboard.press('Enter');
  await page.locator('.message[aria-busy=false]').nth(before).waitFor();
}

test.each([
  ['light', { width: 1_000, height: 800 }],
  ['dark', { width: 375, height: 700 }],
] as const)(
  'has no fault that axe finds in any state, in the %s',
  async (colorScheme, viewport) => {
    const context = await shown.browser.newContext({ locale: 'zh-CN', colorScheme, viewport });
    const page = await context.newPage();
    await page.goto(shown.url);
    await page.locator('.chip').first().waitFor();
    await page.evaluate(AXE);
    const faults: Record<string, unknown[]> = { empty: await faultsOn(page) };
    await ask(page, '武隆区今年新修粮仓多少？');
    faults.answer = await faultsOn(page);
    await ask(page, '火星区有什么新闻？');
    await ask(page, '/trend 武隆区 新修粮仓');
    await page.locator('.embed-picture').waitFor();
    faults.picture = await faultsOn(page);
    for (const words of ['/latest', '/digest preview', '/figures 武隆区', '/compare 武隆区 渝北区', '/help'])
      await ask(page, words);
    faults.thread = await faultsOn(page);
    await page.fill('#question', '/');
    await page.locator('[role=option]').first().waitFor();
    faults.offers = await faultsOn(page);
    await page.fill('#question', '');
    await page.locator('.component', { hasText: '追问' }).first().click();
    await page.locator('dialog input').waitFor();
    faults.form = await faultsOn(page);
    await page.keyboard.press('Escape');
    await ask(page, '/district');
    faults.trouble = await faultsOn(page);
    expect(await page.locator('.message .trouble').count()).toBe(1);
    expect(faults).toEqual({ empty: [], answer: [], picture: [], thread: [], offers: [], form: [], trouble: [] });
    // A picture is no blank to whoever cannot see it.
    expect(await page.locator('.embed-picture').first().getAttribute('alt')).toContain('武隆区');
    await context.close();
  },
  60_000,
);
