/**
 * Takes pictures of every kind of reply as the preview page draws it, at the width of a phone, in Chinese and English,
 * light and dark side by side: `npm run pictures -- [FOLDER] [--wide]`, docs/pictures where none is given, `--wide` as on a desk. Nothing is compared
 * with them; they are for the README and for whoever wants to look.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openPainter } from '../../src/painter/open-painter.ts';
import { startProgram } from '../main/program.ts';
import { DRAWINGS } from '../pictures/drawings.ts';
import { lendLetters, openBrowser } from './browser.ts';
import { takeDigests } from './digest-pictures.ts';
import { LEAVE_OUT, mount } from './mount.ts';
import { takePrinted } from './printed-pictures.ts';

/** What is typed for each kind of reply: by a reader of Chinese, and by one of English. */
const KINDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  answer: ['江津滨江新城建成了多少公里城市道路？', 'How much shale gas does Wulong produce a day?'],
  'yes-or-no': ['江津滨江新城建成城市道路76公里了吗？', 'Who reported on Wulong?'],
  ambiguous: ['武隆投资了多少？', 'How much was invested in Wulong?'],
  nothing: ['火星区有什么新闻？', 'What is new in Atlantis District?'],
  district: ['/district 武隆', '/district Wulong'],
  topic: ['/topic 科技', '/topic technology'],
  figures: ['/figures 渝北', '/figures Yubei'],
  comparison: ['/compare 渝北 江津', '/compare Yubei Jiangjin'],
  trend: ['/trend 开州 春橙产量', '/trend Kaizhou 春橙产量'],
  ranking: ['茶园面积哪里最大', '/compare Banan Nanchuan Yongchuan'],
  search: ['/search 新区建设', '/search new city'],
  latest: ['/latest', '/latest'],
  digest: ['/digest preview', '/digest preview'],
  hello: ['你好', 'what can you do'],
  story: ['/story 开州春橙', '/story 开州春橙'],
  help: ['/help', '/help'],
  about: ['/about', '/about'],
};

const SIDES = [
  { language: 0, locale: 'zh-CN', colorScheme: 'light' },
  { language: 0, locale: 'zh-CN', colorScheme: 'dark' },
  { language: 1, locale: 'en-GB', colorScheme: 'light' },
  { language: 1, locale: 'en-GB', colorScheme: 'dark' },
] as const;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { wide: { type: 'boolean' } } });
/** As wide as a phone or a desk's screen; so high that no reply need be scrolled. */
const SCREEN = { width: values.wide === true ? 1_280 : 375, height: 3_000 };

const folder = positionals[0] ?? 'docs/pictures';
const data = await mkdtemp(join(tmpdir(), 'broadsheet-pictures-'));
const program = startProgram([], { BROADSHEET_DATA: data, PORT: '0' });
const browser = await openBrowser();
try {
  await mkdir(folder, { recursive: true });
  const url = await addressOf();
  for (const [kind, words] of Object.entries(KINDS)) {
    const shots = [];
    for (const side of SIDES) shots.push(await photograph(browser, url, { ...side, words: words[side.language] }));
    await mount(shots, { path: join(folder, `${kind}.jpg`), width: SCREEN.width });
    process.stdout.write(`${kind}\n`);
  }
  for (const [form, shots] of await takeDigests(browser, { sides: SIDES, photograph })) {
    await mount(shots, { path: join(folder, `${form}.jpg`), width: SCREEN.width });
    process.stdout.write(`${form}\n`);
  }
  const paint = openPainter();
  const charts = await Promise.all(DRAWINGS.map((drawing, at) => paint(drawing, at % 2 === 0 ? 'light' : 'dark')));
  await mount(
    charts.flatMap((png) => (png === null ? [] : [Buffer.from(png)])),
    { path: join(folder, 'charts.jpg'), width: SCREEN.width },
  );
  process.stdout.write('charts\n');
  const { phone, desktop, spread } = await takePrinted(browser);
  await mount(phone, { path: join(folder, 'clipping.jpg'), width: 375 });
  await mount(desktop, { path: join(folder, 'clipping-wide.jpg'), width: 640 });
  await mount(spread, { path: join(folder, 'spread.jpg'), width: 750 });
  process.stdout.write('clipping, clipping-wide, spread\n');
} finally {
  await browser.close();
  program.child.kill('SIGTERM');
  await program.ended;
  await rm(data, { recursive: true, force: true });
}

async function addressOf(): Promise<string> {
  for (;;) {
    // Not before what lies in data/pages is read.
    const [, url] = /"url":"([^"]+)","page":true/.exec(program.out()) ?? [];
    if (url !== undefined) return url;
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 50)), program.ended]);
  }
}

async function photograph(
  at: Browser,
  url: string,
  { words, locale, colorScheme }: { words: string; locale: string; colorScheme: 'light' | 'dark' },
): Promise<Buffer> {
  const context = await at.newContext({ locale, colorScheme, viewport: SCREEN, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await lendLetters(page);
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.fill('#question', words);
  await page.keyboard.press('Enter');
  await page.locator('.message[aria-busy=false]').last().waitFor();
  // Letters are fetched once they are drawn: two frames later all are asked for.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForLoadState('networkidle');
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))');
  await page.evaluate(LEAVE_OUT);
  const shot = await page.locator('.feed').screenshot();
  await context.close();
  return shot;
}
