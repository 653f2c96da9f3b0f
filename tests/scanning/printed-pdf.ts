import type { Box } from '../../src/model/scan.ts';
import { onePage } from './pdf-of.ts';

/** A line as it is printed: its letters, where it begins, its height and its letters' size, in points from the top left. */
export type Printed = { text: string; left: number; top: number; size: number };

/** A PDF of one page that prints lines, and rules as boxes in points, without a font of its own: only what it says is read. */
export function printedPdf(
  lines: readonly Printed[],
  { width = 600, height = 800, rules = [] as readonly Box[] } = {},
): Buffer {
  const shown = lines.map(({ text, left, top, size }) => {
    const codes = [...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
    return `BT /F ${size} Tf 1 0 0 1 ${left} ${height - top - size} Tm <${codes}> Tj ET`;
  });
  const drawn = rules.map((rule) => `${rule.left} ${height - rule.top} ${rule.width} -${rule.height} re f`);
  const font = '<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>';
  const letters =
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 8 0 R>>';
  const measures =
    '<</Type/FontDescriptor/FontName/Plain/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>';
  const named = [
    'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange',
    '1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap',
  ].join(' ');
  return onePage([...shown, ...drawn].join('\n'), {
    size: [width, height],
    resources: '/Font<</F 5 0 R>>',
    further: [font, letters, { dictionary: '', stream: Buffer.from(named) }, measures],
  });
}
