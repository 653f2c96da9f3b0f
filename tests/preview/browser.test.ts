import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { answerOf } from '../rendering/replies.ts';
import { lendLetters } from './browser.ts';
import { inBrowser } from './in-browser.ts';
import { smallNewsroom } from './newsroom.ts';
import { serve } from './served.ts';

const shown = inBrowser();

/** Opens the page and keeps what it complains of. */
async function visit(
  options: BrowserContextOptions,
  address = shown.url,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await shown.browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) complaints.push(request.url());
  });
  await page.goto(address);
  await page.locator('.chip').first().waitFor();
  return { page, complaints };
}

async function ask(page: Page, question: string): Promise<void> {
  await page.fill('#question', question);
  await page.keyboard.press('Enter');
  await page.locator('.message[aria-busy=false]').last().waitFor();
}

describe('the page in a browser', () => {
  test('answers a question as Discord would show it, asks nobody else and complains of nothing', async () => {
    const { page, complaints } = await visit({ locale: 'zh-CN' });
    await ask(page, '青禾区建了几座粮仓？');
    const embed = page.locator('.embed');
    expect(await embed.locator('.embed-description > div').first().innerHTML()).toBe(
      '青禾区：新建粮仓 <strong class="bold">约12座</strong> · 上半年',
    );
    expect(await embed.locator('blockquote strong').textContent()).toBe('约12座');
    expect(await embed.locator('.embed-field-name').allTextContents()).toEqual(['还可以问']);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".embed")).borderInlineStartColor')).toBe(
      'rgb(91, 149, 50)',
    );
    await embed.locator('.command').click();
    await page.locator('.embed').nth(1).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('shows an answer that takes time sentence by sentence, and then the whole in its place', async () => {
    const waiting = Promise.withResolvers<void>();
    const ask: Newsroom['ask'] = async (_, { follow }) => {
      follow?.(answerOf({ answer: '粮仓十二座。' }));
      await waiting.promise;
      return answerOf({ answer: '粮仓十二座。\n仓容三万吨。' });
    };
    const slow = await serve({ newsroom: { ...smallNewsroom(), ask } });
    const { page, complaints } = await visit({ locale: 'zh-CN' }, slow.url);
    await page.fill('#question', '粮仓');
    await page.keyboard.press('Enter');
    const reply = page.locator('.message').last();
    await reply.locator('.embed').waitFor();
    expect(await reply.locator('.embed-description > .line').allTextContents()).toEqual(['粮仓十二座。']);
    expect(await reply.locator('button').count()).toBe(0);
    expect(await reply.getAttribute('aria-busy')).toBe('true');
    waiting.resolve();
    await page.locator('.message[aria-busy=false]').last().waitFor();
    expect(await reply.locator('.embed').count()).toBe(1);
    expect(await reply.textContent()).toContain('仓容三万吨。');
    expect(await reply.locator('.loading').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
    await slow.preview.close();
  });

  test('offers places while one types, and takes them by keyboard alone', async () => {
    const { page } = await visit({ locale: 'en-GB' });
    const input = page.locator('#question');
    await input.pressSequentially('qh');
    await page.locator('[role=option]').first().waitFor();
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[aria-selected=true]').textContent()).toMatch(/^青石区sounds alikedistrict$/);
    expect(await input.getAttribute('aria-activedescendant')).toBe('offer-1');
    await page.keyboard.press('Escape');
    expect(await page.locator('#offers').isVisible()).toBe(false);
    expect(await input.inputValue()).toBe('qh');
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.embed').waitFor();
    expect(await page.locator('.words').textContent()).toBe('/district 青禾区');
    await page.context().close();
  });

  test('completes commands and their options', async () => {
    const { page } = await visit({ locale: 'zh-CN' });
    await page.fill('#question', '/');
    await page.locator('[role=option]').first().waitFor();
    expect(await page.locator('.offer-label').allTextContents()).toEqual(['/提问', '/区县', '/报道', '/最新']);
    await page.fill('#question', '/区县 青石');
    await page.locator('[role=option]', { hasText: '同音' }).click();
    await page.locator('.embed').waitFor();
    expect(await page.locator('.words').textContent()).toBe('/区县 青石区');
    await page.context().close();
  });

  test('does what buttons, menus and forms do in Discord', async () => {
    const { page, complaints } = await visit({ locale: 'zh-CN' });
    await ask(page, '青禾区建了几座粮仓？');
    await page.locator('.component', { hasText: '原文' }).first().click();
    await page.locator('.message[aria-busy=false]').nth(1).waitFor();
    expect(await page.locator('.embed').nth(1).textContent()).toContain('青禾镇');
    await page.locator('.component', { hasText: '追问' }).first().click();
    await page.locator('dialog input').fill('仓容多少？');
    await page.keyboard.press('Enter');
    await page.locator('.message[aria-busy=false]').nth(2).waitFor();
    await page.locator('.component', { hasText: '追问' }).last().click();
    await page.locator('dialog button', { hasText: '取消' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.embed').count()).toBe(3);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('says in the reader’s language what a command still lacks', async () => {
    const { page, complaints } = await visit({ locale: 'zh-CN' });
    await ask(page, '/district');
    expect(await page.locator('.message .trouble').textContent()).toBe('没能答上来：/district 还缺“name”');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('never takes text for markup', async () => {
    const { page } = await visit({ locale: 'zh-CN' });
    await ask(page, '<img src=x onerror=alert(1)> **粗** 故障');
    expect(await page.locator('.words').textContent()).toBe('<img src=x onerror=alert(1)> **粗** 故障');
    expect(await page.locator('.feed img:not(.avatar)').count()).toBe(0);
    await page.context().close();
  });

  test('says when the server has stopped, and asks again when told', async () => {
    const own = await serve();
    const { page } = await visit({ locale: 'en-GB' }, own.url);
    await own.preview.close();
    await ask(page, 'How many granaries?');
    expect(await page.locator('.trouble').last().textContent()).toMatch(/^Broadsheet cannot be reached/);
    const again = await serve({ port: Number(new URL(own.url).port) });
    await page.locator('.message .chip').click();
    await page.locator('.embed').waitFor();
    await again.preview.close();
    await page.context().close();
  });

  test('fits a phone, in the light and in the dark', async () => {
    // Pictures for whoever wants to look; nothing is compared with them.
    const pictures = process.env.BROADSHEET_PICTURES;
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await visit({ locale: 'zh-CN', colorScheme, viewport: { width: 375, height: 720 } });
      await ask(page, '青禾区建了几座粮仓？');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        await lendLetters(page);
        await page.reload();
        await page.locator('.chip').first().waitFor();
        await ask(page, '青禾区建了几座粮仓？');
        await page.screenshot({ path: `${pictures}/phone-${colorScheme}.png` });
      }
      await page.context().close();
    }
  });
});
