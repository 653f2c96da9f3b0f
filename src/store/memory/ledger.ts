import type { Subscription } from '../../model.ts';
import type { Delivery, Ledger } from '../../ports.ts';

/** The Ledger in memory: what it holds ends with the process. */
export function createMemoryLedger(): Ledger {
  const subscriptions = new Map<string, Subscription>();
  const deliveries = new Map<string, Map<string, Delivery>>();

  function remove(id: string): boolean {
    deliveries.delete(id);
    return subscriptions.delete(id);
  }

  function of(subscription: string): Delivery[] {
    return [...(deliveries.get(subscription)?.values() ?? [])];
  }

  return {
    async subscribe(subscription) {
      subscriptions.set(subscription.id, subscription);
      if (!deliveries.has(subscription.id)) deliveries.set(subscription.id, new Map());
    },
    unsubscribe: async (id) => remove(id),
    async subscriptions({ channel, owner } = {}) {
      return [...subscriptions.values()]
        .filter((subscription) => channel === undefined || subscription.channel === channel)
        .filter((subscription) => owner === undefined || subscription.owner === owner)
        .sort(oldestFirst);
    },
    async claim(subscription, scheduled, now) {
      const ledger = deliveries.get(subscription);
      const before = ledger?.get(scheduled);
      if (ledger === undefined || (before !== undefined && before.status !== 'waiting')) return false;
      ledger.set(scheduled, {
        subscription,
        scheduled,
        status: 'sending',
        at: now,
        message: null,
        articles: [],
        why: null,
      });
      return true;
    },
    async record(delivery) {
      const ledger = deliveries.get(delivery.subscription);
      if (ledger?.has(delivery.scheduled)) ledger.set(delivery.scheduled, delivery);
    },
    async deliveries(subscription, limit) {
      return of(subscription)
        .sort((one, other) => (one.scheduled < other.scheduled ? 1 : -1))
        .slice(0, limit);
    },
    async sentArticles(subscription) {
      const told = of(subscription).filter(({ status }) => status === 'sending' || status === 'sent');
      return new Set(told.flatMap(({ articles }) => articles));
    },
    async forget(owner) {
      const theirs = [...subscriptions.values()].filter((subscription) => subscription.owner === owner);
      for (const { id } of theirs) remove(id);
      return theirs.length;
    },
  };
}

function oldestFirst(one: Subscription, other: Subscription): number {
  const [first, second] = [`${one.since} ${one.id}`, `${other.since} ${other.id}`];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
