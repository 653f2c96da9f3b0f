import { expect, onTestFinished, test } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { openPainter } from '../../src/painter/open-painter.ts';
import { choose } from '../../src/pictures/choose.ts';
import { draw } from '../../src/pictures/draw.ts';
import type { Asked } from '../../src/preview/counter.ts';
import { COUNTIES } from '../pictures/points.ts';
import { answerOf } from '../rendering/replies.ts';
import { openBrowser } from './browser.ts';
import { smallNewsroom } from './newsroom.ts';
import { serve } from './served.ts';

/** The preview of a newsroom whose answers come with a picture. */
async function served(): Promise<string> {
  const chosen = choose(COUNTIES);
  if (typeof chosen === 'string') throw new Error(chosen);
  const picture = draw(chosen, { title: null, language: 'zh-CN' });
  const ask: Newsroom['ask'] = async (question) => ({ ...answerOf(), question, picture });
  const { url, preview } = await serve({ newsroom: { ...smallNewsroom(), ask }, paint: openPainter() });
  onTestFinished(() => preview.close());
  return url;
}

async function ask(url: string) {
  const body = JSON.stringify({ question: '西瓜产量？', locale: 'zh-CN' });
  const answered = await fetch(`${url}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { message } = (await answered.json()) as Asked;
  return message;
}

test('a picture hangs beside its reply, in light and in dark, and nowhere else', async () => {
  const url = await served();
  const message = await ask(url);
  const address = message.embeds[0]?.image?.url ?? '';
  expect(address).toMatch(/^\/api\/pictures\/[\w-]{22}\/dark\.png$/);
  expect(message.attachments).toEqual([expect.objectContaining({ description: expect.stringContaining('4.2万吨') })]);
  for (const path of [address, address.replace('dark', 'light')]) {
    const shown = await fetch(url + path);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await shown.bytes()).subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
  }
  for (const path of ['/api/pictures/nothing/dark.png', address.replace('dark', 'blue'), '/api/pictures/../ask']) {
    expect((await fetch(url + path)).status, path).toBe(404);
  }
});

test('a browser shows it in the reader’s colours, with what it shows in words', async () => {
  const [url, browser] = await Promise.all([served(), openBrowser()]);
  onTestFinished(() => browser.close());
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ locale: 'zh-CN', colorScheme, viewport: { width: 375, height: 700 } });
    await page.goto(url);
    await page.fill('#question', '西瓜产量？');
    await page.keyboard.press('Enter');
    const image = page.getByRole('img', { name: '条形图，西瓜产量：城口县 4.2万吨' });
    await image.waitFor();
    const drawn = await image.evaluate(async (shown) => {
      const picture = shown as unknown as {
        decode(): Promise<void>;
        naturalWidth: number;
        currentSrc: string;
        clientWidth: number;
      };
      await picture.decode();
      return { width: picture.naturalWidth, source: picture.currentSrc, shown: picture.clientWidth };
    });
    expect(drawn).toMatchObject({ width: 720, source: expect.stringContaining(`/${colorScheme}.png`) });
    expect(drawn.shown).toBeLessThan(375);
    await page.close();
  }
}, 60_000);
