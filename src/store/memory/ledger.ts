import type { Subscription } from '../../model/order.ts';
import type { Claim, Delivery, Ledger, Outcome, Telling } from '../../ports/deliveries.ts';

type Row = {
  delivery: Delivery;
  told: Telling[];
  marker: string | null;
  due: string | null;
  held: string | null;
  fence: number;
};
type Order = { subscription: Subscription; state: 'unplanned' | 'planned' | 'paused' };

/** The Ledger in memory: what it holds ends with the process. */
export function createMemoryLedger(): Ledger {
  const orders = new Map<string, Order>();
  const rows = new Map<string, Row>();
  const remembered = new Map<string, Telling[]>();
  let watched: number | null = null;
  const keyOf = (subscription: string, scheduled: string) => `${subscription} ${scheduled}`;

  const of = (subscription: string) => [...rows.values()].filter((row) => row.delivery.subscription === subscription);

  /** The row of a claim as long as nobody else has claimed it. */
  const ours = ({ delivery, fence }: Claim) => {
    const row = rows.get(keyOf(delivery.subscription, delivery.scheduled));
    return row?.fence === fence ? row : null;
  };

  function drop(subscription: string, which: (row: Row) => boolean = () => true): void {
    for (const row of of(subscription)) if (which(row)) rows.delete(keyOf(subscription, row.delivery.scheduled));
  }

  function remove(id: string): boolean {
    drop(id);
    remembered.delete(id);
    return orders.delete(id);
  }

  function insert(
    { subscription, scheduled, kind }: Pick<Delivery, 'subscription' | 'scheduled' | 'kind'>,
    { due = scheduled, told = [] }: { due?: string; told?: Telling[] } = {},
  ): void {
    const key = keyOf(subscription, scheduled);
    if (rows.has(key)) return;
    const delivery: Delivery = {
      subscription,
      scheduled,
      kind,
      status: 'planned',
      at: scheduled,
      tries: 0,
      channel: null,
      begun: null,
      message: null,
      articles: told.map(({ id }) => id),
      why: null,
    };
    rows.set(key, { delivery, told, marker: null, due, held: null, fence: 0 });
  }

  function parkOrder({ subscription, notice }: NonNullable<Outcome['park']>): void {
    const { id, paused } = subscription;
    orders.set(id, { subscription, state: 'paused' });
    drop(id, planned);
    if (notice !== null) insert({ subscription: id, scheduled: notice, kind: 'notice' }, { due: paused?.at ?? notice });
  }

  const planned = ({ delivery }: Row) => delivery.status === 'planned';

  return {
    async subscribe(subscription) {
      const state = subscription.paused === undefined ? 'unplanned' : 'paused';
      orders.set(subscription.id, { subscription, state });
      drop(subscription.id, (row) => planned(row) && row.delivery.kind === 'digest');
    },
    unsubscribe: async (id) => remove(id),
    async subscriptions({ channel, owner, alerts } = {}) {
      return [...orders.values()]
        .map(({ subscription }) => subscription)
        .filter((one) => channel === undefined || one.channel === channel)
        .filter((one) => owner === undefined || one.owner === owner)
        .filter((one) => alerts === undefined || (one.alert !== undefined) === alerts)
        .sort(oldestFirst);
    },
    async unplanned(limit) {
      return [...orders.values()]
        .filter(({ subscription, state }) => state === 'unplanned' && subscription.alert === undefined)
        .slice(0, limit)
        .map(({ subscription }) => {
          const times = of(subscription.id)
            .filter(({ delivery }) => delivery.kind === 'digest')
            .map(({ delivery }) => delivery.scheduled);
          return { subscription, after: [subscription.since, ...times].sort().at(-1) ?? subscription.since };
        });
    },
    async plan(subscription, scheduled) {
      const order = orders.get(subscription.id);
      if (order?.state !== 'unplanned' || order.subscription !== subscription) return;
      order.state = 'planned';
      insert({ subscription: subscription.id, scheduled, kind: 'digest' });
    },
    orderOnce: async (subscription, at) => insert({ subscription, scheduled: at, kind: 'digest' }),
    watched: async () => watched,
    async watch(from, upTo, found) {
      if (watched !== from) return;
      watched = upTo;
      for (const { subscription, at, articles } of found) {
        const told = articles.map((id) => ({ id, sentences: [], figures: [] }));
        insert({ subscription, scheduled: at, kind: 'alert' }, { told });
      }
    },
    async claim({ at, now, until, limit }) {
      const due = [...rows.values()]
        .filter((row) => row.due !== null && row.due <= at && (row.held === null || row.held <= now))
        .sort((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1))
        .slice(0, limit);
      return due.flatMap((row): Claim[] => {
        const order = orders.get(row.delivery.subscription);
        if (order === undefined) return [];
        row.held = until;
        row.fence += 1;
        return [{ delivery: row.delivery, subscription: order.subscription, fence: row.fence }];
      });
    },
    async renew(claim, until) {
      const row = ours(claim);
      if (row !== null) row.held = until;
      return row !== null;
    },
    async intend(claim, { told, marker, ...intent }) {
      const row = ours(claim);
      if (row === null) return false;
      const tries = row.delivery.tries + 1;
      row.delivery = { ...row.delivery, ...intent, status: 'sending', tries, articles: told.map(({ id }) => id) };
      Object.assign(row, { told, marker });
      return true;
    },
    async record(claim, { due, next = null, park, ...outcome }, { keep } = { keep: false }) {
      const row = ours(claim);
      if (row === null) return false;
      const settled = outcome.status !== 'waiting' && outcome.status !== 'sending';
      row.delivery = { ...row.delivery, ...outcome };
      row.due = settled ? null : (due ?? row.due);
      if (!keep) row.held = null;
      if (park !== undefined) parkOrder(park);
      else if (next !== null && orders.get(claim.subscription.id)?.state === 'planned')
        insert({ subscription: claim.subscription.id, scheduled: next, kind: 'digest' });
      return true;
    },
    async hurry(at) {
      for (const row of rows.values()) {
        const { status, scheduled } = row.delivery;
        if (row.due !== null && (status === 'waiting' || status === 'sending') && scheduled <= at && row.due > at)
          row.due = at;
      }
    },
    async oldestDue(at) {
      const due = [...rows.values()].flatMap((row) => (row.due !== null && row.due <= at ? [row.due] : []));
      return due.sort()[0] ?? null;
    },
    async heldUntil(at, now) {
      const held = [...rows.values()].flatMap((row) =>
        row.due !== null && row.due <= at && row.held !== null && row.held > now ? [row.held] : [],
      );
      return held.sort()[0] ?? null;
    },
    async deliveries(subscription, limit) {
      return of(subscription)
        .filter((row) => !planned(row))
        .map(({ delivery }) => delivery)
        .sort((one, other) => (one.scheduled < other.scheduled ? 1 : -1))
        .slice(0, limit);
    },
    async marked(marker) {
      const row = [...rows.values()].find((one) => one.marker === marker);
      const order = row && orders.get(row.delivery.subscription);
      return order === undefined || row === undefined
        ? null
        : { delivery: row.delivery, subscription: order.subscription };
    },
    async told(subscription, articles, except) {
      const tellings = of(subscription)
        .filter(({ delivery }) => isTold(delivery) && delivery.scheduled !== except)
        .sort((one, other) => (one.delivery.scheduled < other.delivery.scheduled ? -1 : 1))
        .flatMap((row) => row.told);
      const all = [...(remembered.get(subscription) ?? []), ...tellings];
      return new Map(all.filter(({ id }) => articles.includes(id)).map((telling) => [telling.id, telling]));
    },
    async prune(before) {
      const old = [...rows].filter(([, { delivery, due }]) => due === null && delivery.scheduled < before);
      for (const [key, { delivery, told }] of old) {
        rows.delete(key);
        if (delivery.status !== 'sent') continue;
        const known = told.map(({ id }) => ({ id, sentences: [], figures: [] }));
        remembered.set(delivery.subscription, [...(remembered.get(delivery.subscription) ?? []), ...known]);
      }
      return old.length;
    },
    async forget(owner) {
      const theirs = [...orders.values()].filter(({ subscription }) => subscription.owner === owner);
      for (const { subscription } of theirs) remove(subscription.id);
      return theirs.length;
    },
  };
}

function isTold({ status, kind }: Delivery): boolean {
  if (status === 'sending' || status === 'sent') return true;
  return kind === 'alert' && (status === 'planned' || status === 'waiting');
}

function oldestFirst(one: Subscription, other: Subscription): number {
  const [first, second] = [`${one.since} ${one.id}`, `${other.since} ${other.id}`];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
