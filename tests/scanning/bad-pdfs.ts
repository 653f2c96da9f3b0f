import type { BadFile } from './bad-file.ts';
import { manyPages, onePage, pdfOf } from './pdf-of.ts';
import { half, noise, spoilt } from './spoilt.ts';

/** PDFs that are broken, locked, or made to cost as much as they can. */
export function badPdfs(): BadFile[] {
  const plainPage = onePage('BT ET');
  const loop = {
    dictionary: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>',
    stream: Buffer.from('/A Do /A Do'),
  };
  const image = (side: number) => ({
    dictionary: `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/BitsPerComponent 8/ColorSpace/DeviceGray`,
    stream: Buffer.alloc(60_000_000),
  });
  const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})>>/ID[(a)(b)]`;
  const kids = '<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>';
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
  const codes = Array.from({ length: 40 }, (_, i) => `(${'\\351\\352\\353\\300\\301'.repeat(6)}) Tj 0 -${i} Td`).join(
    ' ',
  );
  const any = ['damaged', 'no-text', 'too-costly'] as const;
  return [
    { name: 'PDF without anything', bytes: Buffer.from('%PDF-1.7\n'), ends: ['damaged'] },
    { name: 'PDF cut in half', bytes: half(manyPages(40)), ends: any },
    { name: 'PDF with other bytes in it', bytes: spoilt(plainPage, 0.3, 20), ends: any },
    {
      name: 'PDF with a wrong table',
      bytes: Buffer.from(plainPage.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'),
      ends: any,
    },
    { name: 'PDF with a lock', bytes: onePage('BT ET', { trailer: locked }), ends: ['encrypted'] },
    { name: 'PDF of 500 pages', bytes: manyPages(500), ends: ['too-many-pages'] },
    {
      name: 'PDF that says it has a million pages',
      bytes: pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1000000/Kids[]>>']),
      ends: ['too-many-pages', 'damaged'],
    },
    {
      name: 'PDF of no pages',
      bytes: pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>']),
      ends: ['damaged'],
    },
    { name: 'PDF whose pages hold themselves', bytes: pdfOf(['<</Type/Catalog/Pages 2 0 R>>', kids]), ends: any },
    { name: 'PDF of an empty page', bytes: plainPage, ends: ['no-text'] },
    { name: 'PDF of a page without size', bytes: onePage('BT ET', { size: [0, 0] }), ends: any },
    { name: 'PDF of a page as large as a field', bytes: onePage('BT ET', { size: [900_000, 900_000] }), ends: any },
    { name: 'PDF of a page like a thread', bytes: onePage('BT ET', { size: [1, 9_000] }), ends: any },
    {
      name: 'PDF that draws itself',
      bytes: onePage('/A Do', { resources: '/XObject<</A 5 0 R>>', further: [loop] }),
      ends: any,
      costly: true,
    },
    {
      name: 'PDF with a picture that lacks its pixels',
      bytes: onePage('600 0 0 800 0 0 cm /A Do', { resources: '/XObject<</A 5 0 R>>', further: [image(60_000)] }),
      ends: any,
      costly: true,
    },
    { name: 'PDF nested without end', bytes: onePage('['.repeat(300_000)), ends: any },
    {
      name: 'PDF that runs a script',
      bytes: onePage('BT ET', { trailer: '/OpenAction<</S/JavaScript/JS(while(1);)>>' }),
      ends: any,
    },
    { name: 'PDF behind other bytes', bytes: Buffer.concat([noise(500, 8), plainPage]), ends: any },
    {
      name: 'PDF whose text is codes',
      bytes: onePage(`BT /F 9 Tf 20 780 Td ${codes} ET`, { resources: '/Font<</F 5 0 R>>', further: [font] }),
      ends: [...any, 'read'],
      costly: true,
    },
    {
      name: 'PDF that draws for ever',
      bytes: onePage(Buffer.from('0 0 m 600 800 l 0 800 l 600 0 l f\n'.repeat(2_000_000))),
      ends: any,
      costly: true,
    },
  ];
}
