/** Characters that take two columns of a terminal: Han, kana, hangul, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const MARK = /\p{M}/u;
/** Marks that never begin a row. */
const NO_START = /[，。；：、！？）》」』”’】…%％,.;:!?)\]]/u;

/** Columns that a text takes on a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += MARK.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/**
 * Breaks a text into rows of at most `width` columns: between Chinese characters, else at spaces; numbers and Latin
 * words stay whole where a row can hold them. An empty text is no row.
 */
export function wrap(text: string, width: number): string[] {
  const rows: string[] = [];
  let row = '';
  let columns = 0;
  for (const piece of piecesOf(text, width)) {
    const full = columns + columnsOf(piece.trimEnd()) > width;
    if (full && row !== '' && !NO_START.test(piece.charAt(0))) {
      rows.push(row.trimEnd());
      row = '';
      columns = 0;
    }
    const added = row === '' ? piece.trimStart() : piece;
    row += added;
    columns += columnsOf(added);
  }
  if (row.trim() !== '') rows.push(row.trimEnd());
  return rows;
}

/** What stands between two dots stays together where a row can hold it: an id that is broken cannot be copied. */
function piecesOf(text: string, width: number): string[] {
  const parts = text.split(/(?<= · )/);
  return parts.length === 1
    ? runsOf(text, width)
    : parts.flatMap((part) => (columnsOf(part.trimEnd()) <= width ? [part] : runsOf(part, width)));
}

/** Runs that stay together: a Latin word or number with the spaces after it, one Chinese character, part of a long run. */
function runsOf(text: string, width: number): string[] {
  const runs = text.match(/[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]+\s*|\s+|[\s\S]/gu) ?? [];
  return runs.flatMap((run) => (columnsOf(run.trimEnd()) <= width ? [run] : [...run]));
}
