import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ModelState } from '../../ports/model.ts';
import type { Metrics } from '../../ports.ts';
import type { Health } from './health.ts';

/** Metrics that are counted, and what a scraper is told of them. */
export type MetricsBoard = Metrics & { page(): Promise<{ type: string; text: string }> };

/** Seconds; Discord takes no answer after 3 without being asked for time, and we ask at 1.5. */
const REPLY_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10];

/**
 * The metrics of one process. docs/operations.md says what each means and when to worry.
 * @param examine - is asked at every scrape for what is a state and no count.
 */
export function createMetrics(examine: () => Promise<Health>): MetricsBoard {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `broadsheet_${name}`, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `broadsheet_${name}`, help, labelNames, registers });

  const replies = counter('replies_total', 'Commands by what came of them', ['command', 'outcome']);
  const nothing = counter('nothing_total', 'Answers that were none, by reason', ['reason']);
  const seconds = new Histogram({
    name: 'broadsheet_reply_seconds',
    help: 'Time in which a reply was found',
    labelNames: ['command'],
    buckets: REPLY_BUCKETS,
    registers,
  });
  const inputs = counter('inputs_total', 'Pages, files of news and feeds by what was made of them', ['status']);
  const articles = counter('articles_read_total', 'Articles that were read in', []);
  const refusals = counter('refusals_total', 'Inputs that were not taken, by reason', ['why']);
  const feeds = counter('feed_looks_total', 'Looks at feeds', ['host', 'outcome']);
  const fed = gauge('feed_last_success_timestamp_seconds', 'When a feed was read last', ['host']);
  const digests = counter('digests_total', 'Deliveries by what came of them', ['status']);
  const late = counter('digests_late_total', 'Deliveries that were sent after their time', []);
  const visits = counter('door_requests_total', 'Requests by the doors of the server, by status', ['door', 'status']);
  const requests = counter('discord_requests_total', 'Requests to Discord by status', ['method', 'status']);

  const states = {
    up: gauge('up', '1 where status is ok, 0.5 where it is degraded, 0 where nobody can be answered'),
    articles: gauge('articles', 'Articles of the library'),
    latest: gauge('latest_edition_timestamp_seconds', 'The day of the latest edition'),
    indexed: gauge('index_articles', 'Articles of the index'),
    behind: gauge('index_behind', 'Revisions of the library that the index lacks'),
    digestDue: gauge('digest_due_seconds', 'Since when the longest due digest is due, 0 where none is'),
    modelState: gauge('model_ready', '1 where the model may be asked, 0 where it rests or its tokens are spent'),
    modelTurns: gauge('model_turns', 'Answers with the model', ['state']),
    shards: gauge('gateway_shards', 'Connections to Discord', ['state']),
  };

  function show({ status, articles, latest, index, gateway, digestDue, model }: Health): void {
    states.up.set({ ok: 1, degraded: 0.5, unavailable: 0 }[status]);
    states.articles.set(articles);
    if (latest !== null) states.latest.set(Date.parse(latest) / 1_000);
    states.indexed.set(index?.articles ?? 0);
    states.digestDue.set(digestDue ?? 0);
    states.behind.set(index?.behind ?? 0);
    if (model !== null) showModel(model);
    for (const [state, count] of Object.entries(gateway ?? {})) states.shards.set({ state }, count);
  }

  // What the model counts itself: each scrape is told how much more it is than at the last.
  const ofModel = {
    calls: counter('model_requests_total', 'Requests to the model', []),
    failed: counter('model_failures_total', 'Those of them without an answer', []),
    tokensIn: counter('model_read_tokens_total', 'Tokens that the model was given to read', []),
    tokensOut: counter('model_written_tokens_total', 'Tokens that it wrote', []),
    seconds: counter('model_seconds_total', 'Seconds that its answers took', []),
    dropped: counter('model_sentences_dropped_total', 'Its sentences that were not held by the print', []),
    fellBack: counter('model_fallbacks_total', 'Answers that went without the model', []),
  };
  const told = new Map<string, number>();

  function showModel(model: ModelState): void {
    states.modelState.set(Number(model.state === 'ready'));
    states.modelTurns.set({ state: 'waiting' }, model.waiting);
    states.modelTurns.set({ state: 'under way' }, model.underWay);
    for (const [name, counted] of Object.entries(ofModel)) {
      const count = model[name as keyof typeof ofModel];
      counted.inc(count - (told.get(name) ?? 0));
      told.set(name, count);
    }
  }

  return {
    replied({ command, outcome, ms }) {
      replies.inc({ command, outcome });
      seconds.observe({ command }, ms / 1_000);
    },
    foundNothing: (reason) => nothing.inc({ reason }),
    tookIn(outcome) {
      if (!outcome.ok) return refusals.inc({ why: outcome.error.why });
      inputs.inc({ status: outcome.value.status });
      articles.inc(outcome.value.articles);
    },
    askedFeed({ host, ok }) {
      feeds.inc({ host, outcome: ok ? 'read' : 'failed' });
      if (ok) fed.setToCurrentTime({ host });
    },
    delivered(event) {
      digests.inc({ status: event.status });
      if (event.late && event.status === 'sent') late.inc();
    },
    requested: ({ method, status }) => requests.inc({ method, status }),
    answered: ({ door, status }) => visits.inc({ door, status }),
    async page() {
      // What the store cannot tell at this moment leaves the counts worth having.
      await examine().then(show, () => states.up.set(0));
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
