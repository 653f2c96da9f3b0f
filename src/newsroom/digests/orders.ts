import { ORDERS } from '../../limits/deliveries.ts';
import { Subscription } from '../../model/order.ts';
import type { Result } from '../../model.ts';
import type { Ledger, SubscribeOptions } from '../../ports/deliveries.ts';

/**
 * Whose standing orders. A channel is named together with its server (null: direct messages), so that a channel's id alone
 * opens nobody's orders to another server.
 */
export type OrderFilter =
  | { channel?: undefined; owner?: string }
  | { channel: string; guild: string | null; owner?: undefined };

/** The standing orders of an owner, or of a server's channel; oldest first. */
export async function ordersOf(filter: OrderFilter, ledger: Pick<Ledger, 'subscriptions'>): Promise<Subscription[]> {
  if (filter.channel === undefined) return ledger.subscriptions(filter);
  const { channel, guild } = filter;
  return (await ledger.subscriptions({ channel })).filter((order) => order.guild === guild);
}

/** Of whom or what there are too many standing orders already. */
export type TooMany = 'too_many_of_person' | 'too_many_of_server' | 'too_many_of_channel' | 'too_many_of_all';

/**
 * Keeps a standing order under an id of its own; one for the same districts, topics and alert in the same channel is
 * changed in its place.
 */
export async function subscribe(
  options: SubscribeOptions,
  { ledger, id, now }: { ledger: Ledger; id: string; now: Date },
): Promise<Result<Subscription, TooMany>> {
  const standing = await ordersOf({ channel: options.channel, guild: options.guild }, ledger);
  const same = standing.find((order) => subjectOf(order) === subjectOf(options));
  const full = same === undefined ? await fullFor(options, standing, ledger) : null;
  if (full !== null) return { ok: false, error: full };
  const subscription = Subscription.parse({ ...options, id: same?.id ?? id, since: now.toISOString() });
  await ledger.subscribe(subscription);
  return { ok: true, value: subscription };
}

/** Why there can be no further order of that kind; null where there can. */
async function fullFor(
  { owner, guild, alert }: SubscribeOptions,
  here: readonly Subscription[],
  ledger: Ledger,
): Promise<TooMany | null> {
  if (alert !== undefined) {
    const all = await ledger.subscriptions({ alerts: true });
    const { person, server, process } = ORDERS.alerts;
    if (all.filter((order) => order.owner === owner).length >= person) return 'too_many_of_person';
    if (guild !== null && all.filter((order) => order.guild === guild).length >= server) return 'too_many_of_server';
    return all.length >= process ? 'too_many_of_all' : null;
  }
  const own = await ledger.subscriptions({ owner, alerts: false });
  if (own.length >= ORDERS.digests.person) return 'too_many_of_person';
  const digests = here.filter((order) => order.alert === undefined);
  return digests.length >= ORDERS.digests.channel ? 'too_many_of_channel' : null;
}

function subjectOf({
  districts,
  topics,
  alert,
  of,
}: Pick<SubscribeOptions, 'districts' | 'topics' | 'alert' | 'of'>): string {
  return JSON.stringify([[...districts].sort(), [...topics].sort(), alert ?? null, of ?? null]);
}

/** Stops a standing order for a while, or takes it up again: from then on, without what fell into the pause. */
export async function pauseOrder(
  subscription: Subscription,
  paused: boolean,
  { ledger, now }: { ledger: Ledger; now: Date },
): Promise<void> {
  const { paused: _, ...order } = subscription;
  const at = now.toISOString();
  await ledger.subscribe(paused ? { ...order, paused: { by: 'owner', why: '', at } } : { ...order, since: at });
}
