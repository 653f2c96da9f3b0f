import type { Browser } from 'playwright-core';

/** The browser has no letters for pictures (👍): what it would draw as boxes is left out. */
export const LEAVE_OUT = `
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replace(/[\\u{1F300}-\\u{1FAFF}]\\uFE0F? ?/gu, '');
`;

/** Puts pictures side by side, each so many pixels wide, into one JPEG. */
export async function mount(
  browser: Browser,
  shots: readonly Buffer[],
  { path, width }: { path: string; width: number },
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: shots.length * (width + 12), height: 200 } });
  const pictures = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString('base64')}">`);
  const style = `body{margin:0;display:flex;gap:12px;align-items:start;background:#888}img{width:${width}px}`;
  await page.setContent(`<style>${style}</style>${pictures.join('')}`);
  await page.locator('img').last().waitFor();
  await page.screenshot({ path, fullPage: true, type: 'jpeg', quality: 82 });
  await page.close();
}
