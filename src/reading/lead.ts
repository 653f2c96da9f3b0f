import { LEADS } from '../tables.ts';

const opening = new RegExp(`^(?:${LEADS.forms.join('|')})`);

/** Whether a text begins as a report does: with a day, with who told it, with the place that it comes from. */
export function opensReport(text: string): boolean {
  return opening.test(text);
}
