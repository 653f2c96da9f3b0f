import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import type { Drawing } from '../../src/model/picture.ts';
import { canWrite, fitLetters, widthOf } from '../../src/pictures/svg/letters.ts';
import { toSvg } from '../../src/pictures/svg/to-svg.ts';
import { hostileText } from '../rendering/hostile-text.ts';
import { DRAWINGS, drawn } from './drawings.ts';
import { COUNTIES, MELONS } from './points.ts';

/** The elements of an SVG with what stands in them. */
function read(svg: string): { names: string[]; texts: string[] } {
  const names: string[] = [];
  const texts: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => names.push(name),
      ontext: (text) => texts.push(text),
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return { names, texts };
}

test.each(DRAWINGS.map((drawing) => [drawing.kind, drawing] as const))(
  'the printed words of each figure stand in a drawing of %s, once each',
  (_, drawing) => {
    const written = read(toSvg(drawing, 'dark')).texts;
    for (const { figure } of drawing.marks) {
      const printed = figure.printed.replace(/\s/g, '');
      expect(
        written.filter((text) => text === printed),
        printed,
      ).toHaveLength(1);
    }
  },
);

test('bars are as long as their figures are beside the largest, a planned one hollow', () => {
  const svg = toSvg(drawn(COUNTIES), 'light');
  const widths = [...svg.matchAll(/<rect x="36" y="[\d.]+" width="([\d.]+)" height="20" rx="4" fill="#1f6feb"/g)];
  expect(widths.map(([, width]) => Number(width))).toEqual([648, 486, expect.closeTo(231.4, 1)]);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
});

test('the points of a line stand the higher the larger they are', () => {
  const svg = toSvg(drawn(MELONS), 'light');
  const heights = [...svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  expect(svg.match(/fill="#ffffff" stroke="#1f6feb"/g)).toHaveLength(1);
});

test('nothing that a page prints is anything but text', () => {
  const allowed = new Set(['svg', 'rect', 'text', 'path', 'circle']);
  const hostile = fc.oneof(
    hostileText(),
    fc.constantFrom('<script>x</script>', '"/><image href="x"/>', '&lt;&amp;', ']]>'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...DRAWINGS), hostile, hostile, hostile, (drawing, title, name, printed) => {
      const marks = drawing.marks.map((mark) => ({ ...mark, name, figure: { ...mark.figure, printed } }));
      const before = read(toSvg(drawing, 'dark')).names.filter((tag) => tag !== 'text');
      const { names } = read(toSvg({ ...drawing, title, marks, notes: [title] } as Drawing, 'dark'));
      expect(names.every((tag) => allowed.has(tag))).toBe(true);
      expect(names.filter((tag) => tag !== 'text')).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

test('a letter that the font lacks is written nowhere: a name is then a number, a title is left out', () => {
  expect(canWrite('渝北区 1.2万吨')).toBe(true);
  expect(canWrite('𰻞𰻞面')).toBe(false);
  const drawing = drawn(COUNTIES);
  const marks = drawing.marks.map((mark, at) => (at === 1 ? { ...mark, name: '𰻞𰻞县' } : mark));
  const { texts } = read(toSvg({ ...drawing, title: '𰻞𰻞面', marks } as Drawing, 'light'));
  expect(texts.join('')).not.toContain('𰻞');
  expect(texts).toContain('#2');
});

test('a text is cut to its room, never inside a number', () => {
  expect(fitLetters('新培育的市级科技型企业', 20, 125)).toBe('新培育的市…');
  expect(fitLetters('共有12345678家企业', 20, 100)).toBe('共有…');
  expect(widthOf('渝A', 100)).toBe(162.2);
});
