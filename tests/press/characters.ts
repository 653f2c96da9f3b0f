import type { Scan } from '../../src/model/scan.ts';

/** Characters of a page's true lines, those that were read otherwise or not at all, and the lines that were read and are none. */
export type Characters = {
  all: number;
  wrong: number;
  strange: string[];
  faults: { printed: string; read: string | null }[];
};

/** How the characters of a page were read: each true line is held to the line likest to it, none of which counts twice. */
export function scoreCharacters(truth: Pick<Scan, 'lines'>, read: Pick<Scan, 'lines'>): Characters {
  const lines = read.lines.map(({ text }) => ({ text, plain: plain(text), taken: false }));
  const score: Characters = { all: 0, wrong: 0, strange: [], faults: [] };
  for (const { text } of truth.lines) {
    const wanted = plain(text);
    let best: { line: (typeof lines)[number] | null; wrong: number } = { line: null, wrong: wanted.length };
    for (const line of lines) {
      if (line.taken || Math.abs(line.plain.length - wanted.length) >= best.wrong) continue;
      const wrong = editDistance(wanted, line.plain);
      if (wrong < best.wrong) best = { line, wrong };
    }
    score.all += wanted.length;
    score.wrong += best.wrong;
    // A line that has little in common with it is another one.
    if (best.line !== null && best.wrong < 0.7 * wanted.length) best.line.taken = true;
    if (best.wrong > 0) score.faults.push({ printed: text, read: best.line?.text ?? null });
  }
  score.strange = lines.filter(({ taken }) => !taken).map(({ text }) => text);
  return score;
}

/** A line as it is compared: widths, blanks, and the shapes of quotes, dashes, dots and commas make no difference to a reader. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[“”″]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[—―-]+/g, '-')
    .replace(/[…·•・]+|\.{3,}/g, '·')
    .replaceAll('。', '.')
    .replaceAll('、', ',');
}

/** Characters to be put in, taken out or exchanged for one text to be another. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, exchanged));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
