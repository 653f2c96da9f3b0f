import type { Request } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { languageFor, notice } from '../parts/notice.ts';
import { orderOf } from './order.ts';

/** Takes an order for a digest and says back what was understood. */
export async function subscribe(request: Request): Promise<Reply> {
  const read = await orderOf(request);
  if (!read.ok) return read.error;
  const whenEmpty = request.options.when_empty === 'line' ? { whenEmpty: 'line' as const } : {};
  const order = { ...read.value, ...whenEmpty };
  await request.newsroom.subscribe(order);
  const { days, weekday = 1, at, zone } = order.schedule;
  const everything = order.districts.length + order.topics.length === 0;
  return notice(request, `subscribed_${days}${everything ? '_all' : ''}`, {
    channel: order.channel,
    what: [...order.districts, ...order.topics].join('、'),
    at,
    zone,
    day: dayOf(weekday, request),
  });
}

function dayOf(weekday: number, request: Request): string {
  const inWords = new Intl.DateTimeFormat(languageFor(request), { weekday: 'long', timeZone: 'UTC' });
  // 2024 began with a Monday.
  return inWords.format(Date.UTC(2024, 0, weekday));
}
