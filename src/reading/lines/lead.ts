import { LEADS } from '../../tables/reading.ts';

const opening = new RegExp(`^(?:${LEADS.forms.join('|')})`);

/** Whether a text begins as a report does: with a day, with who told it, with the place that it comes from. */
export function opensReport(text: string): boolean {
  return opening.test(text);
}

const opener = new RegExp(`^(?:${LEADS.openers.join('|')})`);

/** Whether a text begins with words that open a paragraph: 此外, 据了解, 如今. */
export function opensParagraph(text: string): boolean {
  return opener.test(text);
}
