import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { columnsOf } from '../../src/rendering/wrap.ts';
import { PAGE, PAGE_NAME, pagesFolder } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { newStore, say, sayOn } from './say.ts';

const first = ({ out }: { out: string[] }) => JSON.parse(out[0] ?? '');

test('ask answers from the given pages alone, with the figure and the words it stands in', async () => {
  const said = await say(['ask', '潼南区新建了几座柠檬冷库？', '--pages', await pagesFolder(), '--json']);
  expect(said).toMatchObject({ code: 0, err: [] });
  expect(first(said)).toMatchObject({
    status: 'answered',
    short: '12座',
    figure: { value: 12, unit: '座', quote: '潼南区柏梓镇今年新建柠檬冷库12座' },
    article: { title: '潼南柠檬住进新冷库', date: '2022-03-04', source: '山城日报' },
  });
});

test('without --json the reply is text, and without a terminal it has no colours', async () => {
  const { out } = await say(['ask', '潼南区新建了几座柠檬冷库？', '--pages', await pagesFolder()]);
  expect(out).toHaveLength(1);
  expect(out[0]).toContain('12座');
  expect(out[0]).not.toContain('\u001b');
});

test('with a terminal replies are set as it wants them', async () => {
  const line = ['ask', '潼南区新建了几座柠檬冷库？', '--pages', await pagesFolder()];
  const { out } = await say(line, { terminal: true, text: { colour: true, width: 40 } });
  expect(out[0]).toContain('\u001b');
  expect(Math.max(...(out[0] ?? '').split('\n').map((row) => columnsOf(stripVTControlCharacters(row))))).toBeLessThan(
    41,
  );
  const plain = await say(line, { terminal: true });
  expect(plain.out[0]).not.toContain('\u001b');
});

test('the version is told', async () => {
  expect(await say(['--version'])).toEqual({ code: 0, out: ['1.2.3'], err: [] });
});

test('one changed figure in a page changes every reply that shows it, and nothing else', async () => {
  const pages = await pagesFolder();
  const lines = [
    ['ask', '潼南冷库总仓容多少？'],
    ['district', '潼南'],
    ['figures', '潼南'],
    ['search', '仓容'],
  ];
  const replies = async () => Promise.all(lines.map((line) => say([...line, '--pages', pages, '--json'])));
  const before = await replies();
  await writeFile(join(pages, PAGE_NAME), PAGE.replace('3.6万吨', '4.7万吨'));
  const after = await replies();
  for (const [at, { out }] of before.entries()) {
    expect(out.join()).toContain('3.6万吨');
    expect(after[at]?.out.join()).toBe(out.join().replaceAll('3.6万吨', '4.7万吨').replaceAll('36000', '47000'));
  }
});

test.each([
  ['district', ['tongnan'], 'answer'],
  ['topic', ['教育'], 'answer'],
  ['figures', ['梁平'], 'figures'],
  ['compare', ['潼南', '梁平'], 'comparison'],
  ['search', ['竹编'], 'hits'],
  ['latest', [], 'hits'],
  ['story', ['梁平', '竹编'], 'answer'],
])('%s answers as the slash command of the name does', async (command, words, kind) => {
  const said = await say([command, ...words, '--pages', await pagesFolder(), '--json']);
  expect(said).toMatchObject({ code: 0, err: [] });
  expect(first(said)).toMatchObject(kind === 'answer' ? { status: 'answered' } : { kind });
});

test('a home that is no place is one line that names the cure, and answers nothing', async () => {
  const settings = await newStore({ home: 'Atlantis' });
  const line = expect.stringMatching(/^BROADSHEET_HOME .*such as 湖北省/);
  for (const words of [['latest'], ['latest', '--pages', await pagesFolder()]])
    expect(await sayOn(settings, words)).toEqual({ code: 1, out: [], err: [line] });
});

test('article prints the article that a reply cites', async () => {
  const pages = await pagesFolder();
  const { article } = first(await say(['district', '梁平', '--pages', pages, '--json']));
  const said = await say(['article', article.id, '--pages', pages, '--json']);
  expect(first(said)).toMatchObject({ kind: 'article', article: { title: '梁平竹编走进课堂' } });
});

test('digest preview shows what a digest would hold', async () => {
  const said = await say(['digest', 'preview', '--pages', await pagesFolder(), '--json']);
  expect(first(said).hits.map((hit: { article: { title: string } }) => hit.article.title)).toEqual([
    '梁平竹编走进课堂',
    '潼南柠檬住进新冷库',
  ]);
});

test('suggest offers names with the reason', async () => {
  expect(first(await say(['suggest', 'district', 'jlp', '--json']))).toEqual([
    { name: '九龙坡区', value: '九龙坡区', why: 'initials' },
  ]);
  expect(await say(['suggest', 'topic', 'jy'])).toMatchObject({
    code: 0,
    out: expect.arrayContaining(['教育 · initials']),
  });
});

test('suggest with nothing typed offers what is in the news', async () => {
  const said = await say(['suggest', 'district', '--pages', await pagesFolder(), '--json']);
  expect(first(said).map(({ value }: { value: string }) => value)).toEqual(
    expect.arrayContaining(['潼南区', '梁平区']),
  );
});

test('--lang sets the language of the frame; what is printed stays', async () => {
  const pages = await pagesFolder();
  const said = await say(['ask', '潼南区新建了几座柠檬冷库？', '--pages', pages, '--lang', 'en', '--json']);
  expect(first(said)).toMatchObject({ language: 'en', short: '12座', answer: expect.stringContaining('Tongnan') });
});

test('today is the day in the paper’s own zone, unless --today says otherwise', async () => {
  const asked: string[] = [];
  const commands = async () => [
    {
      data: { name: 'latest', name_localizations: {}, description: '', description_localizations: {} },
      run: async ({ today, zone }: { today: string; zone?: string }) => {
        asked.push(`${today} ${zone}`);
        return { kind: 'notice', private: true, language: 'en', notice: 'notice.fault', values: {} } as const;
      },
    },
  ];
  await say(['latest'], { commands });
  await say(['latest', '--today', '2021-01-02'], { commands });
  expect(asked).toEqual(['2022-03-05 Asia/Shanghai', '2021-01-02 Asia/Shanghai']);
});

test('items of news are answered from beside pages', async () => {
  const pages = await pagesFolder();
  const news = join(await temporaryFolder(), 'news.jsonl');
  const item = { id: 'n1', title: '垫江牡丹开了', date: '2022-03-01', body: '垫江县今年种下牡丹6500亩。' };
  await writeFile(news, `${JSON.stringify(item)}\n{"id": "n2"}\n`);
  const said = await say(['ask', '垫江种了多少亩牡丹', '--pages', pages, '--news', news, '--json']);
  expect(first(said)).toMatchObject({ figure: { value: 6_500, unit: '亩' }, article: { id: 'n1' } });
  expect(said).toMatchObject({ code: 0, err: [expect.stringMatching(/^.*news\.jsonl: .* \(line 2\)$/)] });
});

test.each([
  ['of 4,000 characters', '潼南的冷库'.repeat(800)],
  ['of control characters', '\u0001\u0007\u001b[31m\u0000'],
  ['of only punctuation', '？！……'],
  ['that is no text', '\ud800'],
])('a question %s gets a reply, without any number that is not printed', async (_, question) => {
  const said = await say(['ask', question, '--pages', await pagesFolder(), '--json']);
  expect(said).toMatchObject({ code: 0, err: [] });
  const { quotes, answer } = first(said);
  const printed = quotes.map(({ text }: { text: string }) => text).join();
  for (const number of answer.match(/\d+(?:\.\d+)?/g) ?? []) expect(printed + question).toContain(number);
});

test('wrong usage is one line and 2, and opens nothing', async () => {
  const open = async () => {
    throw new Error('opened');
  };
  expect(await say(['fetch'], { open })).toEqual({
    code: 2,
    out: [],
    err: ['there is no command fetch. --help says how it is written.'],
  });
  expect(await say(['fetch', '--help'], { open })).toMatchObject({ code: 0, err: [] });
});

test.each([
  'ask',
  'district',
  'topic',
  'figures',
  'compare',
  'article',
  'search',
  'latest',
  'story',
  'suggest',
  'read',
  'import',
  'digest',
  'backup',
  'restore',
  'doctor',
])('%s has help of its own, whatever else is missing or wrong', async (command) => {
  const { code, out, err } = await say([command, '--nonsense', '--help']);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out.join()).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
});

test('digest run hands on the time that it is given, or now, and what came of it', async () => {
  const times: string[] = [];
  const sendDigests = async (at: Date) => {
    times.push(at.toISOString());
    return { ok: true, value: { sent: 1 } } as const;
  };
  expect(await say(['digest', 'run', '--at', '2022-03-05T08:00:00+08:00'], { sendDigests })).toMatchObject({
    code: 0,
    out: ['{"sent":1}'],
  });
  await say(['digest', 'run'], { sendDigests });
  expect(times).toEqual(['2022-03-05T00:00:00.000Z', '2022-03-04T20:00:00.000Z']);
  expect(await say(['digest', 'run'])).toEqual({ code: 1, out: [], err: ['no digest is sent in this test'] });
});
