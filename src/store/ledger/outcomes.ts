import { type Kysely, sql, type Transaction } from 'kysely';
import type { Claim, Intent, Outcome, Telling } from '../../ports/deliveries.ts';
import { valuesOf } from '../sql/given.ts';
import type { Schema } from '../sql/schema.ts';
import { insertPlanned } from './plans.ts';
import { plannedRow } from './subscription-rows.ts';
import { writeTold } from './told.ts';

/** What a claim is about to send, and how one ended. */
export type Intended = { claim: Claim; intent: Intent };
export type Ended = { claim: Claim; outcome: Outcome; keep: boolean };

/** Writes intents down, in one transaction; of each, whether nobody else has claimed it. */
export async function intendAll(book: Transaction<Schema>, all: readonly Intended[]): Promise<boolean[]> {
  const rows = all.map(({ claim, intent: { channel, begun, marker } }) => [...keysOf(claim), channel, begun, marker]);
  const ours = await updated(
    book,
    sql`with given (subscription, scheduled, fence, channel, begun, marker) as ${valuesOf(rows)}
      update delivery set status = 'sending', tries = delivery.tries + 1,
        channel = given.channel, begun = given.begun, marker = given.marker ${OF_GIVEN}`,
  );
  const told = all.filter(({ claim }) => ours.has(nameOf(claim)));
  await writeTold(
    book,
    told.map(({ claim: { delivery }, intent }): [typeof delivery, Telling[]] => [delivery, intent.told]),
  );
  return all.map(({ claim }) => ours.has(nameOf(claim)));
}

/** Writes outcomes down, in one transaction, with what follows from each: the next time, or that its order is parked. */
export async function recordAll(book: Transaction<Schema>, all: readonly Ended[]): Promise<boolean[]> {
  const rows = all.map(({ claim, outcome: { status, at, message, channel = null, why, due }, keep }) => {
    const settled = status !== 'waiting' && status !== 'sending';
    const dueThen = settled ? 'never' : due === undefined ? 'as before' : 'then';
    return [...keysOf(claim), status, at, message, channel, why, due ?? null, dueThen, keep ? 'kept' : 'free'];
  });
  const ours = await updated(
    book,
    sql`with given (subscription, scheduled, fence, status, at, message, channel, why, due, due_then, hold) as ${valuesOf(rows)}
      update delivery set status = given.status, at = given.at, message = given.message, why = given.why,
        channel = coalesce(given.channel, delivery.channel),
        due = case given.due_then when 'then' then given.due when 'as before' then delivery.due end,
        held = case given.hold when 'kept' then delivery.held end ${OF_GIVEN}`,
  );
  const recorded = all.filter(({ claim }) => ours.has(nameOf(claim)));
  await planNext(book, recorded);
  for (const { outcome } of recorded) if (outcome.park !== undefined) await parkOrder(book, outcome.park);
  return all.map(({ claim }) => ours.has(nameOf(claim)));
}

/** The rows of claims as long as nobody else has claimed them. */
const OF_GIVEN = sql`from given
  where delivery.subscription = given.subscription and delivery.scheduled = given.scheduled
    and delivery.fence = cast(given.fence as integer)
  returning delivery.subscription as subscription, delivery.scheduled as scheduled`;

async function updated(
  book: Transaction<Schema>,
  update: ReturnType<typeof sql<{ subscription: string; scheduled: string }>>,
): Promise<Set<string>> {
  const { rows } = await update.execute(book);
  return new Set(rows.map((delivery) => nameOf({ delivery })));
}

function keysOf({ delivery: { subscription, scheduled }, fence }: Claim): [string, string, number] {
  return [subscription, scheduled, fence];
}

function nameOf({ delivery }: { delivery: Pick<Claim['delivery'], 'subscription' | 'scheduled'> }): string {
  return `${delivery.subscription} ${delivery.scheduled}`;
}

// What was changed meanwhile is unplanned, and planned as it is now.
async function planNext(book: Kysely<Schema>, recorded: readonly Ended[]): Promise<void> {
  const next = new Map(
    recorded.flatMap(({ claim, outcome }) =>
      outcome.next == null || outcome.park !== undefined ? [] : [[claim.subscription.id, outcome.next] as const],
    ),
  );
  if (next.size === 0) return;
  const planned = await book
    .selectFrom('subscription')
    .select('id')
    .where('id', 'in', [...next.keys()])
    .where('state', '=', 'planned')
    .execute();
  await insertPlanned(book, new Map(planned.map(({ id }) => [id, next.get(id) ?? ''])));
}

async function parkOrder(book: Kysely<Schema>, { subscription, notice }: NonNullable<Outcome['park']>): Promise<void> {
  const { id } = subscription;
  await book
    .updateTable('subscription')
    .set({ state: 'paused', body: JSON.stringify(subscription) })
    .where('id', '=', id)
    .execute();
  await book.deleteFrom('delivery').where('subscription', '=', id).where('status', '=', 'planned').execute();
  if (notice === null) return;
  await book
    .insertInto('delivery')
    .values({ ...plannedRow(id, notice), kind: 'notice', due: subscription.paused?.at ?? notice })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
