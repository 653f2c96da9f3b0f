import { readFileSync } from 'node:fs';
import type { Browser, Page as Tab } from 'playwright-core';
import type { Scan, ScannedLine } from '../../src/model/scan.ts';
import { openBrowser } from '../preview/browser.ts';
import type { Design } from './design.ts';
import type { Line, Part } from './module.ts';
import { fillSlots, layOut, type Sheet, type ToBreak } from './sheet.ts';
import type { Story } from './story.ts';
import { type Truth, truthOf } from './truth.ts';

/** Pixels of a print for each of CSS: some 190 of them an inch. */
export const SCALE = 2;

/** A page as it was set: what stands where, what its articles are, and the page itself. `parts` is what each line is. */
export type Printed = { scan: Scan; parts: Part[]; truth: Truth; png: Buffer; pdf: Buffer };

export type Press = {
  print(stories: readonly Story[], design: Design): Promise<Printed>;
  /** A PDF of one page that is a picture, without any text. */
  bind(picture: Buffer, size: { width: number; height: number }): Promise<Buffer>;
  close(): Promise<void>;
};

const HOME = 'http://press.test/';
const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');
const FACES = ['sans', 'serif'].map((face) => ({
  face,
  folder: new URL(`../../node_modules/@fontsource-variable/noto-${face}-sc/`, import.meta.url),
}));

/** A press that sets pages in a headless browser: the same stories and design give the same page. */
export async function openPress(): Promise<Press> {
  const browser = await openBrowser();
  return {
    print: (stories, design) => print(browser, stories, design),
    bind: (picture, size) => bind(browser, picture, size),
    close: () => browser.close(),
  };
}

async function print(browser: Browser, stories: readonly Story[], design: Design): Promise<Printed> {
  const tab = await openTab(browser);
  const { filled, toBreak } = fillSlots(design, stories);
  await tab.setContent(draft(design, toBreak));
  const lines = (await within<string[][][]>(tab, 'brokenLines()')).map((broken, at) => asLines(broken, toBreak[at]));
  const sheet = layOut(design, filled, lines);
  await tab.setViewportSize({ width: sheet.width, height: sheet.height });
  await tab.setContent(drawn(design, sheet));
  const measured = await within<Places[]>(tab, 'measuredLines()');
  const png = await tab.screenshot({ fullPage: true });
  const size = { width: `${sheet.width}px`, height: `${sheet.height + 1}px` };
  const pdf = await tab.pdf({ ...size, printBackground: true, pageRanges: '1' });
  await tab.context().close();
  const scan = scanOf(sheet, measured);
  const parts = sheet.settings.map(({ setting }) => setting.part);
  return { scan, parts, truth: truthOf(sheet), png, pdf };
}

async function bind(browser: Browser, picture: Buffer, { width, height }: { width: number; height: number }) {
  const tab = await openTab(browser);
  const source = `data:image/jpeg;base64,${picture.toString('base64')}`;
  const size = { width: `${width}px`, height: `${height}px` };
  await tab.setContent(
    `<style>@page{margin:0}body{margin:0}</style><img src="${source}" style="width:100%;display:block">`,
  );
  const pdf = await tab.pdf({ ...size, printBackground: true, pageRanges: '1' });
  await tab.context().close();
  return pdf;
}

/** A tab that asks nobody outside, and has Chinese letters where the machine has none. */
async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext({ deviceScaleFactor: SCALE });
  const tab = await context.newPage();
  await tab.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ body: '', contentType: 'text/html' });
    const [, face = '', file = ''] = pathname.split('/');
    const folder = FACES.find((one) => one.face === face)?.folder;
    const path = folder === undefined ? null : new URL(`files/${file}`, folder);
    return path === null ? route.abort() : route.fulfill({ body: readFileSync(path), contentType: 'font/woff2' });
  });
  await tab.goto(HOME);
  return tab;
}

/** Where each code unit of a line stands. */
type Places = { left: number; width: number }[];

async function within<T>(tab: Tab, call: string): Promise<T> {
  await tab.addScriptTag({ content: IN_PAGE });
  return (await tab.evaluate(call)) as T;
}

function style({ serif, em }: Design): string {
  const faces = FACES.map(({ face, folder }) =>
    readFileSync(new URL('wght.css', folder), 'utf8').replaceAll('./files/', `/${face}/`).replaceAll('swap', 'block'),
  );
  const family = serif ? 'Noto Serif SC Variable' : 'Noto Sans SC Variable';
  return `<style>${faces.join('\n')}@page{margin:0}
    body{margin:0;position:relative;background:#fff;color:#111;font:400 ${em}px "${family}";line-break:strict}
    .draft{text-align:justify;overflow-wrap:anywhere}
    .line,.rule,.picture,.dark{position:absolute}.line{white-space:nowrap;line-height:1.3}.rule{border:0 solid #222}
    .dark{background:#223}.picture{background:linear-gradient(160deg,#c9d2d8,#8d9aa0 38%,#55605c 40%,#77806f 70%,#3c4238)}</style>`;
}

function draft(design: Design, texts: readonly ToBreak[]): string {
  const stories = texts.map(({ width, indent, texts: all }) => {
    const blocks = all.map(({ text, as }) => {
      const set = as === 'text' ? `text-indent:${indent}px` : 'white-space:nowrap';
      return `<div class="draft" style="width:${width}px;${set}">${escaped(text)}</div>`;
    });
    return `<section>${blocks.join('')}</section>`;
  });
  return `${style(design)}${stories.join('')}`;
}

function asLines(broken: readonly (readonly string[])[], story: ToBreak | undefined): Line[] {
  return broken.flatMap((lines, at) => {
    const as = story?.texts[at]?.as;
    return lines.map((text, row) => ({
      text: text.trim(),
      first: row === 0,
      last: row === lines.length - 1,
      subhead: as === 'subhead',
      byline: as === 'byline',
    }));
  });
}

function drawn(design: Design, sheet: Sheet): string {
  const at = (one: { left: number; top: number; width: number; height?: number }) =>
    `left:${one.left}px;top:${one.top}px;width:${one.width}px;${one.height === undefined ? '' : `height:${one.height}px;`}`;
  const rules = sheet.rules.map((rule) => {
    const thin = Math.min(rule.width, rule.height) <= 2;
    const look = thin ? 'background:#222' : 'border-width:1px;box-sizing:border-box';
    return `<div class="rule" style="${at(rule)}${look}"></div>`;
  });
  const shades = (name: 'pictures' | 'dark', css: string) =>
    sheet[name].map((one) => `<div class="${css}" style="${at(one)}"></div>`);
  const lines = sheet.settings.map(({ setting }) => {
    const { size, weight, align, inverse, text } = setting;
    const aligned = align === 'justify' ? 'text-align:justify;text-align-last:justify' : `text-align:${align}`;
    const look = `font-size:${size}px;font-weight:${weight};${aligned};${inverse ? 'color:#fff' : ''}`;
    return `<div class="line" style="${at(setting)}${look}">${escaped(text)}</div>`;
  });
  const body = [...shades('dark', 'dark'), ...shades('pictures', 'picture'), ...rules, ...lines].join('');
  return `${style(design)}<div style="height:${sheet.height}px">${body}</div>`;
}

/** The lines as perfect eyes would scan the print. */
function scanOf({ width, height, settings, rules, pictures }: Sheet, measured: readonly Places[]): Scan {
  const lines = settings.map(({ setting }, at): ScannedLine => {
    const places = (measured[at] ?? []).map((one) => ({
      left: one.left * SCALE,
      width: one.width * SCALE,
      confidence: 1,
    }));
    const left = Math.min(...places.map((one) => one.left));
    const right = Math.max(...places.map((one) => one.left + one.width));
    const size = setting.size * SCALE;
    const box = { left, top: setting.top * SCALE + size * 0.15, width: right - left, height: size };
    return { text: setting.text, box, height: size, confidence: 1, inverse: setting.inverse, characters: places };
  });
  const scaled = (one: { left: number; top: number; width: number; height: number }) => ({
    left: one.left * SCALE,
    top: one.top * SCALE,
    width: one.width * SCALE,
    height: one.height * SCALE,
  });
  return {
    page: 0,
    width: width * SCALE,
    height: height * SCALE,
    turn: 0,
    tilt: 0,
    from: 'picture',
    lines,
    rules: rules.map(scaled),
    pictures: pictures.map(scaled),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
