import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { hardToRead } from '../clipping/printed-edition.ts';
import { inBrowser } from './in-browser.ts';
import { serve } from './served.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A newsroom with a page that came as a picture. */
async function printedNewsroom() {
  const newsroom = createNewsroom({ ...createMemoryStore(), now: () => new Date('2020-05-05'), newId: () => 'id' });
  await newsroom.takeScan('h', { ...hardToRead(), date: '2020-05-04' });
  return newsroom;
}

const shown = inBrowser(async () => {
  const newsroom = await printedNewsroom();
  const paper = sharp({ create: { width: 400, height: 300, channels: 3, background: '#fff' } }).png();
  const png = new Uint8Array(await paper.toBuffer());
  return { newsroom, paint: async () => png };
});

/** Opens the article of an answer in a window of a size. */
async function open(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await shown.browser.newContext({ locale: 'zh-CN', viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  await page.goto(shown.url);
  await page.fill('#question', '秀山有多少支龙灯队下乡');
  await page.keyboard.press('Enter');
  await page.locator('.component', { hasText: '原文' }).click();
  await page.locator('.spread img').waitFor();
  return page;
}

const placeOf = async (page: Page, what: string) => {
  const box = await page.locator(what).first().boundingBox();
  if (box === null) throw new Error(`${what} is not shown`);
  return box;
};

test('an article stands beside its printed page, where the sentence that is pointed at is marked', async () => {
  const page = await open(1_280);
  const [print, words] = [await placeOf(page, '.print'), await placeOf(page, '.printed-words')];
  expect(print.x + print.width).toBeLessThan(words.x);
  expect(await page.getByRole('img', { name: '秀山龙灯舞到乡场' }).count()).toBe(1);
  await page.locator('.sentence').nth(1).hover();
  const last = await page.locator('.mark').count();
  await page.locator('.sentence').nth(0).hover();
  const [sheet, mark] = [await placeOf(page, '.sheet img'), await placeOf(page, '.mark')];
  expect(last).toBeGreaterThan(0);
  expect(mark.x).toBeGreaterThanOrEqual(sheet.x);
  expect(mark.x + mark.width).toBeLessThanOrEqual(sheet.x + sheet.width + 1);
  expect(mark.y + mark.height).toBeLessThanOrEqual(sheet.y + sheet.height + 1);
  // All of the text is there, so there is nothing to turn over.
  expect(await page.locator('.printed-words').textContent()).toContain('每个乡场舞两晚');
  await page.context().close();
});

test('by keyboard one stop leads to its sentences, and arrows from one to the next', async () => {
  const page = await open(1_280);
  await page.locator('.print').focus();
  await page.keyboard.press('Tab');
  const pressed = () => page.locator('.sentence[aria-pressed=true]').allTextContents();
  expect(await pressed()).toEqual(['秀山县今年春节有31支（辨认不清）龙灯队下乡，看灯的村民约7200人。']);
  await page.keyboard.press('ArrowRight');
  expect(await pressed()).toEqual(['每个乡场舞两晚，领头的都是上了年纪的老(?)艺人。']);
  await page.keyboard.press('Home');
  expect(await pressed()).toEqual(['秀山县今年春节有31支（辨认不清）龙灯队下乡，看灯的村民约7200人。']);
  await page.keyboard.press('Tab');
  expect(await page.locator('.sentence:focus').count()).toBe(0);
  await page.context().close();
});

test('on a phone one is below the other, and neither there nor beside it is anything hard to use', async () => {
  for (const [width, scheme] of [
    [375, 'light'],
    [1_280, 'dark'],
  ] as const) {
    const page = await open(width, scheme);
    const [print, words] = [await placeOf(page, '.print'), await placeOf(page, '.printed-words')];
    if (width < 700) expect(print.y + print.height).toBeLessThanOrEqual(words.y);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.locator('.sentence').first().focus();
    await page.evaluate(AXE);
    const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    expect(violations).toEqual([]);
    await page.context().close();
  }
});

test('what was hard to read is marked in the answer and beside the page, and said to whoever hears it', async () => {
  const page = await open(1_280);
  const answer = page.locator('.embed').first();
  expect(await answer.textContent()).toContain('31支（辨认不清）');
  const words = page.locator('.printed-words');
  expect(await words.textContent()).toContain('31支（辨认不清）龙灯队下乡');
  expect(await words.getByRole('img', { name: '辨认不清', includeHidden: true }).textContent()).toBe('(?)');
  await page.context().close();
});

test('an answer whose page is gone stands without a picture', async () => {
  const gone = await serve({ newsroom: await printedNewsroom(), paint: async () => null });
  const page = await (await shown.browser.newContext({ locale: 'zh-CN' })).newPage();
  await page.goto(gone.url);
  await page.fill('#question', '秀山有多少支龙灯队下乡');
  await page.keyboard.press('Enter');
  await page.locator('.component', { hasText: '原文' }).waitFor();
  await page.locator('.embed picture').waitFor({ state: 'detached', timeout: 5_000 });
  await page.context().close();
  await gone.preview.close();
});
