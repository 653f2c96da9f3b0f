import type { Span } from '../text/sentences.ts';
import type { Fault } from './passage.ts';
import type { Read } from './print.ts';
import { printedAt, type Said } from './said.ts';

/** Latin words in a Chinese wording: names, which must be printed. */
export function foreignFaults(said: Read, texts: readonly Said[]): Fault[] {
  return [...said.text.matchAll(/[a-z][a-z\d-]*/g)].flatMap(({ index, 0: word }): Fault[] => {
    const span = { start: index, end: index + word.length };
    const isUnit = said.numbers.some(({ start, end }) => start <= span.start && span.end <= end);
    return isUnit || texts.some(({ text }) => text.includes(word)) ? [] : [{ kind: 'name', ...printedAt(said, span) }];
  });
}

/** 韦斯顿(Weston): names in our letters before the printed ones in brackets. */
export function transcribedIn({ text }: Said, texts: readonly Said[]): Span[] {
  return [...text.matchAll(/(\p{Script=Han}{2,8})\(([a-z][a-z .'-]*)\)/gu)].flatMap(
    ({ index, 1: name = '', 2: printed = '' }) =>
      texts.some((source) => source.text.includes(printed)) ? [{ start: index, end: index + name.length }] : [],
  );
}
