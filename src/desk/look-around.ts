import { DESK_PAGE } from '../limits/desk.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { DeskNotes } from './notes.ts';

/** What the desk shows; the servers whose corrections are shown are those with an order. */
export type DeskSources = {
  notes: DeskNotes;
  newsroom: Pick<Newsroom, 'coverage' | 'subscriptions' | 'deliveries' | 'corrections'>;
};

const STATES = ['open', 'accepted', 'rejected'] as const;

/** What the page shows now. */
export type Desk = Awaited<ReturnType<typeof lookAround>>;

/** Looks at all of it once. */
export async function lookAround({ notes, newsroom }: DeskSources) {
  const [coverage, orders] = await Promise.all([newsroom.coverage(), newsroom.subscriptions({})]);
  const shown = orders.filter(({ alert }) => alert === undefined).slice(0, DESK_PAGE.digests);
  const digests = await Promise.all(
    shown.map(async (order) => ({ order, sent: await newsroom.deliveries(order.id, DESK_PAGE.deliveries) })),
  );
  const servers = [...new Set(orders.flatMap(({ guild }) => guild ?? []))].slice(0, DESK_PAGE.digests);
  const errata = await Promise.all(
    servers.flatMap((guild) => STATES.map((status) => newsroom.corrections.list(guild, status))),
  );
  const alerts = orders.filter(({ alert }) => alert !== undefined).length;
  return { ...notes.told(), coverage, digests, alerts, errata: errata.flatMap(({ listed }) => listed) };
}
