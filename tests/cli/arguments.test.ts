import { expect, test } from 'vitest';
import { helpOf, type Invocation, readArguments } from '../../src/cli/arguments.ts';

const PLAIN: Omit<Invocation, 'command' | 'words'> = {
  json: false,
  pages: [],
  news: [],
  batch: null,
  today: null,
  language: null,
  topic: null,
  what: null,
  at: null,
  rebuild: false,
  scope: null,
  format: null,
  exported: null,
  style: null,
  out: null,
  theme: null,
  cutOut: null,
};

test('a command, its words and its options come apart in any order', () => {
  const line = [
    '--json',
    'ask',
    '潼南的',
    '--pages',
    'a',
    '冷库',
    '--pages=b',
    '--today',
    '2022-03-04',
    '--lang',
    'en',
  ];
  expect(readArguments(line, { terminal: false })).toEqual({
    ok: true,
    value: {
      ...PLAIN,
      command: 'ask',
      words: ['潼南的', '冷库'],
      json: true,
      pages: ['a', 'b'],
      today: '2022-03-04',
      language: 'en',
    },
  });
});

test('what follows two dashes is a word, whatever it begins with', () => {
  expect(readArguments(['search', '--', '-5度', '--json'], { terminal: false })).toEqual({
    ok: true,
    value: { ...PLAIN, command: 'search', words: ['-5度', '--json'] },
  });
});

test('a time of a digest is an instant', () => {
  const read = readArguments(['digest', 'run', '--at', '2022-03-05T08:00:00+08:00'], { terminal: false });
  expect(read).toMatchObject({ ok: true, value: { at: new Date('2022-03-05T00:00:00Z') } });
});

test.each([
  [[], 'a command is missing'],
  [['提问'], 'there is no command 提问'],
  [['toString'], 'there is no command toString'],
  [['serach', '冷库'], 'there is no command serach; search is one'],
  [['Figure'], 'there is no command Figure; figures is one'],
  [['s'.repeat(90)], `there is no command ${'s'.repeat(60)}…`],
  [['ask', 'q', '--fast'], 'there is no option --fast'],
  [['ask', 'q', '-x'], 'there is no option -x'],
  [['ask', 'q', '--json=yes'], '--json takes no value'],
  [['ask', 'q', '--today'], '--today needs a value'],
  [['ask', 'q', '--today', '--json'], '--today needs a value'],
  [['ask', 'q', '--pages='], '--pages needs a value'],
  [['ask', 'q', '--today', '2022-03-04', '--today', '2022-03-05'], '--today is given twice'],
  [['ask', 'q', '--today', '2022-02-30'], '--today 2022-02-30 is no day: write YYYY-MM-DD'],
  [['ask', 'q', '--today', '2022'], '--today 2022 is no day: write YYYY-MM-DD'],
  [['ask', 'q', '--lang', 'fr'], '--lang fr is none of zh-CN, zh-TW, en'],
  [['digest', 'run', '--at', '8 Uhr'], '--at 8 Uhr is no time: write 2026-01-31T08:00:00+08:00'],
  [['ask'], 'ask needs a question'],
  [['ask', ' '], 'ask needs a question'],
  [['ask', 'q', '--batch', 'file'], 'ask takes words or --batch, not both'],
  [['ask', 'q', '--at', '2022-03-05T08:00Z'], '--at does not go with ask'],
  [['district', '潼南', '--batch', 'file'], '--batch does not go with district'],
  [['topic', '教育', '--topic', '教育'], '--topic does not go with topic'],
  [['district'], 'district needs a name'],
  [['compare', ''], 'compare needs names'],
  [['read'], 'read needs a path'],
  [['import'], 'import needs a path'],
  [['suggest'], 'suggest needs district or topic'],
  [['suggest', '潼南'], 'suggest needs district or topic'],
  [['latest', '新闻'], 'latest takes no words, and 新闻 was given'],
  [['digest'], 'digest needs preview, run, order, orders or cancel'],
  [['digest', 'send'], 'digest needs preview, run, order, orders or cancel'],
  [['digest', 'run', 'now'], 'digest run takes no words, and now was given'],
  [['digest', 'preview', '--at', '2022-03-05T08:00Z'], '--at goes with digest run alone'],
  [['digest', 'run', '--pages', 'a'], 'digest run is of the store, without --pages and --news'],
])('%j is wrong: %s', (line, wrong) => {
  expect(readArguments(line, { terminal: false })).toEqual({
    ok: false,
    error: `${wrong}. --help says how it is written.`,
  });
});

test('a dash alone is standard input, and no option', () => {
  expect(readArguments(['ask', '--batch', '-'], { terminal: false })).toMatchObject({ value: { batch: '-' } });
});

test('a wrong word is shown on one line, and not endless', () => {
  const read = readArguments([`a\nb\u0007${'长'.repeat(4_000)}`], { terminal: false });
  expect(read).toEqual({
    ok: false,
    error: `there is no command a b ${'长'.repeat(56)}…. --help says how it is written.`,
  });
});

test('on a terminal ask may come without a question, but not with an empty one', () => {
  expect(readArguments(['ask'], { terminal: true })).toMatchObject({ ok: true, value: { words: [] } });
  expect(readArguments(['ask', ''], { terminal: true })).toMatchObject({ ok: false });
});

test('help is told before anything else is looked at, of one command where one is named', () => {
  expect(helpOf(['ask', 'q'])).toBeNull();
  expect(helpOf(['search', '--', '--help'])).toBeNull();
  const all = helpOf(['--help', '--nonsense']) ?? '';
  expect(all).toContain('digest preview | run [--at ISO]');
  expect(Math.max(...all.split('\n').map(({ length }) => length))).toBeLessThan(120);
  expect(helpOf(['digest', '-h'])).toContain('digest preview | run [--at ISO]');
  expect(helpOf(['digest', '-h'])).not.toContain('suggest');
  expect(helpOf(['help', 'digest'])).toBe(helpOf(['digest', '-h']));
  expect(helpOf(['search', 'help'])).toBeNull();
});

test('a day may be typed in wide digits', () => {
  const read = readArguments(['ask', '冷库', '--today', '２０２２－０３－０４'], { terminal: false });
  expect(read).toMatchObject({ ok: true, value: { today: '2022-03-04' } });
});
