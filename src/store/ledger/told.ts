import type { Kysely } from 'kysely';
import { z } from 'zod';
import { ROWS_A_STATEMENT } from '../../limits/store.ts';
import type { Delivery, Telling } from '../../ports/deliveries.ts';
import { chunksOf } from '../sql/chunks.ts';
import type { Schema } from '../sql/schema.ts';

type Book = Kysely<Schema>;

/** What a subscription was told of articles last, other than at the time `except`; see the Ledger. */
export async function readTold(
  db: Book,
  { subscription, articles, except }: { subscription: string; articles: readonly string[]; except: string | null },
): Promise<Map<string, Telling>> {
  const told = new Map<string, Telling>();
  for (const ids of chunksOf(articles, ROWS_A_STATEMENT)) {
    const long = await db
      .selectFrom('remembered')
      .select('article')
      .where('subscription', '=', subscription)
      .where('article', 'in', ids)
      .execute();
    for (const { article } of long) told.set(article, readTelling(article, ''));
    const rows = await db
      .selectFrom('told')
      .innerJoin('delivery', (join) =>
        join
          .onRef('delivery.subscription', '=', 'told.subscription')
          .onRef('delivery.scheduled', '=', 'told.scheduled'),
      )
      .select(['told.article', 'told.body'])
      .where('told.subscription', '=', subscription)
      .where('told.article', 'in', ids)
      .where('told.scheduled', '!=', except ?? '')
      .where((eb) =>
        eb.or([
          eb('delivery.status', 'in', ['sending', 'sent']),
          // What an alert is to tell is as good as told; a digest decides anew.
          eb.and([eb('kind', '=', 'alert'), eb('delivery.status', 'in', ['planned', 'waiting'])]),
        ]),
      )
      .orderBy('told.scheduled')
      .execute();
    for (const { article, body } of rows) told.set(article, readTelling(article, body));
  }
  return told;
}

/** Keeps what deliveries tell, in place of what each was to tell before. */
export async function writeTold(
  book: Book,
  deliveries: readonly (readonly [Pick<Delivery, 'subscription' | 'scheduled'>, readonly Telling[]])[],
): Promise<void> {
  if (deliveries.length === 0) return;
  await book
    .deleteFrom('told')
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('subscription', 'scheduled'),
        'in',
        deliveries.map(([{ subscription, scheduled }]) => tuple(subscription, scheduled)),
      ),
    )
    .execute();
  const rows = deliveries.flatMap(([{ subscription, scheduled }, told]) =>
    told.map(({ id, ...body }, position) => ({
      subscription,
      scheduled,
      position,
      article: id,
      body: JSON.stringify(body),
    })),
  );
  for (const some of chunksOf(rows, ROWS_A_STATEMENT)) await book.insertInto('told').values(some).execute();
}

const Body = z.object({
  // Left out by versions that kept paragraphs in their place.
  sentences: z.array(z.string()).default([]),
  figures: z.array(z.object({ label: z.string(), printed: z.string() })),
});

function readTelling(id: string, body: string): Telling {
  return { id, ...(body === '' ? { sentences: [], figures: [] } : Body.parse(JSON.parse(body))) };
}
