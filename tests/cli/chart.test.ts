import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { say } from './say.ts';

async function melons() {
  const folder = await temporaryFolder();
  const rows = [
    ['城口', '2021-12-20', '城口县今年西瓜产量4.2万吨。'],
    ['巫溪', '2021-09-09', '巫溪县今年西瓜产量1.5万吨。'],
    ['奉节', '2021-09-10', '奉节县今年西瓜产量2.6万吨。'],
    ['奉节', '2021-10-10', '奉节县新修公路30公里。'],
  ].map(([place, date, body], at) =>
    JSON.stringify({ id: `m${at}`, title: `${place}的西瓜`, date, body, source: '山城日报' }),
  );
  const file = join(folder, 'melons.jsonl');
  await writeFile(file, rows.join('\n'));
  return { folder, news: ['--news', file] };
}

test('chart writes the picture of a measure, of a command or of a question as PNG, and says it in words', async () => {
  const { folder, news } = await melons();
  const out = join(folder, 'chart.png');
  for (const words of [
    ['西瓜产量'],
    ['compare', '城口', '巫溪', '奉节', '--what', '西瓜产量'],
    ['各区县西瓜产量排名'],
  ]) {
    const said = await say(['chart', ...words, '--out', out, ...news]);
    expect(said, words.join(' ')).toMatchObject({ code: 0, err: [] });
    expect(said.out.join('\n')).toMatch(/^.+chart\.png\n条形图，.*城口县 4\.2万吨，奉节县 2\.6万吨，巫溪县 1\.5万吨/);
    expect((await readFile(out)).subarray(1, 4).toString()).toBe('PNG');
  }
  const { out: told } = await say(['chart', '西瓜产量', '--out', out, '--theme', 'dark', '--json', ...news]);
  expect(JSON.parse(told[0] ?? '')).toMatchObject({ out, drawing: { kind: 'bars', marks: { length: 3 } } });
});

test('what cannot be drawn is refused in words, and nothing is written', async () => {
  const { folder, news } = await melons();
  const out = join(folder, 'none.png');
  const said = await say(['chart', '奉节', '公路', '--out', out, ...news]);
  expect(said).toMatchObject({ code: 0, out: [expect.stringContaining('画不成图')] });
  await expect(readFile(out)).rejects.toThrow('ENOENT');
});

test('a place where no picture can be written is one line with the cure', async () => {
  const { news } = await melons();
  expect(await say(['chart', '西瓜产量', '--out', '/nowhere/c.png', ...news])).toMatchObject({
    code: 1,
    err: ['/nowhere/c.png cannot be written (ENOENT): name a file in a folder that can.'],
  });
  expect(await say(['chart', '西瓜产量'])).toMatchObject({ code: 2, err: [expect.stringContaining('--out FILE.png')] });
});

test('a name that ends as another kind of picture is refused before anything is drawn', async () => {
  for (const [out, option] of [
    ['a.jpg', '--out'],
    ['/tmp/b.SVG', '--cut-out'],
  ]) {
    const words = option === '--out' ? ['chart', '西瓜产量'] : ['ask', '西瓜产量'];
    expect(await say([...words, `${option}`, `${out}`])).toMatchObject({
      code: 2,
      err: [expect.stringContaining(`${option} ${out} would hold a PNG: name a file that ends in .png`)],
    });
  }
});

test('trend tells a measure with its place before it, or alone', async () => {
  const { news } = await melons();
  expect((await say(['trend', '城口', '西瓜产量', ...news])).out[0]).toContain('4.2万吨');
  expect((await say(['trend', '西瓜产量', ...news])).out[0]).toMatch(/^各地：西瓜产量/);
  expect((await say(['trend', '西瓜', '产量', ...news])).out[0]).toMatch(/^各地：西瓜 产量/);
});

test('cite cites in the style asked for, all of them as JSON', async () => {
  const { news } = await melons();
  expect((await say(['cite', 'm0', ...news])).out).toEqual(['城口的西瓜[N]. 山城日报, 2021-12-20.']);
  expect((await say(['cite', 'm0', '--style', 'apa', ...news])).out).toEqual([
    '城口的西瓜. (2021, December 20). 山城日报.',
  ]);
  expect(Object.keys(JSON.parse((await say(['cite', 'm0', '--json', ...news])).out[0] ?? ''))).toEqual([
    'gbt7714',
    'apa',
    'bibtex',
  ]);
  expect((await say(['cite', 'm9', ...news])).out[0]).toContain('m9');
  expect(await say(['cite', 'm0', '--style', 'mla'])).toMatchObject({ code: 2 });
});
