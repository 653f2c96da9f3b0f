import { ORDERS } from '../../../src/limits/deliveries.ts';
import { GIVEN_PAGES } from '../../../src/limits/desk.ts';
import { DISCORD } from '../../../src/limits/discord.ts';
import { managerOf } from '../people.ts';
import type { Row } from '../row.ts';
import { ordinaryNews, pageOf, repeated, UNITS } from '../texts.ts';
import { answerOf, ask, call, check, type Ended, endOf, givePage, press, type, write } from '../ways.ts';

/** UTF-16 units of one option of a slash command. Discord docs, "Application Command Option". */
const OPTION_CHARS = 6_000;

const inTurn = async (inputs: readonly (() => Promise<Ended>)[]): Promise<Ended[]> => {
  const ended: Ended[] = [];
  for (const input of inputs) ended.push(await input());
  return ended;
};

/** Nearly as large as a page may be, with its head and byline. */
const pageBytes = (scale: number) => (GIVEN_PAGES.bytes - 200) * scale;

const chars = (unit: string, most: number, scale: number) => unit.repeat(most).slice(0, Math.max(8, most * scale));

const checks: Row[] = UNITS.map((unit) => ({
  name: `check: ${unit} × ${DISCORD.inputChars} characters`,
  attack: async ({ discord }, { scale }) => [await check(discord, chars(unit, DISCORD.inputChars, scale))],
}));

const pages: Row[] = [...UNITS, ' ', '\n\n', '‹', '字'].map((unit) => ({
  name: `page add: ${JSON.stringify(unit).slice(1, -1)} × 150 kB`,
  attack: async ({ discord }, { scale }) => [await givePage(discord, pageOf(repeated(unit, pageBytes(scale))))],
}));

const NAME = 'wulongxiushanqijiangyubei';
const QUESTIONS: [string, string][] = [
  ['a name of 390 letters beside a place', `武隆 ${NAME.repeat(20).slice(0, 390)}`],
  ['blanks', ' '.repeat(OPTION_CHARS)],
  ['blanks before a name', `${' '.repeat(OPTION_CHARS - 9)}chongqin`],
  ['places', '武隆、璧山区、秀山、'.repeat(600)],
  ['slips', '和武龙区'.repeat(1_500)],
  ['pinyin', 'wulong yeyanqi touzi duoshao '.repeat(200)],
  ['questions', '有多少座位？哪天开门的？'.repeat(500)],
  ['figures', '3家和30万元为'.repeat(700)],
  ['comparisons', '武隆和璧山比多多少'.repeat(600)],
  ['open quotation marks', '“'.repeat(OPTION_CHARS)],
];

const questions: Row[] = QUESTIONS.map(([what, question]) => ({
  name: `ask: ${what}`,
  attack: ({ discord }, { scale }) => {
    const words = question.slice(0, Math.max(400, question.length * scale));
    return inTurn([
      () => ask(discord, words),
      () => write(discord, words.slice(0, DISCORD.inputChars)),
      () => endOf(discord, call(discord, 'district', { district: words })),
      () => endOf(discord, call(discord, 'search', { words })),
      () => endOf(discord, call(discord, 'compare', { districts: words, what: words })),
    ]);
  },
}));

const LONG_PAGES: [string, (bytes: number) => string, string][] = [
  ['4,290 sentences with figures', ordinaryNews, '武隆区第7村新建冷库多少座？'],
  ['50,000 characters without a full stop', (bytes) => `武隆冷库${repeated('字', bytes)}`, '武隆冷库怎么样了？'],
  ['3家， without an end', (bytes) => `武隆冷库${repeated('3家，', bytes)}`, '武隆冷库有多少家？'],
];

const found: Row[] = LONG_PAGES.map(([what, write, question]) => ({
  name: `ask: what a page of ${what} answers`,
  attack: async ({ discord }, { scale }) => {
    const given = await givePage(discord, pageOf(write(pageBytes(scale))));
    // Each is new to it, so that none is answered from memory.
    const all = [question, `${question}请问`, `想知道${question}`, `那么${question}`];
    return [given, ...(await inTurn(all.map((one) => () => ask(discord, one))))];
  },
}));

const typing: Row = {
  name: 'type: 6,000 letters into every option',
  attack: ({ discord }, { scale }) => {
    const typed = [NAME.repeat(240), '武隆、'.repeat(2_000), '武龙区璧山'.repeat(1_200), ' '.repeat(OPTION_CHARS)];
    const options = [
      ['district', 'district'],
      ['topic', 'topic'],
      ['compare', 'districts'],
      ['digest subscribe', 'districts'],
      ['digest subscribe', 'topics'],
      ['digest subscribe', 'zone'],
    ] as const;
    return inTurn(
      options.flatMap(([command, option]) =>
        typed.map((words) => () => type(discord, command, option, words.slice(0, Math.max(100, words.length * scale)))),
      ),
    );
  },
};

const presses: Row = {
  name: 'press: ids that nobody made',
  attack: ({ discord }) => {
    const ids = [
      '',
      '1',
      ':',
      '1:article',
      '1:article:%',
      '1:turn:::::9e99',
      '1:page:x:-1',
      '2:article:x',
      '1:rest:x:1e9',
    ];
    const odd = [...ids, '1:compare::武隆:璧山', '1:figure:', '1:__proto__:x', '1:ask', `1:article:${'x'.repeat(80)}`];
    const values = [['9.9.x'], ['999999999999999999999.1.x'], [NAME.repeat(4)], Array(25).fill('武隆')];
    return inTurn([
      ...odd.map((id) => () => press(discord, id)),
      ...values.map((chosen) => () => press(discord, '1:figure:x', chosen)),
      ...values.map((chosen) => () => press(discord, '1:beside:', chosen)),
    ]);
  },
};

const alerts: Row = {
  name: 'alerts: as many as one person can',
  attack: async ({ discord }) => {
    const by = managerOf('1320000000000000001');
    const ended: Ended[] = [];
    let ordered = 0;
    for (let at = 0; at < ORDERS.alerts.person + 5; at += 1) {
      const figure = `第${at}项产值 超过 ${at + 1}亿元`;
      const answered = await answerOf(discord, call(discord, 'digest alert', { figure }, by));
      ended.push(answered === null ? 'silence' : 'said');
      if (answered?.text.includes(`第${at}项产值`)) ordered += 1;
    }
    return [...ended, ordered > ORDERS.alerts.person || ordered === 0 ? 'breach' : 'said'];
  },
};

export const wordsRows: readonly Row[] = [...checks, ...questions, typing, presses, alerts, ...pages, ...found];
