import type { ArticleRef } from '../model/answer.ts';
import { phrase } from '../text/phrase.ts';

/** What the bot shows beside its name: the paper and the day of the latest edition; null where the day is not known. */
export function renderPresence({ source, date }: Pick<ArticleRef, 'source' | 'date'>): string | null {
  if (date === null) return null;
  const [year = '', month = '', day = ''] = date.split('-').map((digits) => String(Number(digits)));
  const values = { paper: source ?? '', year, month, day };
  return phrase(source === null ? 'render.presence.day' : 'render.presence', 'zh-CN', values);
}
