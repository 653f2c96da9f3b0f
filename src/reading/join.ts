const WORD = /[0-9A-Za-z]/;
const LETTER = /[A-Za-z]/;

/**
 * Puts printed lines together. A space between two Latin words stays one space; every other space is where a line
 * broke or where OCR saw a gap, and goes.
 */
export function joinLines(lines: readonly string[]): string {
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
