import { DELIVERY } from '../limits/deliveries.ts';
import type { Result } from '../model.ts';
import type { Courier, SendError, Sent } from '../ports/deliveries.ts';

/**
 * Looks through a channel for the message that bears a marker, page by page, back to the time before which it cannot
 * have been sent.
 * @param hold - says before each page whether the seeker still has the claim.
 * @returns the message, null where it was not sent, or what kept one from seeing.
 */
export async function seek(
  { channel, marker, begun }: { channel: string; marker: string; begun: Date },
  { courier, hold }: { courier: Pick<Courier, 'messages'>; hold(): Promise<boolean> },
): Promise<Result<Sent | null, SendError> | 'lost'> {
  // The clocks of Discord and of this machine need not agree.
  const earliest = begun.getTime() - DELIVERY.clockSkewMs;
  let before: string | null = null;
  for (;;) {
    if (!(await hold())) return 'lost';
    const page = await courier.messages(channel, { marker, before, since: new Date(earliest) });
    if (!page.ok) return page;
    const found = page.value.find(({ marked }) => marked);
    if (found !== undefined) {
      const { id: message, channel: own } = found;
      return { ok: true, value: { message, ...(own !== undefined && { channel: own }) } };
    }
    const oldest = page.value.reduce<(typeof page.value)[number] | null>(
      (old, one) => (old === null || BigInt(one.id) < BigInt(old.id) ? one : old),
      null,
    );
    if (oldest === null || oldest.id === before || oldest.at.getTime() < earliest) return { ok: true, value: null };
    before = oldest.id;
  }
}
