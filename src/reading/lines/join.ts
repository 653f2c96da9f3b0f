const WORD = /[0-9A-Za-z]/;
const LETTER = /[A-Za-z]/;
const WORDS = /[A-Za-z]{2} [A-Za-z]/;
const HAN = /\p{Script=Han}/u;

/**
 * Puts printed lines together. Where no Chinese stands in them every space stays one; else one between two Latin words
 * does, and every other is where a line broke or where OCR saw a gap, and goes.
 */
export function joinLines(lines: readonly string[]): string {
  if (lines.some((line) => WORDS.test(line)) && !lines.some((line) => HAN.test(line)))
    return lines.join(' ').trim().replace(/\s+/g, ' ');
  const parts: string[] = [];
  let last = '';
  for (const line of lines) {
    for (const part of line.split(/\s+/)) {
      if (part === '') continue;
      if (areWords(last, part)) parts.push(' ');
      parts.push(part);
      last = part;
    }
  }
  return parts.join('');
}

/** Whether a blank belongs between two parts of a text: between Latin words, or one and a number. */
export function areWords(before: string, behind: string): boolean {
  const [left, right] = [before.slice(-1), behind.charAt(0)];
  return WORD.test(left) && WORD.test(right) && (LETTER.test(left) || LETTER.test(right));
}
