import { readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import type { Browser, Page } from 'playwright-core';
import { chromium as launcher } from 'playwright-core';

/** A headless browser from npm alone. It obeys the page's policy like anybody's. */
export async function openBrowser(): Promise<Browser> {
  return launcher.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--no-zygote', '--font-render-hinting=none'],
  });
}

const FONT = new URL('../../node_modules/@fontsource-variable/noto-sans-sc/', import.meta.url);

/** Lends the page Chinese letters where the machine has none: added to its own style sheet, as the policy demands. */
export async function lendLetters(page: Page): Promise<void> {
  const faces = readFileSync(new URL('index.css', FONT), 'utf8')
    .replaceAll('./files/', '/letters/')
    .replaceAll('swap', 'block');
  await page.route('**/page.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${faces}\n${await response.text()}` });
  });
  await page.route('**/letters/*', (route) => {
    const file = new URL(`files/${new URL(route.request().url()).pathname.slice('/letters/'.length)}`, FONT);
    return route.fulfill({ body: readFileSync(file), contentType: 'font/woff2' });
  });
}
