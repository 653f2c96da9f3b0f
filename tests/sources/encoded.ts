/** Text in an encoding of two bytes a character, which Node decodes and does not write; other characters are left out. */
export function encoded(label: 'gb18030' | 'big5', text: string): Buffer {
  const table = tableOf(label);
  const bytes = [...text].flatMap((character) => {
    if (character < '\u0080') return [character.charCodeAt(0)];
    return table.get(character) ?? [];
  });
  return Buffer.from(bytes);
}

const tables = new Map<string, ReadonlyMap<string, number[]>>();

function tableOf(label: string): ReadonlyMap<string, number[]> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const [character = '', ...more] = decoder.decode(Uint8Array.of(lead, trail));
      if (more.length === 0 && character !== '\ufffd' && !table.has(character)) table.set(character, [lead, trail]);
    }
  tables.set(label, table);
  return table;
}
