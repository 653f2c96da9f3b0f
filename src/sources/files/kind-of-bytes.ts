/** What is read as a page of pictures. */
export type PictureKind = 'PNG' | 'JPEG' | 'WebP' | 'PDF';

/** Bytes that must be looked at: a PDF may begin behind a line or two (ISO 32000, annex H). */
export const BEGINNING = 1_024;

type Mark<Name> = { name: Name; at: number; mark: string };

const PICTURES: readonly Mark<PictureKind>[] = [
  { name: 'PNG', at: 0, mark: '\u0089PNG\r\n\u001a\n' },
  { name: 'JPEG', at: 0, mark: '\u00ff\u00d8\u00ff' },
  { name: 'WebP', at: 8, mark: 'WEBP' },
  { name: 'PDF', at: 0, mark: '%PDF-' },
];

/** What people take for a page, and is none. The first is what Word, LibreOffice and WPS write today. */
const OTHERS: readonly Mark<string>[] = [
  { name: 'a Word or other packed document', at: 0, mark: 'PK\u0003\u0004' },
  { name: 'a Word document of old', at: 0, mark: '\u00d0\u00cf\u0011\u00e0' },
  { name: 'a document in RTF', at: 0, mark: '{\\rtf' },
  { name: 'a GIF', at: 0, mark: 'GIF8' },
  { name: 'a TIFF', at: 0, mark: 'II*\u0000' },
  { name: 'a TIFF', at: 0, mark: 'MM\u0000*' },
  ...['heic', 'heix', 'hevc', 'mif1', 'msf1'].map((brand) => ({ name: 'a HEIC picture', at: 4, mark: `ftyp${brand}` })),
  { name: 'an AVIF picture', at: 4, mark: 'ftypavif' },
];

/** What a file is that is read as a page of pictures, by its bytes alone; null for any other. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const beginning = beginningOf(bytes);
  // What stands before a PDF is a line or two of others' making.
  return nameIn(beginning, PICTURES) ?? (/\n%PDF-\d/.test(beginning) ? 'PDF' : null);
}

/** Bytes at a picture's end among which its end is marked: cameras write some of their own behind it. */
const END = 65_536;

/**
 * Whether a picture goes on to its end, told without unpacking it. Of a PDF that says nothing: one without its end can be read.
 */
export function isWhole(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-END));
  switch (pictureKind(bytes)) {
    case 'PNG':
      return end.includes('IEND');
    case 'JPEG':
      return end.lastIndexOf('\xff\xd9', undefined, 'latin1') > 0;
    case 'WebP':
      return Buffer.from(bytes.subarray(4, 8)).readUInt32LE() + 8 <= bytes.length;
    default:
      return true;
  }
}

/** What a file is that is neither text nor read as a picture, in words; null where nothing is known of it. */
export function otherKind(bytes: Uint8Array): string | null {
  return nameIn(beginningOf(bytes), OTHERS);
}

/** The ending that a kind is named by, as a file of another one would be misnamed. */
export function endingFits(path: string, kind: PictureKind): boolean {
  return FITTING[kind].test(path);
}

const FITTING: Readonly<Record<PictureKind, RegExp>> = {
  PNG: /\.png$/i,
  JPEG: /\.jpe?g$/i,
  WebP: /\.webp$/i,
  PDF: /\.pdf$/i,
};

function nameIn<Name>(beginning: string, marks: readonly Mark<Name>[]): Name | null {
  return marks.find(({ at, mark }) => beginning.startsWith(mark, at))?.name ?? null;
}

function beginningOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, BEGINNING));
}
