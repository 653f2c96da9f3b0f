import { deflateSync } from 'node:zlib';

/** An object of a PDF: its dictionary as written, and what it streams. */
type PdfObject = string | { dictionary: string; stream: Uint8Array; packed?: boolean };

/** A PDF of objects that are numbered from 1, the first of them the catalogue. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const starts: number[] = [];
  let at = parts[0]!.length;
  const add = (bytes: Buffer) => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [i, object] of objects.entries()) {
    starts.push(at);
    add(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), bodyOf(object), Buffer.from('\nendobj\n')]));
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function bodyOf(object: PdfObject): Buffer {
  if (typeof object === 'string') return Buffer.from(object);
  const { dictionary, stream, packed = false } = object;
  const bytes = packed ? Buffer.from(stream) : deflateSync(stream);
  const head = `<</Length ${bytes.length}/Filter/FlateDecode${dictionary}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]);
}

/** A PDF of one page, so large in points, with what is drawn on it and further objects from the fifth on. */
export function onePage(
  content: string | Uint8Array,
  { size = [600, 800], resources = '', further = [] as PdfObject[], trailer = '' } = {},
): Buffer {
  const catalogue = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(' ')}]/Contents 4 0 R/Resources<<${resources}>>>>`,
  ];
  return pdfOf([...catalogue, { dictionary: '', stream: Buffer.from(content) }, ...further], trailer);
}

/** A PDF of so many blank pages. */
export function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>';
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
    ...Array.from({ length: count }, () => page),
  ]);
}
