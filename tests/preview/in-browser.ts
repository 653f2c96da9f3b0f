import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { serve } from './served.ts';

/** The address of a preview and a browser for all tests of a file; there from the first test to the last. */
export function inBrowser(options: () => Promise<Parameters<typeof serve>[0]> = async () => ({})) {
  let closing = () => Promise.resolve();
  const shown = {} as { url: string; browser: Browser };
  beforeAll(async () => {
    const [{ url, preview }, browser] = await Promise.all([options().then(serve), openBrowser()]);
    Object.assign(shown, { url, browser });
    closing = async () => {
      await browser.close();
      await preview.close();
    };
  }, 60_000);
  afterAll(() => closing());
  return shown;
}
