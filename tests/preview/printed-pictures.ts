/**
 * Pictures of what is cut out of a printed page: an answer with its clipping and the page with its outlined place, on a phone
 * and on a desktop, and an article beside its page, in light and in dark. The page is one of those that tests/press sets; a figure and a
 * letter of it were hard to read.
 */
import type { Browser, Page } from 'playwright-core';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { openCutter } from '../../src/painter/open-cutter.ts';
import { openPainter } from '../../src/painter/open-painter.ts';
import { openScanner } from '../../src/scanning/open-scanner.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { withHard } from '../clipping/printed-edition.ts';
import { DESIGNS } from '../press/design.ts';
import { openPress } from '../press/press.ts';
import { ownStories, pickStories } from '../press/story.ts';
import { lendLetters } from './browser.ts';
import { LEAVE_OUT } from './mount.ts';
import { serve } from './served.ts';

const ISSUE = { date: '2020-05-04', paper: '江畔晚报' };
const QUESTION = '滨江新城建成的城市道路有多少公里';
const HARD = ['04.66万', '圣泉'];
type Shown = 'phone' | 'desktop' | 'spread';
const SCHEMES = ['light', 'dark'] as const;

/** Takes all of them, by the names of their files. */
export async function takePrinted(browser: Browser): Promise<Record<Shown, Buffer[]>> {
  const { url, close } = await servePrinted();
  const shots: Record<Shown, Buffer[]> = { phone: [], desktop: [], spread: [] };
  for (const colorScheme of SCHEMES) {
    for (const [on, width] of [
      ['phone', 375],
      ['desktop', 760],
    ] as const) {
      const page = await open(browser, url, { colorScheme, width });
      shots[on].push(await shot(page, '.message >> nth=1'));
      await page.locator('.component', { hasText: '原版' }).click();
      await page.locator('.component', { hasText: '整版' }).click();
      await page.locator('.message >> nth=3').waitFor();
      shots[on].push(await shot(page, '.message >> nth=3'));
      await page.context().close();
    }
    const desktop = await open(browser, url, { colorScheme, width: 900 });
    await desktop.locator('.component', { hasText: '原文' }).click();
    await desktop.locator('.spread img').waitFor();
    await desktop.locator('.sentence').nth(1).hover();
    shots.spread.push(await shot(desktop, '.message >> nth=2'));
    await desktop.context().close();
  }
  await close();
  return shots;
}

async function servePrinted() {
  const press = await openPress();
  const design = DESIGNS[1];
  if (design === undefined) throw new Error('no design');
  const printed = await press.print(pickStories(ownStories(), 8_000, 1), design);
  await press.close();
  const store = createMemoryStore();
  const newsroom = createNewsroom({ ...store, now: () => new Date('2020-05-05'), newId: () => 'id' });
  const kept = await store.originals.keep(printed.png);
  const page = `${ISSUE.date}-${ISSUE.paper}-05.png`;
  const original = kept.ok ? kept.value : '';
  await newsroom.takeScan('h', { page, original, name: page, ...ISSUE, scan: withHard(printed.scan, HARD) });
  const scanner = openScanner();
  const { url, preview } = await serve({ newsroom, paint: openPainter({ cut: openCutter(store, scanner) }) });
  const close = async () => {
    await preview.close();
    await scanner.close();
  };
  return { url, close };
}

/** Asks in a window of that width, and waits for the answer with its picture. */
async function open(
  browser: Browser,
  url: string,
  { width, colorScheme }: { width: number; colorScheme: 'light' | 'dark' },
): Promise<Page> {
  const viewport = { width, height: 2_000 };
  const context = await browser.newContext({ locale: 'zh-CN', colorScheme, viewport, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await lendLetters(page);
  await page.goto(url);
  await page.fill('#question', QUESTION);
  await page.keyboard.press('Enter');
  await page.locator('.embed-picture').waitFor();
  return page;
}

async function shot(page: Page, what: string): Promise<Buffer> {
  const shown = page.locator(what);
  await shown.locator('picture img, .sheet img').waitFor();
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForLoadState('networkidle');
  await page.evaluate(LEAVE_OUT);
  return shown.screenshot();
}
