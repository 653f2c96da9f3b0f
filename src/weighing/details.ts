import { DETAILS } from '../tables/details.ts';
import { foldText } from '../text/fold.ts';
import { namesSomebody } from './people.ts';

/** A detail that is asked of a report and told by its form: what a piece costs, the score, who is called how. */
type Detail = (typeof DETAILS)[number];

/** The detail that a folded question asks for; null where it asks for none that a form tells. */
export function detailAskedIn(folded: string): Detail | null {
  return DETAILS.find(({ pattern }) => pattern.test(folded)) ?? null;
}

/** Whether one of some printed texts tells a detail such as is asked for; it need not be that of the thing itself. */
export function tellsDetail({ kind, holds }: Detail, texts: readonly string[]): boolean {
  return texts.some((text) => holds.test(foldText(text)) || (kind === 'naming' && namesSomebody(text)));
}
