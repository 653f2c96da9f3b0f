import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { SCANS } from '../../limits/scans.ts';
import type { Box, Scan, ScannedCharacter, ScannedLine } from '../../model/scan.ts';

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];

/**
 * A scan as text: numbers of one kind beside each other, in tenths of a pixel and thousandths of certainty, which is as much
 * as they tell, then deflated (RFC 1951). A page of 8,000 characters has some 40 kB.
 */
export async function packScan({ lines, rules, pictures, ...rest }: Scan): Promise<string> {
  const packed: Packed = {
    ...rest,
    rules: rules.map(boxToRow),
    pictures: pictures.map(boxToRow),
    lines: lines.map(({ box, characters, ...line }) => ({
      ...line,
      box: boxToRow(box),
      left: characters.map(({ left }) => rounded(left, 10)),
      width: characters.map(({ width }) => rounded(width, 10)),
      sure: characters.map(({ confidence }) => rounded(confidence, 1_000)),
    })),
  };
  return (await deflate(JSON.stringify(packed))).toString('base64');
}

/** The scan of a text that `packScan` made. */
export async function unpackScan(text: string): Promise<Scan> {
  const json = await inflate(Buffer.from(text, 'base64'), { maxOutputLength: SCANS.unpackedBytes });
  const { lines, rules, pictures, ...rest } = JSON.parse(json.toString('utf8')) as Packed;
  return { ...rest, rules: rules.map(rowToBox), pictures: pictures.map(rowToBox), lines: lines.map(lineOf) };
}

type Row = [left: number, top: number, width: number, height: number];
type PackedLine = Omit<ScannedLine, 'box' | 'characters'> & { box: Row } & Record<'left' | 'width' | 'sure', number[]>;
type Packed = Omit<Scan, 'lines' | 'rules' | 'pictures'> & { lines: PackedLine[]; rules: Row[]; pictures: Row[] };

function lineOf({ box, left, width, sure, ...line }: PackedLine): ScannedLine {
  const characters = left.map(
    (at, index): ScannedCharacter => ({ left: at, width: width[index] ?? 0, confidence: sure[index] ?? 0 }),
  );
  return { ...line, box: rowToBox(box), characters };
}

function boxToRow({ left, top, width, height }: Box): Row {
  return [rounded(left, 10), rounded(top, 10), rounded(width, 10), rounded(height, 10)];
}

function rowToBox([left, top, width, height]: Row): Box {
  return { left, top, width, height };
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
