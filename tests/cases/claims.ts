import type { Subscription } from '../../src/model/order.ts';
import type { Claim, Delivery, Lease, Ledger, Outcome, Telling } from '../../src/ports/deliveries.ts';
import { subscription } from './articles.ts';

export const EIGHT = '2021-07-21T00:00:00.000Z';
export const NEXT_DAY = '2021-07-22T00:00:00.000Z';
export const WALL = '2030-01-01T00:00:00.000Z';
export const LATER = '2030-01-01T00:01:00.000Z';
export const EVEN_LATER = '2030-01-01T00:02:00.000Z';
export const SENT = { status: 'sent', at: EIGHT, message: 'm', why: null } as const;

export function lease(at: string, now = WALL): Lease {
  return { at, now, until: now === WALL ? LATER : EVEN_LATER, sender: 'me', limit: 9 };
}

export function telling(id: string): Telling {
  return { id, sentences: ['p'], figures: [{ label: '日产能', printed: '70万立方米' }] };
}

export function intent(...articles: string[]) {
  return { channel: 'c', begun: WALL, marker: 'mark', told: articles.map(telling) };
}

export function byId(one: Telling, other: Telling): number {
  return one.id < other.id ? -1 : 1;
}

export async function planned(
  ledger: Ledger,
  id: string,
  at: string,
  given: Partial<Subscription> = {},
): Promise<Subscription> {
  const order = subscription(id, given);
  await ledger.subscribe(order);
  await ledger.plan(order, at);
  return order;
}

export async function send(ledger: Ledger, claim: Claim | undefined, outcome: Partial<Outcome>): Promise<void> {
  if (claim === undefined) throw new Error('Nothing was claimed');
  await ledger.intend(claim, intent('x', 'w'));
  await ledger.record(claim, { ...SENT, ...outcome });
}

export function delivered(given: Partial<Delivery> = {}): Delivery {
  return {
    subscription: 'a',
    scheduled: EIGHT,
    kind: 'digest',
    status: 'sent',
    at: EIGHT,
    tries: 1,
    channel: 'c',
    begun: WALL,
    message: 'm',
    articles: ['x', 'w'],
    why: null,
    ...given,
  };
}
