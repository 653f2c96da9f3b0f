import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

const shown = inBrowser();

async function visit(path = '/', options: BrowserContextOptions = { locale: 'zh-CN' }): Promise<Page> {
  const page = await (await shown.browser.newContext(options)).newPage();
  await page.goto(`${shown.url}${path}`);
  return page;
}

const answered = (page: Page, count: number) =>
  page
    .locator('.message[aria-busy=false]')
    .nth(count - 1)
    .waitFor();

async function ask(page: Page, question: string, count: number): Promise<void> {
  await page.fill('#question', question);
  await page.keyboard.press('Enter');
  await answered(page, count);
}

describe('the conversation on the page', () => {
  test('keeps its thread: what makes no sense alone follows the question before', async () => {
    const page = await visit();
    const asked: unknown[] = [];
    page.on('request', (request) => request.url().endsWith('/api/ask') && asked.push(request.postDataJSON()));
    await ask(page, '青禾区建了几座粮仓？', 1);
    await ask(page, '那仓容呢？', 2);
    expect(asked).toMatchObject([{ after: '' }, { question: '那仓容呢？', after: '青禾区建了几座粮仓？' }]);
    expect(new URL(page.url()).searchParams.get('q')).toBe('青禾区建了几座粮仓？ 那仓容呢？');
    await page.context().close();
  });

  test('survives a reload, asks nothing anew, and goes on', async () => {
    const page = await visit();
    await ask(page, '青禾区建了几座粮仓？', 1);
    const before = await page.locator('.embed').allTextContents();
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('/api/ask') && asked.push(request.url()));
    await page.reload();
    await answered(page, 1);
    expect(await page.locator('.embed').allTextContents()).toEqual(before);
    expect(await page.locator('.words').allTextContents()).toEqual(['青禾区建了几座粮仓？']);
    expect(asked).toEqual([]);
    await ask(page, '那仓容呢？', 2);
    await page.locator('.component', { hasText: '原文' }).first().click();
    await answered(page, 3);
    await page.locator('#anew').click();
    expect(await page.locator('.message').count()).toBe(0);
    await page.reload();
    expect(await page.locator('.message').count()).toBe(0);
    await page.context().close();
  });

  test('has an address that can be shared, which asks the question; an order it only writes down', async () => {
    const page = await visit(`/?q=${encodeURIComponent('青禾区建了几座粮仓？')}`);
    await answered(page, 1);
    expect(await page.locator('.words').textContent()).toBe('青禾区建了几座粮仓？');
    const other = await visit(`/?q=${encodeURIComponent('/最新')}`);
    await other.locator('.chip').first().waitFor();
    await expect.poll(() => other.inputValue('#question')).toBe('/最新');
    expect(await other.locator('.message').count()).toBe(0);
    await page.context().close();
    await other.context().close();
  });

  test('hides nothing behind the line to ask in on a phone, and hints at no keys there', async () => {
    const phone = { locale: 'zh-CN', viewport: { width: 375, height: 640 }, hasTouch: true, isMobile: true };
    const page = await visit('/', phone);
    for (const count of [1, 2, 3]) await ask(page, `青禾区第${count}年建了几座粮仓？`, count);
    const composer = await page.locator('#composer').boundingBox();
    const last = await page.locator('.message').last().boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(composer?.y ?? 0);
    expect((composer?.y ?? 0) + (composer?.height ?? 0)).toBeLessThanOrEqual(640);
    expect(await page.locator('#hint').isVisible()).toBe(false);
    await page.context().close();
  });
});
