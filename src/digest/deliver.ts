import { createHash } from 'node:crypto';
import { dayIn } from '../clock.ts';
import { DELIVERY } from '../limits/deliveries.ts';
import { wayOf } from '../model/address.ts';
import type { Subscription } from '../model/order.ts';
import type { Claim, Courier, Delivery, Ledger, Outcome, Pace, SendError } from '../ports/deliveries.ts';
import { type Dependencies as ComposingDependencies, compose, PAUSED } from './compose.ts';
import type { Hold } from './lease.ts';
import { nextOccurrence } from './occurrences.ts';
import { seek } from './seek.ts';

/** What a delivery needs. */
export type Dependencies = ComposingDependencies & {
  ledger: Pick<Ledger, 'intend' | 'record' | 'deliveries'>;
  courier: Courier;
  /** Waits for a turn among all who speak to Discord with the same token. */
  pace: Pace;
  now(): Date;
  sleep(ms: number): Promise<void>;
};

/** What came of one claim; `trouble` where Discord could not be reached. 'lost': somebody else has it by now. */
export type Delivered = { delivery: Delivery; trouble: boolean } | 'lost';

/**
 * Delivers what a claim owes, once in effect: what is about to be sent is written down with its marker before, what came
 * of it after; where that was not known, the channel is looked through for the marker before anything is sent again.
 * @param at - the time by the clock of the run.
 */
export async function deliver(claim: Claim, at: Date, hold: Hold, dependencies: Dependencies): Promise<Delivered> {
  const sent = claim.delivery.status === 'sending' ? await lookForIt(claim, hold, dependencies) : null;
  if (sent === 'lost') return 'lost';
  const ended = sent ?? passedOver(claim, at) ?? (await sendIt(claim, at, hold, dependencies));
  if (ended === 'lost') return 'lost';
  const why = await openThread(claim, ended, hold, dependencies);
  return settle(claim, why === null ? ended : { ...ended, why }, at, dependencies);
}

/**
 * Opens the thread that was wished below a digest, before it is written down as sent: whoever finds its message after a crash opens
 * it as well. A message has one at most. Without it the digest stands all the same; why there is none is told in its history.
 */
async function openThread(
  { delivery, subscription }: Claim,
  { status, message }: Ended,
  hold: Hold,
  { courier, pace }: Dependencies,
): Promise<string | null> {
  const { channel, thread, language, schedule } = subscription;
  if (thread === undefined || delivery.kind !== 'digest' || status !== 'sent' || message == null) return null;
  if (!(await turnWithin(hold, { pace }))) return null;
  const day = dayIn(schedule.zone, new Date(delivery.scheduled));
  const opened = await courier.openThread(channel, message, { language, day });
  return opened.ok ? null : `no-thread: ${opened.error.detail}`;
}

/** How a try ended. `error` is what Discord said; `keep` leaves the claim to its lease, in case the message still comes. */
type Ended = Pick<Delivery, 'status'> &
  Partial<Pick<Delivery, 'message' | 'why' | 'articles'> & Pick<Outcome, 'channel'>> & {
    error?: SendError;
    keep?: boolean;
  };

/** Whether the message of an earlier try stands in its channel. Null: it does not, and may be sent. */
async function lookForIt(
  { delivery }: Claim,
  hold: Hold,
  { courier, pace }: Dependencies,
): Promise<Ended | null | 'lost'> {
  const { channel, begun } = delivery;
  if (channel === null || begun === null) return null;
  const paced: Pick<Courier, 'messages'> = {
    messages: async (...page) => {
      await pace.turn();
      return courier.messages(...page);
    },
  };
  const where = { channel, marker: markerOf(delivery), begun: new Date(begun) };
  const found = await seek(where, { courier: paced, hold: hold.forRequest });
  if (found === 'lost') return 'lost';
  if (!found.ok) {
    const { error } = found;
    // A channel that is gone or closed has nothing to be seen, nor to be sent.
    if (error.cure === 'park') return { status: 'refused', error };
    return { status: 'sending', error };
  }
  return found.value === null ? null : { status: 'sent', ...found.value };
}

/** Too old to be of use, or fallen into a pause. */
function passedOver({ delivery: { kind, scheduled }, subscription }: Claim, at: Date): Ended | null {
  if (kind === 'notice') return null;
  if (subscription.paused !== undefined) return { status: 'missed', why: PAUSED };
  return at.getTime() - Date.parse(scheduled) > DELIVERY.windowMs ? { status: 'missed' } : null;
}

async function sendIt(claim: Claim, at: Date, hold: Hold, dependencies: Dependencies): Promise<Ended | 'lost'> {
  const { delivery } = claim;
  let composed: Awaited<ReturnType<typeof compose>>;
  try {
    composed = await compose(claim, at, dependencies);
  } catch (error) {
    // Nothing has been sent, so a fault here costs a try and not the digest; its words are for the ledger.
    return { status: 'waiting', why: `fault: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (composed === null) return { status: 'empty' };
  const channel = await channelOf(claim, hold, dependencies);
  if (channel === 'lost') return 'lost';
  if (!channel.ok) return endedBy(channel.error);
  const marker = markerOf(delivery);
  const { reply, told } = composed;
  const articles = told.map(({ id }) => id);
  const marked = reply.kind === 'hits' ? { ...reply, marker } : reply;
  for (let tries = 0; ; tries += 1) {
    const begun = new Date(Math.min(at.getTime(), dependencies.now().getTime())).toISOString();
    const intent = { channel: channel.value, begun: delivery.begun ?? begun, marker, told };
    if (!(await dependencies.ledger.intend(claim, intent)) || !(await turnWithin(hold, dependencies))) return 'lost';
    const sent = await dependencies.courier.send(channel.value, marked, { marker });
    if (sent.ok) return { status: 'sent', ...sent.value, articles };
    const { cure, afterMs } = sent.error;
    // A receiver on the web that wants to be left alone is no reason for Discord to wait.
    const patient =
      isDiscord(channel.value) && cure === 'wait' && afterMs !== undefined && afterMs <= DELIVERY.patienceMs;
    if (!patient || tries === DELIVERY.tries) return { ...endedBy(sent.error), articles };
    await dependencies.pace.holdOff(afterMs);
    await dependencies.sleep(afterMs);
  }
}

/** A notice goes to the owner, anything else where it was ordered to. */
async function channelOf({ delivery, subscription }: Claim, hold: Hold, { courier, pace }: Dependencies) {
  if (delivery.kind !== 'notice') return { ok: true, value: subscription.channel } as const;
  return (await turnWithin(hold, { pace })) ? courier.directChannel(subscription.owner) : 'lost';
}

/** Waits for a turn; the last look at the lease comes right before the request, with nothing to wait for in between. */
async function turnWithin(hold: Hold, { pace }: Pick<Dependencies, 'pace'>): Promise<boolean> {
  await pace.turn();
  return hold.forRequest();
}

function endedBy(error: SendError): Ended {
  if (error.cure === 'park' || error.cure === 'drop') return { status: 'refused', error };
  if (error.cure === 'wait') return { status: 'waiting', error };
  return { status: 'sending', error, keep: error.settled !== true };
}

async function settle(claim: Claim, ended: Ended, at: Date, { ledger }: Dependencies): Promise<Delivered> {
  const { delivery, subscription } = claim;
  const { status, message = null, channel, error, keep = false, articles } = ended;
  const why = ended.why ?? (error === undefined ? null : `${error.kind}: ${error.detail}`);
  const outcome: Outcome = { status, at: at.toISOString(), message, why, ...(channel !== undefined && { channel }) };
  if (status === 'waiting' || status === 'sending') {
    outcome.due = new Date(at.getTime() + waitMs(delivery.tries, error)).toISOString();
    // What may still appear is looked for as soon as its lease is over.
    if (keep) delete outcome.due;
  } else if (delivery.kind === 'digest') {
    outcome.next = nextTime(claim, status, at);
  }
  if (error?.cure === 'park' && delivery.kind !== 'notice' && subscription.paused === undefined)
    outcome.park = parked(claim, error, at);
  const recorded = await ledger.record(claim, outcome, { keep });
  if (!recorded) return 'lost';
  const { status: _, ...rest } = outcome;
  const trouble = isDiscord(subscription.channel) && (error?.cure === 'look' || error?.cure === 'wait');
  return { delivery: { ...delivery, ...rest, status, articles: articles ?? delivery.articles }, trouble };
}

function isDiscord(channel: string): boolean {
  return wayOf(channel) === 'discord';
}

/** The next time; where this one was missed, the first that is not. */
function nextTime({ delivery, subscription }: Claim, status: Delivery['status'], at: Date): string {
  let next = nextOccurrence(subscription.schedule, new Date(delivery.scheduled));
  const useless = (time: Date) => at.getTime() - time.getTime() > DELIVERY.windowMs;
  while (status === 'missed' && useless(next)) next = nextOccurrence(subscription.schedule, next);
  return next.toISOString();
}

/**
 * Its owner is told in their own direct messages, which cannot be where these are what is closed. A millisecond later: no
 * schedule can have that time too.
 */
function parked({ subscription }: Claim, { kind, detail }: SendError, at: Date): NonNullable<Outcome['park']> {
  const paused = { by: 'bot' as const, why: `${kind}: ${detail}`, at: at.toISOString() };
  const order: Subscription = { ...subscription, paused };
  return { subscription: order, notice: subscription.guild === null ? null : new Date(at.getTime() + 1).toISOString() };
}

function waitMs(tries: number, error: SendError | undefined): number {
  return error?.afterMs ?? Math.min(DELIVERY.retryMs * 2 ** tries, DELIVERY.retryMostMs);
}

/** The same for every try of one delivery: stands in the message, and is its nonce. */
function markerOf({ subscription, scheduled }: Pick<Delivery, 'subscription' | 'scheduled'>): string {
  const digest = createHash('sha256').update(`${subscription} ${scheduled}`).digest('base64url');
  return digest.slice(0, DELIVERY.markerChars);
}
