import { describe, expect, test } from 'vitest';
import type { Page } from '../../../src/model.ts';
import { type PrintPlaces, printPlacesOf } from '../../../src/reading/article/print-places.ts';

const BOX = { left: 0, top: 0, width: 100, height: 10 };

/** A page of blocks, each of lines as they were recognised. */
function scanned(blocks: readonly (readonly string[])[]): Page {
  const lines = blocks.flat();
  let line = 0;
  return {
    path: 'page.png',
    paper: null,
    date: null,
    blocks: blocks.map((texts, number) => ({ number, text: texts.join('\n'), lines: texts.map(() => line++) })),
    scan: {
      page: 0,
      width: 100,
      height: 100,
      turn: 0,
      tilt: 0,
      from: 'picture',
      rules: [],
      pictures: [],
      lines: lines.map((text) => ({ text, box: BOX, height: 10, confidence: 1, inverse: false, characters: [] })),
    },
  };
}

/** What stands in print at the places of a text; _ for none. */
function printedAt(page: Page, places: PrintPlaces): string {
  return places
    .map((place) => (place === null ? '_' : page.scan?.lines[place.line]?.text.charAt(place.character)))
    .join('');
}

describe('the places of a paragraph in print', () => {
  const page = scanned([
    ['渠长40.6公', '里，投资', '4.37亿元。'],
    ['亩均用水从610立', '方米降到430立方米。'],
  ]);

  test('go on from line to line', () => {
    const [places = []] = printPlacesOf({ paragraphs: ['渠长40.6公里，投资4.37亿元。'], blocks: [0] }, page);
    expect(printedAt(page, places)).toBe('渠长40.6公里，投资4.37亿元。');
    expect(places[8]).toEqual({ line: 1, character: 1 });
    expect(places.at(-1)).toEqual({ line: 2, character: 6 });
  });

  test('are found where blocks were joined in another order, and with blanks that nobody printed', () => {
    const paragraphs = ['亩均用水从610立 方米降到430立方米。渠长40.6公里'];
    const [places = []] = printPlacesOf({ paragraphs, blocks: [0, 1] }, page);
    expect(printedAt(page, places)).toBe('亩均用水从610立_方米降到430立方米。渠长40.6公里');
  });

  test('stay where a character was put right', () => {
    const [places = []] = printPlacesOf({ paragraphs: ['渠长40.8公里，投资'], blocks: [0] }, page);
    expect(printedAt(page, places)).toBe('渠长40.6公里，投资');
  });

  test('are each taken once, in their order', () => {
    const twice = scanned([['增长百分之五。'], ['增长百分之五。']]);
    const found = printPlacesOf({ paragraphs: ['增长百分之五。', '增长百分之五。'], blocks: [0, 1] }, twice);
    expect(found.map((places) => places[0])).toEqual([
      { line: 0, character: 0 },
      { line: 1, character: 0 },
    ]);
  });

  test('are none where the words are not printed, or the page was no picture', () => {
    const [none = []] = printPlacesOf({ paragraphs: ['没有这话'], blocks: [0] }, page);
    expect(none).toEqual([null, null, null, null]);
    const { scan: _, ...text } = page;
    expect(printPlacesOf({ paragraphs: ['渠长'], blocks: [0] }, text)).toEqual([[null, null]]);
  });
});
