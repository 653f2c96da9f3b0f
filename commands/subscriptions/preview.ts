import type { Request } from '../../src/command.ts';
import { DIGEST } from '../../src/limits.ts';
import type { Subscription } from '../../src/model/order.ts';
import type { Reply } from '../../src/reply.ts';
import { type Selection, selectionOf } from './selection.ts';
import { shapeOf } from './shape.ts';

/** What the next digest here would hold: of the order that stands, unless others are named. */
export async function preview(request: Request): Promise<Reply> {
  const selection = await selectionOf(request);
  if (!selection.ok) return selection.error;
  const { options, newsroom, asker } = request;
  const named = options.districts !== undefined || options.topics !== undefined;
  const { channel, guild } = asker;
  const [standing] = named || channel === null ? [] : await newsroom.subscriptions({ channel, guild });
  const order = standing ?? imagined(request, selection.value);
  const shown = { ...order, ...shapeOf(options), language: selection.value.language };
  const reply = await newsroom.digest(shown, request);
  return { ...reply, private: true };
}

/** An order that nobody has placed and nobody keeps. */
function imagined({ asker, today, zone = DIGEST.zone }: Request, selection: Selection): Subscription {
  return {
    id: 'preview',
    channel: asker.channel ?? 'preview',
    guild: asker.guild,
    owner: asker.user ?? 'preview',
    ...selection,
    schedule: { days: 'daily', at: DIGEST.at, zone },
    since: `${today}T00:00:00.000Z`,
  };
}
