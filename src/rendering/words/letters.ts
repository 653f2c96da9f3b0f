/** A text without its spaces and marks: what tells whether one says all that another does. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
