const WORD = /[0-9A-Za-z]/;
const LETTER = /[A-Za-z]/;

/**
 * Puts printed lines together. A space between two Latin words stays one space; every other space is where a line
 * broke or where OCR saw a gap, and goes.
 */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    for (const part of line.split(/\s+/)) {
      if (part === '') continue;
      text += apart(text, part) ? ` ${part}` : part;
    }
  }
  return text;
}

function apart(before: string, after: string): boolean {
  const left = before.at(-1) ?? '';
  const right = after.charAt(0);
  if (!WORD.test(left) || !WORD.test(right)) return false;
  return LETTER.test(left) || LETTER.test(right);
}
