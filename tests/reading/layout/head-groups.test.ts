import { expect, test } from 'vitest';
import { headsOf } from '../../../src/reading/layout/head-groups.ts';
import type { Sheet, Strip } from '../../../src/reading/layout/strips.ts';

const TYPE = { em: 20, height: 20, pitch: 30 };
const scan = { width: 1_000, height: 1_000, rules: [], pictures: [] };
const sheet: Sheet = { scan, type: TYPE };

let lines = 0;
function strip(text: string, left: number, top: number, height = 20): Strip {
  lines += 1;
  return { lines: [lines], text, box: { left, top, width: text.length * height, height }, height, bold: 0 };
}

const head = strip('旧船坞开成了书店', 40, 100, 44);
const byline = strip('本报记者 阮青禾', 660, 152);
const column = strip('船坞的门朝着河，门里摆着三排书架。', 40, 190);

const headsWith = (...more: Strip[]) =>
  headsOf([head, byline, column, ...more], sheet).heads.map((one) => one.map(({ text }) => text));

test('a byline at the far end of what a head stands over signs it', () => {
  expect(headsWith()).toEqual([[head.text, byline.text]]);
});

test('a byline behind another text signs nothing there', () => {
  expect(headsWith(strip('河边修路', 460, 130))).toEqual([[head.text]]);
});

test('a line under a head is of it though who signs stands right below, flush with it', () => {
  const [under, signed] = [strip('门朝着河，从前修过四十条船', 40, 152), strip('本报记者 阮青禾', 40, 182)];
  const below = strip('船坞的门朝着河，门里摆着三排书架。', 40, 230);
  const { heads } = headsOf([head, under, signed, below], sheet);
  expect(heads).toEqual([[head, under, signed]]);
});

test('what stands right over a head, apart from the text above, is of that head', () => {
  const over = strip('河边旧事', 40, 70);
  const [first] = headsWith(over);
  expect(first).toEqual([over.text, head.text, byline.text]);
});

test('so is a name of a few letters anywhere right over it, behind a mark that is no letter', () => {
  const [first] = headsWith(strip('河边旧事', 75, 70));
  expect(first).toEqual(['河边旧事', head.text, byline.text]);
  expect(headsWith(strip('河边旧事里的旧船坞', 75, 70))[0]).toEqual([head.text, byline.text]);
  expect(headsWith(strip('河边旧事', 360, 70))[0]).toEqual([head.text, byline.text]);
});

test('the last line of a text above a head is not', () => {
  const [first] = headsWith(strip('书架是船板做的', 40, 40), strip('做了三个月', 40, 70));
  expect(first).toEqual([head.text, byline.text]);
});

test('two bold lines hardly larger than the text that goes on right below them, set in, are a subhead', () => {
  const bold = (text: string, top: number) => ({ ...strip(text, 40, top, 24), bold: text.length });
  const lines = [bold('渡口添了夜航灯客船要开到九', 100), bold('点才停', 130)];
  const text = [strip('昨晚起两岸的灯都亮着。', 80, 160), strip('码头边还添了三排长椅和一个亭子。', 40, 190)];
  expect(headsOf([...lines, ...text], sheet).heads).toEqual([]);
  expect(headsOf([...lines.map((line) => ({ ...line, bold: 0 })), ...text], sheet).heads).toHaveLength(1);
});

test('a line that begins a column beside a text is a subhead where the lines beside it are, however high it seems', () => {
  const columns = [500, 900].flatMap((left, at) => [
    { ...strip('渡口添了灯', left, 100, at === 0 ? 26 : 24), bold: 5 },
    strip('昨晚起两岸的灯都亮着。', left, 135),
  ]);
  const text = strip('码头边添了三排长椅。', 40, 100);
  const third = { ...strip('镇上添了书', 1_200, 100, 24), bold: 5 };
  const all = [...columns, third, strip('新书一共有三百多册呢。', 1_200, 135)];
  expect(headsOf([text, ...all], sheet).heads).toEqual([]);
  expect(headsOf(all, sheet).heads).toHaveLength(1);
});

test('light letters on a dark band are of no head below them', () => {
  const band = { ...strip('快读', 40, 50, 40), inverse: true };
  expect(headsWith(band)).toContainEqual([head.text, byline.text]);
  expect(headsWith({ ...band, inverse: false })).toContainEqual([band.text, head.text, byline.text]);
});

test('a few letters over the first of several heads side by side name their section', () => {
  const row = [strip('船坞成了书店', 40, 100, 40), strip('夜船开到十点', 400, 100, 40)];
  const heads = (...more: Strip[]) => headsOf([...more, ...row], sheet).heads.map((one) => one.map(({ text }) => text));
  const name = strip('河边', 40, 50, 44);
  expect(heads(name)).toContainEqual([name.text]);
  expect(heads(name, strip('渡口', 400, 50, 44))).toContainEqual([name.text, '船坞成了书店']);
});

test('smaller letters under a head, flush with it or in its middle, are of it though they stand a little apart', () => {
  const under = (left: number, height = 30) => strip('三排书架都是船板做的', left, 192, height);
  const heads = (below: Strip, above = head) => headsOf([above, below], sheet).heads.map((one) => one.length);
  expect(heads(under(40))).toEqual([2]);
  expect(heads(under(66))).toEqual([2]);
  // Neither of a size, nor at another place, nor under what may name a section.
  expect(heads(under(40, 44))).toEqual([1, 1]);
  expect(heads(under(160))).toEqual([1, 1]);
  expect(heads(under(40), strip('河边', 40, 100, 44))).toEqual([1, 1]);
});

test('smaller letters under a head are of it though a rule underlines the head', () => {
  const under = strip('三排书架都是船板做的', 40, 176, 30);
  const rule = (top: number) => ({ left: 40, top, width: 700, height: 2 });
  const heads = (top: number) =>
    headsOf([head, under], { ...sheet, scan: { ...scan, rules: [rule(top)] } }).heads.map((one) => one.length);
  expect(heads(150)).toEqual([2]);
  // Nearer to what is below, it parts the two.
  expect(heads(170)).toEqual([1, 1]);
});

test('lines of one size are a head where the white between them is less high than their letters', () => {
  const lines = (white: number) =>
    headsOf([head, strip('在河边开门', 40, 144 + white, 44)], sheet).heads.map((one) => one.length);
  expect([lines(39), lines(44)]).toEqual([[2], [1, 1]]);
});

test('a short line that ends a sentence is a head only where its letters are surely larger', () => {
  const [end, large] = [strip('都停。', 40, 400, 25), strip('都停。', 40, 600, 30)];
  expect(headsWith(end)).toEqual([[head.text, byline.text]]);
  expect(headsWith(strip('都停了', 40, 400, 25))).toContainEqual(['都停了']);
  expect(headsWith(large)).toContainEqual(['都停。']);
});

test('a line longer than its head is of it where it stands in its middle', () => {
  const [short, long] = [strip('夜航船', 200, 100, 44), '船坞的门朝着河从前修过四十条大船'];
  const text = [strip('船坞的门朝着河，门里摆着', 80, 190), strip('三排书架，书架上都是旧', 400, 190)];
  const heads = (left: number) => headsOf([short, strip(long, left, 152), ...text], sheet).heads;
  expect(heads(106)).toHaveLength(1);
  expect(heads(106)[0]?.map((one) => one.text)).toEqual([short.text, long]);
  expect(heads(170)[0]?.map((one) => one.text)).toEqual([short.text]);
});

test('what goes on beside a bold line under a head is of it, and not the first line of another column', () => {
  const bold = (text: string, left: number) => ({ ...strip(text, left, 152), bold: text.length });
  const wide = strip('旧船坞开成了一间书店', 40, 100, 44);
  const text = [strip('船坞的门朝着河里摆着', 40, 210), strip('三排书架都是旧的', 270, 210)];
  const parts = (right: Strip) =>
    headsOf([wide, bold('从前修过四十条大船', 40), right, ...text], sheet).heads[0]?.map((one) => one.text);
  expect(parts(bold('昨起卖旧书', 250))).toEqual([wide.text, '从前修过四十条大船 昨起卖旧书']);
  expect(parts(strip('昨起卖旧书', 250, 152))).toEqual([wide.text, '从前修过四十条大船']);
});
