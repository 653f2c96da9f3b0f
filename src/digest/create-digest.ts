import type { Logger } from 'pino';
import { DELIVERY } from '../limits.ts';
import type { Subscription } from '../model.ts';
import type { Clock, Delivery, DigestRun, Ledger, Metrics } from '../ports.ts';
import { type Desk, deliver, isLate } from './deliver.ts';
import { nextOccurrences } from './occurrences.ts';

/** What the digest needs; `after` is the timer (default: the system's, which keeps no process alive). */
export type DigestNeeds = Omit<Desk, 'zone' | 'ledger'> & {
  ledger: Pick<Ledger, 'subscriptions' | 'deliveries' | 'claim' | 'record'>;
  clock: Clock;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  metrics?: Pick<Metrics, 'delivered'>;
  after?: (ms: number, run: () => void) => () => void;
};

/** Who is due what and when. */
export type Digest = {
  /** Sends what is due at `at`; runs that overlap follow one another. */
  runDue(at: Date): Promise<DigestRun>;
  /** Sends what is due now and from then on at every full minute. */
  start(): void;
  /** Ends that; what is being sent is finished first. */
  stop(): Promise<void>;
};

/** The digest over a newsroom, a ledger and a courier. On an embedded store one process at a time may run it. */
export function createDigest({
  newsroom,
  ledger,
  courier,
  clock,
  log,
  metrics,
  after = afterUnref,
}: DigestNeeds): Digest {
  const desk: Desk = { newsroom, ledger, courier, zone: clock.zone };
  const unknown = new Set<string>();
  let running: Promise<unknown> = Promise.resolve();
  let callOff = () => {};
  let stopped = false;

  function runDue(at: Date): Promise<DigestRun> {
    const run = running.then(() => runAll(at));
    running = run.catch(() => {});
    return run;
  }

  async function runAll(at: Date): Promise<DigestRun> {
    const run: DigestRun = { sent: 0, late: 0, empty: 0, waiting: 0, refused: 0, missed: 0 };
    const waiting = (await ledger.subscriptions())[Symbol.iterator]();
    const lines = Array.from({ length: DELIVERY.parallel }, async () => {
      for (const subscription of waiting) await serve(subscription, at, run);
    });
    await Promise.all(lines);
    return run;
  }

  // One subscriber's fault is not the next one's; the delivery stays claimed where nobody knows whether it was sent.
  async function serve(subscription: Subscription, at: Date, run: DigestRun): Promise<void> {
    try {
      for (const scheduled of await dueTimes(subscription, at)) {
        const delivery = await deliver({ subscription, scheduled, at }, desk);
        if (delivery !== null) note(delivery, isLate({ scheduled, at }), run);
      }
    } catch (error) {
      log.error({ err: error, subscription: subscription.id }, 'digest fault');
    }
  }

  async function dueTimes({ id, since, schedule }: Subscription, at: Date): Promise<Date[]> {
    // Scheduled times are served in order, so only the newest can be waiting for another try.
    const [newest, before] = await ledger.deliveries(id, 2);
    if (newest?.status === 'sending') tellUnknown(newest);
    const settled = newest?.status === 'waiting' ? before : newest;
    return nextOccurrences(schedule, new Date(settled?.scheduled ?? since), at);
  }

  function tellUnknown({ subscription, scheduled }: Delivery): void {
    const key = `${subscription} ${scheduled}`;
    if (!unknown.has(key)) log.warn({ subscription, scheduled }, 'digest with unknown outcome, not sent again');
    unknown.add(key);
  }

  function note(
    { subscription, scheduled, status, message, articles, why }: Delivery,
    late: boolean,
    run: DigestRun,
  ): void {
    const line = { subscription, scheduled, status, late, message, articles: articles.length, why };
    if (status === 'waiting' || status === 'refused') log.warn(line, 'digest');
    else log.info(line, 'digest');
    metrics?.delivered({ status, late });
    if (status === 'sending') return;
    run[status] += 1;
    if (status === 'sent' && late) run.late += 1;
  }

  function tick(): void {
    const now = clock.now();
    runDue(now)
      .catch((error: unknown) => log.error({ err: error }, 'digest run fault'))
      .finally(() => {
        if (!stopped) callOff = after(MINUTE_MS - (clock.now().getTime() % MINUTE_MS), tick);
      });
  }

  return {
    runDue,
    start: tick,
    async stop() {
      stopped = true;
      callOff();
      await running;
    },
  };
}

// Schedules name minutes.
const MINUTE_MS = 60_000;

function afterUnref(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
}
