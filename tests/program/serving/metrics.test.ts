import { expect, test } from 'vitest';
import type { ActionRequest } from '../../../src/action.ts';
import type { Command, Request } from '../../../src/command.ts';
import type { Intake } from '../../../src/ports.ts';
import { countedActions, countedCommands, countedIntake } from '../../../src/program/serving/counting.ts';
import type { Health } from '../../../src/program/serving/health.ts';
import { createMetrics } from '../../../src/program/serving/metrics.ts';
import type { Reply } from '../../../src/reply.ts';
import { answerOf } from '../../rendering/replies.ts';

const HEALTH: Health = {
  status: 'degraded',
  troubles: [],
  articles: 7,
  latest: '2022-03-03',
  index: { articles: 6, behind: 2 },
  gateway: { connected: 2, connecting: 1, closed: 0 },
  digestDue: 60,
  model: null,
  uptime: 3,
};

/** The lines that a scraper is told of our own metrics, without help and buckets. */
async function linesOf({ page }: { page(): Promise<{ text: string }> }): Promise<string[]> {
  const { text } = await page();
  return text.split('\n').filter((line) => /^broadsheet_/.test(line) && !/_(bucket|sum)\b/.test(line));
}

function command(run: () => Promise<Reply>): Command {
  return { data: { name: 'ask', name_localizations: {}, description: '', description_localizations: {} }, run };
}

test('every reply is counted by what came of it, what failed as well, and handed on as it is', async () => {
  const metrics = createMetrics(async () => HEALTH);
  const answered = answerOf();
  if (answered.kind !== 'answer') throw new Error('no answer');
  const nothing = { ...answered.answer, status: 'nothing', reason: 'no_match' } as const;
  const replies: Reply[] = [
    answered,
    { ...answered, answer: nothing },
    { ...answered, fault: 'a number too many' },
    { kind: 'notice', private: true, language: 'en', notice: 'notice.fault', values: {} },
  ];
  for (const reply of replies) {
    const [one] = countedCommands([command(async () => reply)], metrics);
    expect(await one?.run({} as Request)).toBe(reply);
  }
  const [failing] = countedCommands([command(() => Promise.reject(new Error('a bug')))], metrics);
  await expect(failing?.run({} as Request)).rejects.toThrow('a bug');
  const [action] = countedActions([{ name: 'ask', run: async () => answered }], metrics);
  expect(await action?.run({} as ActionRequest)).toBe(answered);
  expect(await linesOf(metrics)).toEqual(
    expect.arrayContaining([
      'broadsheet_replies_total{command="press ask",outcome="answered"} 1',
      'broadsheet_replies_total{command="ask",outcome="answered"} 1',
      'broadsheet_replies_total{command="ask",outcome="nothing"} 1',
      'broadsheet_replies_total{command="ask",outcome="withheld"} 1',
      'broadsheet_replies_total{command="ask",outcome="notice"} 1',
      'broadsheet_replies_total{command="ask",outcome="failed"} 1',
      'broadsheet_nothing_total{reason="no_match"} 1',
      'broadsheet_reply_seconds_count{command="ask"} 5',
    ]),
  );
});

test('what is read in and refused, fed, sent and asked of Discord is counted', async () => {
  const metrics = createMetrics(async () => HEALTH);
  const intake: Intake = {
    readPages: async function* () {},
    reread: async function* () {},
    take: async function* () {
      yield { ok: true, value: { source: 'p', articles: 3, status: 'new' } };
      yield { ok: false, error: { source: 'q', why: 'binary' } };
    },
  };
  expect(await Array.fromAsync(countedIntake(intake, metrics).take(['p', 'q']))).toHaveLength(2);
  metrics.askedFeed({ host: 'a.example', ok: false });
  metrics.delivered({ status: 'sent', late: true });
  metrics.delivered({ status: 'missed', late: true });
  metrics.requested({ method: 'POST', status: 429 });
  expect(await linesOf(metrics)).toEqual(
    expect.arrayContaining([
      'broadsheet_inputs_total{status="new"} 1',
      'broadsheet_articles_read_total 3',
      'broadsheet_refusals_total{why="binary"} 1',
      'broadsheet_feed_looks_total{host="a.example",outcome="failed"} 1',
      'broadsheet_digests_total{status="sent"} 1',
      'broadsheet_digests_total{status="missed"} 1',
      'broadsheet_digests_late_total 1',
      'broadsheet_discord_requests_total{method="POST",status="429"} 1',
    ]),
  );
});

test('a scrape tells how the program is, beside what is known of any process', async () => {
  const metrics = createMetrics(async () => HEALTH);
  expect(await linesOf(metrics)).toEqual(
    expect.arrayContaining([
      'broadsheet_up 0.5',
      'broadsheet_articles 7',
      'broadsheet_latest_edition_timestamp_seconds 1646265600',
      'broadsheet_index_articles 6',
      'broadsheet_index_behind 2',
      'broadsheet_digest_due_seconds 60',
      'broadsheet_gateway_shards{state="connected"} 2',
    ]),
  );
  expect((await metrics.page()).text).toContain('process_resident_memory_bytes');
});

test('a scrape outlives a store that cannot be read', async () => {
  const metrics = createMetrics(() => Promise.reject(new Error('disk gone')));
  metrics.foundNothing('no_match');
  expect(await linesOf(metrics)).toEqual(
    expect.arrayContaining(['broadsheet_up 0', 'broadsheet_nothing_total{reason="no_match"} 1']),
  );
});

test('what a model counts itself is told as it grows', async () => {
  const model = { state: 'ready', waiting: 2, underWay: 1, calls: 3, failed: 1, tokensIn: 900, tokensOut: 70 } as const;
  const more = { seconds: 2.5, dropped: 4, fellBack: 1 };
  let calls = 3;
  const metrics = createMetrics(async () => ({ ...HEALTH, model: { ...model, ...more, calls } }));
  await linesOf(metrics);
  calls = 5;
  expect(await linesOf(metrics)).toEqual(
    expect.arrayContaining([
      'broadsheet_model_ready 1',
      'broadsheet_model_turns{state="waiting"} 2',
      'broadsheet_model_requests_total 5',
      'broadsheet_model_read_tokens_total 900',
      'broadsheet_model_sentences_dropped_total 4',
      'broadsheet_model_fallbacks_total 1',
    ]),
  );
});
