import type { Request } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';
import { orderOf, place } from './order.ts';

/** Takes an order to be told of news as soon as it is printed: of a district, a subject, or a figure over a threshold. */
export async function alert(request: Request): Promise<Reply> {
  const read = await orderOf(request);
  if (!read.ok) return read.error;
  const typed = request.options.figure ?? '';
  const threshold = typed === '' ? null : request.newsroom.readThreshold(typed);
  if (typed !== '' && threshold === null) return notice(request, 'bad_threshold', { typed });
  const { districts, topics } = read.value;
  if (threshold === null && districts.length + topics.length === 0) return notice(request, 'alert_of_what');
  return place({ ...read.value, alert: { threshold } }, request);
}
