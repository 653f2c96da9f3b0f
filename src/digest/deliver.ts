import { createHash } from 'node:crypto';
import { DISCORD } from '../discord-limits.ts';
import { DELIVERY } from '../limits.ts';
import type { Subscription } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Courier, Delivery, Ledger } from '../ports.ts';
import type { Reply } from '../reply.ts';
import { dayIn, timeIn } from './local-time.ts';

/** What a delivery needs; `zone` is where the paper counts its days. */
export type Desk = {
  newsroom: Pick<Newsroom, 'digest'>;
  ledger: Pick<Ledger, 'claim' | 'record'>;
  courier: Courier;
  zone: string;
};

/** One subscription's one scheduled time; `at` is now. */
export type Occasion = { subscription: Subscription; scheduled: Date; at: Date };

/** Whether a digest comes so long after its time that it has to say so. */
export function isLate({ scheduled, at }: Pick<Occasion, 'scheduled' | 'at'>): boolean {
  return at.getTime() - scheduled.getTime() > DELIVERY.promptMs;
}

/**
 * Sends what one scheduled time owes, at most once: the claim is written before anything is sent and the articles of
 * the message before it goes out, so that whatever happens in between nobody sends them again.
 * @returns what came of it; null where somebody else had claimed it.
 */
export async function deliver(occasion: Occasion, desk: Desk): Promise<Delivery | null> {
  const { subscription, scheduled, at } = occasion;
  const [id, time, now] = [subscription.id, scheduled.toISOString(), at.toISOString()];
  if (!(await desk.ledger.claim(id, time, now))) return null;
  const claimed: Delivery = {
    subscription: id,
    scheduled: time,
    status: 'sending',
    at: now,
    message: null,
    articles: [],
    why: null,
  };
  const outcome = await outcomeOf(claimed, occasion, desk);
  await desk.ledger.record(outcome);
  return outcome;
}

async function outcomeOf(claimed: Delivery, occasion: Occasion, desk: Desk): Promise<Delivery> {
  if (occasion.at.getTime() - occasion.scheduled.getTime() > DELIVERY.windowMs) return { ...claimed, status: 'missed' };
  const reply = await compose(occasion, desk);
  if (typeof reply === 'string') return { ...claimed, status: 'waiting', why: reply };
  if (reply.hits.length === 0) return { ...claimed, status: 'empty' };
  const intended = { ...claimed, articles: reply.hits.map(({ article }) => article.id) };
  await desk.ledger.record(intended);
  const sent = await desk.courier.send(occasion.subscription.channel, reply, { nonce: nonceOf(claimed) });
  if (sent.ok) return { ...intended, status: 'sent', message: sent.value.message };
  const { kind, retry, detail } = sent.error;
  return { ...intended, status: retry ? 'waiting' : 'refused', why: `${kind}: ${detail}` };
}

// Nothing has been sent yet, so a fault here costs a try and not the digest; its words are for the ledger.
async function compose(
  occasion: Occasion,
  { newsroom, zone }: Desk,
): Promise<Extract<Reply, { kind: 'hits' }> | string> {
  const { subscription, scheduled, at } = occasion;
  const asked = { today: dayIn(zone, at), language: subscription.language, asker: { locale: null } };
  try {
    const reply = await newsroom.digest(subscription, asked);
    if (!isLate(occasion)) return reply;
    return { ...reply, heading: { phrase: 'digest.late', about: timeIn(subscription.schedule.zone, scheduled) } };
  } catch (error) {
    return `fault: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The same for every try of one delivery, so that Discord takes a second one for the first. */
function nonceOf({ subscription, scheduled }: Delivery): string {
  const digest = createHash('sha256').update(`${subscription} ${scheduled}`).digest('base64url');
  return digest.slice(0, DISCORD.nonceChars);
}
