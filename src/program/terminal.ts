/**
 * What a terminal obeys and nobody reads: control characters, escapes among them, and marks that turn the direction of
 * the words after them. Line feed and tab stay.
 */
const OBEYED = /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu;

/** How our own words are painted (`rendering/text.ts`): bold, dim and a few colours, and back. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
const PAINT = /(\u001b\[(?:0|1|2|1;3[2-6]|1;90)m)/;

/**
 * Text as it may go to a terminal or a log, whoever wrote what stands in it: a character that a terminal would obey is
 * written as its number, `\u001b`. JSON stays the same JSON.
 * @param options.painted - keeps our own colours.
 */
export function forTerminal(text: string, { painted = false }: { painted?: boolean } = {}): string {
  if (!painted) return text.replace(OBEYED, numberOf);
  return text
    .split(PAINT)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(OBEYED, numberOf)))
    .join('');
}

function numberOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Shows a text in place of what it showed before, as far as the terminal is high. */
export function openProgress(
  terminal: { rows: number; write(text: string): unknown },
  painted: boolean,
): (text: string) => void {
  let below = 0;
  return (text) => {
    const lines = forTerminal(text, { painted })
      .split('\n')
      .slice(0, terminal.rows - 1);
    // Up to its first line, back to where that begins, and all from there is cleared (ECMA-48).
    terminal.write(`${below > 0 ? `\u001b[${below}A` : ''}\r\u001b[J${lines.join('\n')}`);
    below = lines.length - 1;
  };
}
