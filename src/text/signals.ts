import { NOT_SAID, SIGNALS, type Signal } from '../tables/signals.ts';

const rows = SIGNALS.map(({ signal, words, except, english, except_english }) => ({
  signal,
  words: patternOf([...words, ...english.map((word) => `\\b(?:${word})\\b`)]),
  except: patternOf([...except, ...except_english.map((word) => `\\b(?:${word})\\b`)]),
}));

function patternOf(words: readonly string[]): RegExp | null {
  return words.length === 0 ? null : new RegExp(words.join('|'), 'gu');
}

/** A denial that only tells which ones are meant: 未安装的9所学校. */
const ATTRIBUTIVE =
  /(?:尚|还|并)?(?:[未没不无](?!有?发生|是)[^,。;的]{1,6}|[未不][^,。;的有是]{1,10})的(?=[\p{Script=Han}\d])/gu;

/** What the words of a clause say of what they tell, each with where the words end that say it (from the clause's start). */
export type Signals = ReadonlyMap<Signal | 'attributive', number>;

/** Finds what a clause, folded, says of what it tells: all, or of some things alone. */
export function signalsIn(clause: string, sought: readonly Signal[] | null = null): Signals {
  const found = new Map<Signal | 'attributive', number>();
  for (const { signal, words, except } of rows) {
    if (sought?.includes(signal) === false) continue;
    let text = except === null ? clause : clause.replace(except, blank);
    if (signal === 'denial' && text.search(ATTRIBUTIVE) >= 0) {
      found.set('attributive', 0);
      text = text.replace(ATTRIBUTIVE, blank);
    }
    if (words === null) continue;
    words.lastIndex = 0;
    const match = words.exec(text);
    if (match !== null) found.set(signal, match.index + match[0].length);
  }
  return found;
}

/** Whether a clause, folded, says one of some things. */
export function saysOneOf(clause: string, signals: readonly Signal[]): boolean {
  return signalsIn(clause, signals)
    .keys()
    .some((signal) => signal !== 'attributive');
}

function blank(words: string): string {
  return '·'.repeat(words.length);
}

/** Whether a clause says that the print does not say something. */
export function saysNothingOf(clause: string): boolean {
  return NOT_SAID.test(clause.trim());
}
