import type { Request } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';
import { placeOf } from './place.ts';
import { scheduleOf } from './schedule.ts';
import { selectionOf } from './selection.ts';

/** Takes an order for a digest and says back what was understood. */
export async function subscribe(request: Request): Promise<Reply> {
  const place = await placeOf(request);
  if (!place.ok) return place.error;
  const schedule = scheduleOf(request);
  if (!schedule.ok) return schedule.error;
  const selection = await selectionOf(request);
  if (!selection.ok) return selection.error;
  const order = { ...place.value, ...selection.value, schedule: schedule.value };
  await request.newsroom.subscribe(order);
  const { days, at, zone } = order.schedule;
  const everything = order.districts.length + order.topics.length === 0;
  return notice(request, `subscribed_${days}${everything ? '_all' : ''}`, {
    channel: order.channel,
    what: [...order.districts, ...order.topics].join('、'),
    at,
    zone,
  });
}
