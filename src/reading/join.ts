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
      if (apart(last, part.charAt(0))) parts.push(' ');
      parts.push(part);
      last = part.slice(-1);
    }
  }
  return parts.join('');
}

function apart(left: string, right: string): boolean {
  return WORD.test(left) && WORD.test(right) && (LETTER.test(left) || LETTER.test(right));
}
