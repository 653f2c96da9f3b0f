import { expect, test } from 'vitest';
import type { ScannedLine } from '../../../src/model/scan.ts';
import { stripsOf, typeOf } from '../../../src/reading/layout/strips.ts';

function line(text: string, left: number, top: number): ScannedLine {
  const characters = [...text].map((_, at) => ({ left: left + at * 20, width: 20, confidence: 1 }));
  const box = { left, top, width: text.length * 20, height: 20 };
  return { text, box, height: 20, confidence: 1, inverse: false, characters };
}

const column = (left: number) => [30, 60, 90, 120, 150, 180].map((top) => line('渡口的船每天开十六班', left, top));
const textsOf = (lines: ScannedLine[]) => stripsOf({ lines, rules: [] }, typeOf(lines)).map(({ text }) => text);

test('a line that was read in two parts is put together, with a blank where one is printed', () => {
  expect(textsOf([...column(0), line('渡口', 0, 0), line('的船', 44, 0)])).toContain('渡口的船');
  expect(textsOf([...column(0), line('渡口', 0, 0), line('的船', 54, 0)])).toContain('渡口 的船');
});

test('lines of two columns stay apart where dirt before the second reaches into the first', () => {
  const both = [line('渡口的船每天开十六班', 0, 0), line('：渡口的船每天开十六班', 202, 0)];
  expect(textsOf([...column(0), ...column(222), ...both])).toContain('渡口的船每天开十六班');
  expect(textsOf([...column(0), ...column(222), ...both])).toContain('：渡口的船每天开十六班');
});

test('lines of two columns stay apart where the mark that the second begins with was read twice', () => {
  const both = [line('渡口的船每天开十六班', 0, 0), line('““渡口”的船每天开', 202, 0)];
  expect(textsOf([...column(0), ...column(222), ...both])).toContain('““渡口”的船每天开');
});

test('lines of two columns stay apart where the first was read too long', () => {
  const both = [line('渡口的船每天开十六班是', 0, 0), line('渡口的船每天开十六班', 222, 0)];
  expect(textsOf([...column(0), ...column(222), ...both])).toContain('渡口的船每天开十六班是');
});

test('who signs in the middle over two columns is put together', () => {
  const signed = [line('本报记者', 120, -40), line('阮青禾', 222, -40)];
  expect(textsOf([...column(0), ...column(222), ...signed])).toContain('本报记者 阮青禾');
  const text = [line('渡口的船', 120, -40), line('阮青禾', 222, -40)];
  expect(textsOf([...column(0), ...column(222), ...text])).toContain('阮青禾');
});

test('the two ends of a line that was stretched to fill its column are put together', () => {
  const parts = [line('MU9197', 0, 0), line('和', 180, 0), line('渡口的船每天开十六班', 222, 0)];
  expect(textsOf([...column(0), ...column(222), ...parts])).toContain('MU9197 和');
});

test('a line in which marks were not seen is put together, whatever begins elsewhere on the page where its parts do', () => {
  const parts = [line('渡口的船', 0, 210), line('每天开', 108, 210)];
  const elsewhere = column(108).map((one) => ({ ...one, box: { ...one.box, top: one.box.top + 600 } }));
  expect(textsOf([...column(0), ...parts, ...elsewhere])).toContain('渡口的船 每天开');
});

test('lines of two columns stay apart where others of the page go over both, too', () => {
  const both = [line('渡口的船每天开十六班', 0, 0), line('渡口的船每天开十六班', 222, 0)];
  const wide = [400, 430, 460, 490, 520].map((top) => line('渡口的船每天开十六班昨天起夜里也多开两班船', 0, top));
  expect(textsOf([...column(0), ...column(222), ...both, ...wide])).not.toContain(
    '渡口的船每天开十六班 渡口的船每天开十六班',
  );
});

test('cells far apart are no line that was stretched', () => {
  const wide = [30, 60, 90, 120, 150].map((top) => line('渡口的船每天开十六班昨天起夜里也多开两班船', 0, top));
  expect(textsOf([...wide, line('指标', 0, 0), line('增长', 380, 0)])).toContain('指标');
});

test('a head below a longer kicker is as high as its own letters', () => {
  const bold = (text: string, top: number, height: number): ScannedLine => {
    const box = { left: 0, top, width: text.length * height, height };
    return { ...line(text, 0, top), box, height, bold: text.length };
  };
  const heights = (...heads: ScannedLine[]) =>
    stripsOf({ lines: [...heads, ...column(0)], rules: [] }, typeOf(column(0)))
      .slice(0, 2)
      .map(({ height }) => height);
  expect(heights(bold('昨天起渡口的船多开两班', -90, 26), bold('夜里有船', -60, 52))).toEqual([26, 52]);
  expect(heights(bold('昨天起渡口的船多开两班', -90, 26), bold('一二三', -60, 22))).toEqual([26, 26]);
});

test('of twice as many lines hardly more than four times as many are looked at', () => {
  const looksAt = (rows: number) => {
    let looks = 0;
    const lines = Array.from({ length: rows }, (_, row) =>
      [0, 222, 444, 666].map((left) => line('渡口', left, row * 30)),
    )
      .flat()
      .map(({ box, ...rest }) => ({
        ...rest,
        get box() {
          looks += 1;
          return box;
        },
      }));
    stripsOf({ lines, rules: [] }, { em: 20, height: 20, pitch: 30 });
    return looks;
  };
  expect(looksAt(60) / looksAt(30)).toBeLessThan(4.5);
});
