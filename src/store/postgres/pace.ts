import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { DELIVERY } from '../../limits/deliveries.ts';
import type { Pace } from '../../ports/deliveries.ts';
import { repeatable } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';

/** Turns at an even pace among all processes on one database, by its clock: one row says when the next may be. */
export function createSharedPace(db: Kysely<Schema>): Pace {
  const now = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`;
  const step = 1_000 / DELIVERY.perSecond;
  return {
    async turn() {
      const mine = sql<{ wait: number }>`
        insert into pace (name, next) values (${'discord'}, ${now} + ${step}::float8)
        on conflict (name) do update set next = greatest(pace.next, ${now}) + ${step}::float8
        returning next - ${step}::float8 - ${now} as wait`;
      // A turn that was taken and not heard of is let go by.
      const { rows } = await repeatable(() => mine.execute(db));
      const wait = rows[0]?.wait ?? 0;
      if (wait > 0) await setTimeout(wait);
    },
    async holdOff(ms) {
      const off = sql`
        insert into pace (name, next) values (${'discord'}, ${now} + ${ms}::float8)
        on conflict (name) do update set next = greatest(pace.next, ${now} + ${ms}::float8)`;
      await repeatable(() => off.execute(db));
    },
  };
}
