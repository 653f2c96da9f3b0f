import { SCANS } from '../../src/limits/scans.ts';
import type { Scan } from '../../src/model/scan.ts';
import type { ScannedPage } from '../../src/ports/scanned-pages.ts';
import { type SetPage, setPage } from './set-page.ts';

/** What the second report of the page below says. */
export const LANTERNS =
  '秀山县今年春节有31支龙灯队下乡，看灯的村民约7200人。每个乡场舞两晚，领头的都是上了年纪的老艺人。';

export const PRINTED_NAME = '2022-03-03-山城日报-03.png';

/** The same page, on which a digit and a letter of LANTERNS were hard to read. */
export function hardToRead(): ScannedPage {
  const { scanned } = printedEdition();
  return { ...scanned, scan: withHard(scanned.scan, ['31支', '老艺人']) };
}

/** A scan on which all was read with certainty, but for the first letters of some words. */
export function withHard(scan: Scan, words: readonly string[]): Scan {
  const lines = scan.lines.map((line) => {
    const hard = new Set(words.map((word) => line.text.indexOf(word)));
    const characters = line.characters.map((one, at) => ({ ...one, confidence: hard.has(at) ? SCANS.sure / 2 : 1 }));
    return { ...line, characters };
  });
  return { ...scan, lines };
}

/** A page of two reports that came as a picture, and where each of its texts was set: LANTERNS is the fifth. */
export function printedEdition(page = PRINTED_NAME): {
  scanned: ScannedPage;
  set: SetPage;
  letters: SetPage['boxes'][0];
} {
  const set = setPage(
    [
      '垫江牡丹有了育苗棚',
      '垫江县澄溪镇今年新建牡丹育苗棚26座，种苗产量48.5万株。镇里的花农说，往年熬不过霜冻的小苗，如今能在棚里长到开春。',
      '垫江县融媒体中心 何小溪',
      '秀山龙灯舞到乡场',
      LANTERNS,
      '秀山县融媒体中心 周远山',
    ],
    { path: page, heads: [0, 3] },
  );
  const issue = { date: '2022-03-03', paper: '山城日报' };
  const scanned = { page, original: 'a'.repeat(64), name: page, ...issue, scan: set.scan };
  return { scanned, set, letters: set.boxes[4] ?? [] };
}
