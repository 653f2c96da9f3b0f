/**
 * Characters that a page or a person can hide something with: control characters, direction marks, invisible
 * letters and fillers, tags, private use, halves of surrogate pairs. None of them is ever printed in a newspaper.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
/** More accents than any script stacks on one letter: a text that climbs over its neighbours. */
const STACKED = /(\p{M}{3})\p{M}+/gu;

/** Text without hidden characters; line ends are `\n`, other white space is one space. Chinese text stays as it is. */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').replace(HIDDEN, '').replace(STACKED, '$1').replace(/ {2,}/g, ' ').trim())
    .join('\n');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The same, with the one space at either end that separates a stretch of a line from its neighbours. */
export function cleanStretch(text: string): string {
  const cleaned = cleanLine(text);
  if (cleaned === '') return /\s/.test(text) ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}${cleaned}${/\s$/.test(text) ? ' ' : ''}`;
}

/** The lines of a text that have something on them. */
export function cleanLines(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .filter((line) => line !== '');
}
