import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { Delivery } from '../../ports/deliveries.ts';
import type { Schema } from '../sql/schema.ts';

export type DeliveryRow = Selectable<Schema['delivery']>;

const Status = z.literal(['planned', 'sending', 'sent', 'waiting', 'empty', 'refused', 'missed']);
const Kind = z.literal(['digest', 'alert', 'notice']);

/** A delivery with the articles that it tells of. */
export async function readDelivery(book: Kysely<Schema>, row: DeliveryRow): Promise<Delivery> {
  const told = await book
    .selectFrom('told')
    .select('article')
    .where('subscription', '=', row.subscription)
    .where('scheduled', '=', row.scheduled)
    .orderBy('position')
    .execute();
  return deliveryOf(row, told);
}

/** The delivery of a row, where the articles that it tells of have been read already, in order. */
export function deliveryOf(
  { due: _due, held: _held, sender: _sender, fence: _fence, marker: _marker, status, kind, ...row }: DeliveryRow,
  told: readonly { article: string }[],
): Delivery {
  return {
    ...row,
    status: Status.parse(status),
    kind: Kind.parse(kind),
    articles: told.map(({ article }) => article),
  };
}
