import { LEADS } from '../../tables/reading.ts';

const STRIP = new RegExp(`^(?:${LEADS.strips.join('|')})$`);

/** Whether a head says that briefs stand below it: 简讯, 要闻速览. */
export function tellsStrip(text: string): boolean {
  return STRIP.test(text.replace(/\s/g, ''));
}
