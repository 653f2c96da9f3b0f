import { ofEach } from '../../text/remembering.ts';
import type { Piece } from '../lines/lines.ts';
import { bareOf, pairsOf } from '../lines/pairs.ts';
import type { Signs } from '../sum-of.ts';

/** UTF-16 units of a text's beginning, and of it as a whole, in which the words of heads are looked for. */
const LEAD = 120;
const TOLD = 6000;

/**
 * How much of some heads the text says, and its beginning, which tells what the title does; how much of one stands there word
 * for word; and how often the text says what they begin with, which is whom or what a title is of.
 */
export function toldSigns(of: 'title' | 'above' | 'below', heads: readonly Piece[], texts: readonly Piece[]): Signs {
  const [first] = heads;
  const pairs = pairsOf(heads.map(({ text }) => text).join(''));
  if (first === undefined || pairs.length === 0) return {};
  const { all, lead, saidOf } = saidIn(texts);
  const share = (said: ReadonlySet<string>) => pairs.filter((pair) => said.has(pair)).length / pairs.length;
  return {
    [`${of}Told`]: share(all),
    [`${of}Led`]: share(lead),
    [`${of}Printed`]: heads.reduce((most, head) => Math.max(most, saidOf(head).printed), 0),
    [`${of}Begins`]: saidOf(first).begins,
  };
}

/** Whether a head stands in the text word for word. */
export function isPrinted(head: Piece, texts: readonly Piece[]): boolean {
  return saidIn(texts).saidOf(head).printed === 1;
}

/** Whether the text has a word that stands across the end of one line of heads and the beginning of the next. */
export function isSaidAcross(one: Piece, next: Piece, texts: readonly Piece[]): boolean {
  const [end, begin] = [bareOf(one).slice(-2), bareOf(next).slice(0, 2)];
  if (end.length < 2 || begin.length < 2) return false;
  const { words } = saidIn(texts);
  return words.includes(end + begin.charAt(0)) || words.includes(end.charAt(1) + begin);
}

type Said = { printed: number; begins: number };

const saidIn = ofEach((texts: readonly Piece[]) => {
  const known = new Map<Piece, Said>();
  const words = texts.map(bareOf).join('').slice(0, TOLD);
  return {
    words,
    all: new Set(texts.flatMap(({ text }) => pairsOf(text))),
    lead: new Set(
      pairsOf(
        texts
          .map(({ text }) => text)
          .join('')
          .slice(0, LEAD),
      ),
    ),
    saidOf: (head: Piece): Said => {
      const said = known.get(head) ?? saidOf(bareOf(head), words);
      known.set(head, said);
      return said;
    },
  };
});

function saidOf(head: string, words: string): Said {
  const begin = head.slice(0, 2);
  let longest = 0;
  for (let from = 0; from + longest < head.length; from += 1)
    while (from + longest < head.length && words.includes(head.slice(from, from + longest + 1))) longest += 1;
  return {
    printed: head === '' ? 1 : longest / head.length,
    begins: begin.length < 2 ? 0 : Math.log1p(words.split(begin).length - 1),
  };
}
