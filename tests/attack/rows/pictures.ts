import type { Box } from '../../../src/model/scan.ts';
import { badFiles } from '../../scanning/bad-files.ts';
import { type Printed, printedPdf } from '../../scanning/printed-pdf.ts';
import { PRINTED, smallPage } from '../../scanning/small-page.ts';
import type { Besieged } from '../besieged.ts';
import { until } from '../metrics.ts';
import { manager } from '../people.ts';
import type { Row } from '../row.ts';
import { ask, call, type Ended, endOf, givePage, type } from '../ways.ts';

const LETTERS = 6_000;

/** What may be typed where a page, a line, a place or a channel is asked for. */
const TYPED = [
  '',
  ' '.repeat(LETTERS),
  '#0',
  '#999999',
  '#-1',
  `#${'9'.repeat(LETTERS)}`,
  '../../../etc/passwd',
  '\u0000\u001b[2J\u202e',
  '武隆'.repeat(LETTERS / 2),
  PRINTED.left[1],
  `${PRINTED.left[1]}${'¥1'.repeat(LETTERS / 3)}`,
];

const STEM = '2022-03-04-河湾日报-1';
const PAGE = Uint8Array.from(smallPage());

/** Files that are no page, whatever they are called, and one that is; others ask meanwhile. */
const pictures: Row = {
  name: 'pictures: files and PDFs that are none, or broken, beside one that is read',
  async attack({ discord }, { scale, random }) {
    const by = manager();
    const bad = (await badFiles()).filter(({ costly }) => costly !== true);
    const some = bad.filter(() => random() < Math.max(0.1, scale / 3));
    const given: Ended[] = [];
    const giving = (async () => {
      given.push(await givePage(discord, PAGE, { by, ending: '.png', stem: STEM }));
      for (const { bytes } of some) {
        const ending = ['.png', '.jpg', '.webp', '.pdf'][Math.floor(random() * 4)] ?? '.png';
        // Each gives a few, as much as one may.
        given.push(await givePage(discord, Uint8Array.from(bytes), { ending }));
      }
    })();
    const asked: Ended[] = [];
    for (let at = 0; at < Math.max(2, 20 * scale); at += 1)
      asked.push(await ask(discord, `石滩村全村出工多少人？第${at}问`));
    await giving;
    given.push((await isRead(discord)) ? 'said' : 'silence');
    return [...asked, ...given];
  },
};

/** Whether it was told what came of the page; that is said behind the first words to whoever gave it. */
const isRead = (discord: Besieged['discord'], stem = STEM) =>
  until(async () =>
    discord.requests.some(({ body }) => {
      const said = JSON.stringify(body ?? '');
      return said.includes(stem) && !said.includes('正在读');
    }),
  );

const LINE = '石滩村的老渠修了两个月，全村出工';
const HEAD = '渡口添了夜航灯';

/** Pages set so closely that what is weighed of every two of their lines, or three, adds up; rows of so many. */
const DENSE: readonly [string, (rows: number) => [Printed[], Box[]]][] = [
  [
    'heads with a line each',
    (rows) => [
      rowsOf(rows).flatMap((row) => [
        { text: HEAD, left: 40, top: 40 + row * 36, size: 17 },
        { text: LINE, left: 40, top: 60 + row * 36, size: 12 },
      ]),
      [],
    ],
  ],
  ['heads in four columns', (rows) => [inColumns(rows, HEAD, 24), []]],
  [
    'lines in four columns within a grid of rules',
    (rows) => [
      inColumns(rows, LINE, 12),
      rowsOf(rows).flatMap((row) => [
        { left: 30, top: 36 + row * 30, width: 900, height: 1 },
        { left: 30 + row * 3, top: 36, width: 1, height: rows * 30 },
      ]),
    ],
  ],
];

const rowsOf = (rows: number) => Array.from({ length: rows }, (_, row) => row);

const inColumns = (rows: number, text: string, size: number): Printed[] =>
  rowsOf(rows).flatMap((row) => rowsOf(4).map((at) => ({ text, left: 40 + at * 220, top: 40 + row * 30, size })));

const dense: Row[] = DENSE.map(([what, set]) => ({
  name: `pictures: a PDF of hundreds of ${what}`,
  async attack({ discord }, { scale }) {
    const rows = Math.max(20, Math.round(500 * scale));
    const [lines, rules] = set(rows);
    const page = Uint8Array.from(printedPdf(lines, { width: 1_000, height: 100 + rows * 36, rules }));
    const stem = `2022-03-06-${what.replaceAll(' ', '-')}`;
    const ended = [await givePage(discord, page, { ending: '.pdf', stem })];
    for (let at = 0; at < 3; at += 1) ended.push(await ask(discord, `石滩村全村出工多少人？第${at}问`));
    ended.push((await isRead(discord, stem)) ? 'said' : 'silence');
    return ended;
  },
}));

/** Lines of a page that was given as a picture, put right by anything; and settings by anything. */
const nonsense: Row = {
  name: 'pictures: fix and settings with pages, lines, places and channels that nobody has',
  async attack({ discord }, { scale }) {
    const by = manager();
    const ended: Ended[] = [await givePage(discord, PAGE, { by, ending: '.png', stem: STEM })];
    ended.push((await isRead(discord)) ? 'said' : 'silence');
    const typed = TYPED.slice(0, Math.max(3, TYPED.length * scale));
    const page = `${STEM}.png`;
    const run = async (name: string, options: Record<string, string>) =>
      ended.push(await endOf(discord, call(discord, name, options, by)));
    for (const words of typed) {
      await run('page fix', { page: words, line: '#0', text: '江边' });
      await run('page fix', { page, line: words, text: '江边新栽一千株柳树' });
      await run('page fix', { page, line: '#0', text: words });
      await run('page remove', { name: words });
      await run('settings home', { place: words });
      await run('settings language', { language: words });
      await run('settings channel', { channel: words, allowed: words });
      await run('settings digest', { channel: words });
      await run('settings model', { use: words });
      await run('settings gaps', { count: words, report: words });
      for (const option of ['page', 'line']) ended.push(await type(discord, 'page fix', option, words));
    }
    await run('settings reset', {});
    return ended;
  },
};

export const pictureRows: readonly Row[] = [pictures, ...dense, nonsense];
