import { expect, test } from 'vitest';
import type { ScannedLine } from '../../../src/model/scan.ts';
import { toldOnce } from '../../../src/scanning/lines/told-once.ts';

/** Letters of ten pixels from `left` on. */
function line(text: string, left: number, { top = 0, confidence = 0.9 } = {}): ScannedLine {
  const characters = [...text].map((_, at) => ({ left: left + at * 10, width: 10, confidence }));
  const box = { left: left - 2, top, width: text.length * 10 + 4, height: 12 };
  return { text, box, height: 10, confidence, inverse: false, characters };
}

const texts = (...lines: ScannedLine[]) => toldOnce(lines).map(({ text }) => text);

test('a letter that two parts of a line have in common is told once', () => {
  expect(texts(line('修好水渠', 0), line('渠上架桥', 31))).toEqual(['修好水渠', '上架桥']);
});

test('of two letters at one place the surer stays', () => {
  expect(texts(line('修好水#', 0, { confidence: 0.4 }), line('渠上架桥', 31))).toEqual(['修好水', '渠上架桥']);
});

test('the same letter at another place is another', () => {
  expect(texts(line('修好水渠', 0), line('渠上架桥', 42))).toEqual(['修好水渠', '渠上架桥']);
  expect(texts(line('修好水渠', 0), line('渠上架桥', 31, { top: 20 }))).toEqual(['修好水渠', '渠上架桥']);
});

test('what was made of the first half of a letter that the next part has whole is none', () => {
  const half = line('修好7', 0, { confidence: 0.5 });
  const cut = { ...half, characters: half.characters.map((one, at) => ({ ...one, width: at === 2 ? 6 : 10 })) };
  expect(texts(cut, line('水渠上架桥', 22))).toEqual(['修好', '水渠上架桥']);
});

test('what was made of the edge of the next column is none, where it is not sure', () => {
  const edge = (confidence: number) => {
    const half = line('修好水渠！', 0);
    return {
      ...half,
      characters: half.characters.map((one, at) => ({ ...one, confidence: at === 4 ? confidence : 0.9 })),
    };
  };
  expect(texts(edge(0.5), line('的渠上架桥', 48))).toEqual(['修好水渠', '的渠上架桥']);
  expect(texts(edge(0.9), line('的渠上架桥', 48))).toEqual(['修好水渠！', '的渠上架桥']);
});

test('a line within a surer one goes, and so does one that is two surer ones below one another', () => {
  const head = (text: string, top: number, confidence: number) => line(text, 0, { top, confidence });
  expect(texts(head('让群众看得见', 0, 0.9), line('见', 50, { confidence: 0.8 }))).toEqual(['让群众看得见']);
  const both = head('让群众看得见', 0, 0.7);
  both.box.height = 30;
  const rows = [head('让群众看得见', 0, 0.9), head('有实在获得感', 16, 0.9)];
  expect(texts(both, ...rows)).toEqual(['让群众看得见', '有实在获得感']);
  expect(texts(both, ...rows.slice(1))).toEqual(['让群众看得见', '有实在获得感']);
});
