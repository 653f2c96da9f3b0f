import type { Request } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';
import { fitPlace } from './place.ts';
import { scheduleOf } from './schedule.ts';
import { selectionOf } from './selection.ts';

/** Takes an order to be told of news as soon as it is printed: of a district, a subject, or a figure over a threshold. */
export async function alert(request: Request): Promise<Reply> {
  const place = await fitPlace(request);
  if (!place.ok) return place.error;
  const schedule = scheduleOf(request);
  if (!schedule.ok) return schedule.error;
  const selection = await selectionOf(request);
  if (!selection.ok) return selection.error;
  const typed = request.options.figure ?? '';
  const threshold = typed === '' ? null : request.newsroom.readThreshold(typed);
  if (typed !== '' && threshold === null) return notice(request, 'bad_threshold', { typed });
  const { districts, topics } = selection.value;
  if (threshold === null && districts.length + topics.length === 0) return notice(request, 'alert_of_what');
  const order = { ...place.value, ...selection.value, schedule: schedule.value, alert: { threshold } };
  await request.newsroom.subscribe(order);
  const what = [...districts, ...topics, ...(threshold === null ? [] : [threshold.typed])].join('、');
  return notice(request, 'alerted', { what, channel: order.channel });
}
