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
