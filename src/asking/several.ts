import { findTypedPlaces } from '../lookup/find-typed-places.ts';
import { ASKS } from '../tables/asks.ts';
import { type Folded, fold } from '../text/fold.ts';
import { timesAskedIn } from './asked-times.ts';
import type { QuestionKind } from './kind.ts';
import { termsOf } from './terms.ts';

/**
 * What a question asks of as many articles as have it: places or reports, whether only how many, and whether it asks so
 * first (今年哪些区). Behind what happened (雨量出现在哪些地方) or who has them (全州有几个县) one report may tell of them all.
 */
export type Several = { of: 'places' | 'reports'; counted: boolean; first: boolean };

const FORMS: readonly (Omit<Several, 'first'> & { pattern: RegExp })[] = [
  { of: 'places', counted: true, pattern: everywhere(ASKS.counted_places) },
  { of: 'reports', counted: true, pattern: everywhere(ASKS.counted_reports) },
  { of: 'places', counted: false, pattern: everywhere(ASKS.several_places) },
  { of: 'reports', counted: false, pattern: everywhere(ASKS.several_reports) },
];

/** Kinds that draw on several articles in a way of their own, or want one word. */
const OTHERWISE: readonly (QuestionKind | 'statement')[] = ['author', 'compare', 'superlative', 'trend', 'yesno'];

/**
 * What a question asks of several articles (哪些区有茶园, 有几个区, 哪些关于教育的消息), and the rest of it, in which bars stand
 * for the asking words; null where it asks one thing, or what is not so: 哪些区没有.
 */
export function severalIn(text: string, kind: QuestionKind | 'statement'): (Several & { rest: string }) | null {
  const folded = fold(text);
  if (OTHERWISE.includes(kind) || ASKS.lacking.test(folded.text)) return null;
  for (const { of, counted, pattern } of FORMS) {
    const found = pattern.exec(folded.text);
    if (found === null) continue;
    const first = of === 'reports' || opens(folded.text.slice(0, found.index));
    return { of, counted, first, rest: without(text, folded, found) };
  }
  return null;
}

/** Whether nothing but places and times is named before. */
function opens(before: string): boolean {
  const named = [...findTypedPlaces(before), ...timesAskedIn(before, null)];
  const rest = named.reduce(
    (left, { start, end }) => left.slice(0, start) + '|'.repeat(end - start) + left.slice(end),
    before,
  );
  return !/\p{Script=Han}/u.test(before) || termsOf(rest).length === 0;
}

/** A text with bars over what was found, but for what that is to be about. */
function without(text: string, { at }: Folded, found: RegExpExecArray): string {
  const kept = found.indices?.groups?.on;
  const rest = text.split('');
  for (let place = found.index; place < found.index + found[0].length; place += 1) {
    if (kept === undefined || place < kept[0] || place >= kept[1]) rest.fill('|', at[place], at[place + 1]);
  }
  return rest.join('');
}

function everywhere({ source }: RegExp): RegExp {
  return new RegExp(source, 'du');
}
