import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DELIVERY } from '../limits/deliveries.ts';
import type { Claim, Courier, Delivery, DigestRun, Ledger, Pace } from '../ports/deliveries.ts';
import type { Clock, Metrics } from '../ports.ts';
import { isLate } from './compose.ts';
import { type Delivered, type Dependencies, deliver } from './deliver.ts';
import { holdClaim, type LeaseTimes } from './lease.ts';
import { nextOccurrence } from './occurrences.ts';
import { watchForAlerts } from './watch.ts';

/**
 * What the digest needs; `wall` is the time of the leases, `elapsed` milliseconds that no setting of a clock moves,
 * `after` the timer (default: the system's, which keeps no process alive).
 */
export type DigestNeeds = LeaseTimes & {
  newsroom: Dependencies['newsroom'] & Parameters<typeof watchForAlerts>[0]['newsroom'];
  ledger: Ledger;
  courier: Courier;
  pace: Pace;
  clock: Clock;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  metrics?: Pick<Metrics, 'delivered'>;
  /** Names this process in the ledger. */
  sender: string;
  wall?(): Date;
  elapsed?(): number;
  sleep?(ms: number): Promise<void>;
  after?: (ms: number, run: () => void) => () => void;
};

/** Who is due what and when. */
export type Digest = {
  /** Sends what is due at `at`; runs that overlap follow one another. */
  runDue(at: Date): Promise<DigestRun>;
  /**
   * The same to its end: what was to be tried later is tried now, and what a sender left that died is waited for until
   * its lease is over.
   */
  runToEnd(at: Date): Promise<DigestRun>;
  /** Sends what is due now and from then on at every full minute, as long as `mayRun` says so. */
  start(mayRun?: () => Promise<boolean>): void;
  /** Ends that; what is being sent is finished first. */
  stop(): Promise<void>;
};

/** The digest over a newsroom, a ledger and a courier. On an embedded store one process at a time may run it. */
export function createDigest(needs: DigestNeeds): Digest {
  const { ledger, clock, log, leaseMs, sender } = needs;
  const { wall = () => new Date(), elapsed = () => performance.now(), sleep = sleepFor, after = afterUnref } = needs;
  const dependencies: Dependencies = { ...needs, zone: clock.zone, now: wall, sleep };
  const watch = watchForAlerts(needs);
  let running: Promise<unknown> = Promise.resolve();
  let callOff = () => {};
  let stopped = false;
  let prunedAt = Number.NEGATIVE_INFINITY;

  function inTurn(run: () => Promise<DigestRun>): Promise<DigestRun> {
    const turn = running.then(run);
    running = turn.catch(() => {});
    return turn;
  }

  async function runAll(at: Date, { toEnd }: { toEnd: boolean }): Promise<DigestRun> {
    const ends = new Map<string, Delivery>();
    await planAll();
    await watch(at);
    if (toEnd) await sendToEnd(at, ends);
    else await sendAllDue(at, ends);
    await pruneDaily(at);
    return sumUp([...ends.values()], at);
  }

  // By the earlier clock: a run of another day lets nothing go that is of use today.
  async function pruneDaily(at: Date): Promise<void> {
    if (elapsed() - prunedAt < DELIVERY.pruneMs) return;
    prunedAt = elapsed();
    const before = new Date(Math.min(at.getTime(), wall().getTime()) - DELIVERY.keptMs);
    const deliveries = await ledger.prune(before.toISOString());
    if (deliveries > 0) log.info({ deliveries }, 'old deliveries were let go');
  }

  async function sendToEnd(at: Date, into: Map<string, Delivery>): Promise<void> {
    const patience = leaseMs + needs.requestMs;
    let waitsSince = elapsed();
    for (let tries = 0; ; tries += 1) {
      await ledger.hurry(at.toISOString());
      const { reachable, claimed } = await sendAllDue(at, into);
      if (claimed > 0) waitsSince = elapsed();
      if (!reachable || elapsed() - waitsSince > patience) return;
      const until = await ledger.heldUntil(at.toISOString(), wall().toISOString());
      const unclear = [...into.values()].some(({ status }) => status === 'sending');
      if (until === null && !(unclear && tries === 0)) return;
      if (until !== null) await waitFor(until);
    }
  }

  async function waitFor(until: string): Promise<void> {
    const ms = Math.max(0, Date.parse(until) - wall().getTime()) + DELIVERY.graceMs;
    log.info({ ms }, 'waiting for what another sender has claimed');
    await sleep(ms);
  }

  /** Gives every digest that lacks one its next time. */
  async function planAll(): Promise<void> {
    const failed = new Set<string>();
    for (;;) {
      const orders = (await ledger.unplanned(PLANNED_AT_ONCE + failed.size)).filter(
        ({ subscription }) => !failed.has(subscription.id),
      );
      if (orders.length === 0) return;
      const planning = orders.map(async ({ subscription, after: from }) => {
        try {
          await ledger.plan(subscription, nextOccurrence(subscription.schedule, new Date(from)).toISOString());
        } catch (error) {
          failed.add(subscription.id);
          log.error({ err: error, subscription: subscription.id }, 'digest cannot be planned');
        }
      });
      await Promise.all(planning);
    }
  }

  function claimSome(at: Date, limit: number): Promise<Claim[]> {
    const now = wall();
    const until = new Date(now.getTime() + leaseMs).toISOString();
    return ledger.claim({ at: at.toISOString(), now: now.toISOString(), until, sender, limit });
  }

  // One subscriber's fault is not the next one's; the claim ends with its lease.
  async function serve(claim: Claim, at: Date, asked: number): Promise<Delivered> {
    const hold = holdClaim(claim, asked, { ...needs, now: wall, elapsed });
    try {
      return await deliver(claim, at, hold, dependencies);
    } catch (error) {
      log.error({ err: error, subscription: claim.subscription.id }, 'digest fault');
      return 'lost';
    }
  }

  /**
   * Says whether Discord could be reached to the end, and how many it had a go at. One that hangs keeps one place, and none of
   * the others waiting.
   */
  async function sendAllDue(at: Date, into: Map<string, Delivery>): Promise<{ reachable: boolean; claimed: number }> {
    const inHand = new Set<Promise<void>>();
    let [troubles, claimed, mayBeMore] = [0, 0, true];
    const take = async (claim: Claim, asked: number) => {
      const end = await serve(claim, at, asked);
      if (end === 'lost') return;
      note(end.delivery, at);
      into.set(`${end.delivery.subscription} ${end.delivery.scheduled}`, end.delivery);
      troubles = end.trouble ? troubles + 1 : 0;
    };
    try {
      while (!stopped && troubles < DELIVERY.troubles) {
        if (mayBeMore || inHand.size === 0) {
          const asked = elapsed();
          const room = DELIVERY.parallel - inHand.size;
          const claims = await claimSome(at, room);
          claimed += claims.length;
          mayBeMore = claims.length === room;
          for (const claim of claims) {
            const taking: Promise<void> = take(claim, asked).finally(() => inHand.delete(taking));
            inHand.add(taking);
          }
          if (inHand.size === 0) return { reachable: true, claimed };
        }
        await Promise.race(inHand);
      }
    } finally {
      await Promise.all(inHand);
    }
    if (troubles >= DELIVERY.troubles) log.warn({ troubles }, 'Discord cannot be reached; the others wait');
    return { reachable: false, claimed };
  }

  function note({ subscription, scheduled, status, message, articles, why, kind }: Delivery, at: Date): void {
    const late = isLate({ kind, scheduled }, at);
    needs.metrics?.delivered({ status, late });
    const line = { subscription, scheduled, status, late, message, articles: articles.length, why };
    if (status === 'waiting' || status === 'refused' || status === 'sending') log.warn(line, kind);
    else log.info(line, kind);
  }

  function tick(mayRun: () => Promise<boolean>): void {
    const now = clock.now();
    mayRun()
      .then((may) => (may ? inTurn(() => runAll(now, { toEnd: false })) : null))
      .catch((error: unknown) => log.error({ err: error }, 'digest run fault'))
      .finally(() => {
        const ms = MINUTE_MS - (clock.now().getTime() % MINUTE_MS);
        if (!stopped) callOff = after(ms, () => tick(mayRun));
      });
  }

  return {
    runDue: (at) => inTurn(() => runAll(at, { toEnd: false })),
    runToEnd: (at) => inTurn(() => runAll(at, { toEnd: true })),
    start: (mayRun = async () => true) => tick(mayRun),
    async stop() {
      stopped = true;
      callOff();
      await running;
    },
  };
}

/** What is not known to be sent waits like what is known not to be. */
function sumUp(deliveries: readonly Delivery[], at: Date): DigestRun {
  const run: DigestRun = { sent: 0, late: 0, empty: 0, waiting: 0, refused: 0, missed: 0 };
  for (const { status, kind, scheduled } of deliveries) {
    if (status === 'planned') continue;
    run[status === 'sending' ? 'waiting' : status] += 1;
    if (status === 'sent' && isLate({ kind, scheduled }, at)) run.late += 1;
  }
  return run;
}

// Schedules name minutes.
const MINUTE_MS = 60_000;
const PLANNED_AT_ONCE = 200;

function afterUnref(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
}
