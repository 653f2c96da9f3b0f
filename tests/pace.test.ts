import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PACE, PACE_REMEMBERED, type Rate, type Way } from '../src/limits/pace.ts';
import { openPace } from '../src/pace.ts';

const by = (user: string | null, guild: string | null = null, channel: string | null = null) => ({
  user,
  guild,
  channel,
});
const { person, server, process } = PACE.ask;

test('who asks more at once than anybody can read waits, and then asks on; others need not wait', () => {
  let now = 0;
  const pace = openPace(() => now);
  const ask = (user: string) => pace.waitFor('ask', by(user));
  expect(new Set(Array.from({ length: person.burst }, () => ask('1')))).toEqual(new Set([null]));
  expect([ask('1'), ask('1'), ask('2')]).toEqual([{ of: 'person', seconds: 1 }, { of: 'person', seconds: 1 }, null]);
  now += 1_000;
  expect([ask('1'), ask('1')]).toEqual([null, { of: 'person', seconds: 1 }]);
});

test('a server has a pace of its own in all its channels, from which those who wait already take nothing', () => {
  const pace = openPace(() => 0);
  const waits = Array.from({ length: server.burst + 1 }, (_, at) => pace.waitFor('ask', by(`${at}`, 'g', `c${at}`)));
  expect(waits.filter((wait) => wait !== null)).toEqual([{ of: 'server', seconds: 1 }]);
  expect(pace.waitFor('ask', by('0', 'h'))).toBeNull();
});

test('all together have a pace, which one server cannot use up', () => {
  const pace = openPace(() => 0);
  const ask = (at: number, guild: number) => pace.waitFor('ask', by(`${at}`, `g${guild}`));
  for (let at = 0; at < 2 * process.burst; at += 1) ask(at, 0);
  expect(ask(0, 1)).toBeNull();
  const waits = Array.from({ length: process.burst }, (_, at) => ask(at, at + 1));
  expect(waits.find((wait) => wait !== null)?.of).toBe('process');
});

test('whoever may not check or give pages for now may still ask', () => {
  const pace = openPace(() => 0);
  for (let at = 0; at < PACE.page.person.burst; at += 1) pace.waitFor('page', by('1', 'g'));
  expect(pace.waitFor('page', by('1', 'g'))).toMatchObject({ of: 'person' });
  expect(pace.waitFor('ask', by('1', 'g'))).toBeNull();
});

test.each(Object.keys(PACE) as Way[])('%s: a person has less than a server, a server less than the process', (way) => {
  const rates: { person?: Rate; server?: Rate; process: Rate } = PACE[way];
  const all = rates.server ?? rates.process;
  const one = rates.person ?? all;
  expect([one.burst <= all.burst, all.burst <= rates.process.burst]).toEqual([true, true]);
  expect([one.aSecond <= all.aSecond, all.aSecond <= rates.process.aSecond]).toEqual([true, true]);
  // Half of what all have is left when one server has used up its own.
  if (rates.server !== undefined) expect(rates.server.burst * 2).toBeLessThanOrEqual(rates.process.burst);
});

test('nobody can be kept waiting by a channel that is not known, and whoever asked longest ago is forgotten first', () => {
  const pace = openPace(() => 0);
  const type = (user: number) => pace.waitFor('preview', by(`${user}`)) ?? pace.waitFor('page', by(`${user}`));
  for (let at = 0; at < PACE.page.person.burst; at += 1) type(0);
  expect(type(0)).toMatchObject({ of: 'person' });
  for (let user = 1; user < PACE_REMEMBERED + 10; user += 1) pace.waitFor('ask', by(`${user}`));
  expect(pace.waitFor('page', by('0'))).toBeNull();
  expect(pace.waitFor('check', by(null))).toBeNull();
});

test('a clock that goes back gives nobody more', () => {
  let now = 10_000;
  const pace = openPace(() => now);
  for (let at = 0; at < person.burst; at += 1) pace.waitFor('ask', by('1'));
  now = 0;
  expect(pace.waitFor('ask', by('1'))).toEqual({ of: 'person', seconds: 1 });
});

test.each(Object.entries(PACE))('the rates of %s stand in docs/security.md', (_, rates) => {
  const told = readFileSync('docs/security.md', 'utf8').replace(/ +/g, ' ');
  const cells = (['person', 'server', 'process'] as const).map((whose) => {
    const rate = (rates as Partial<Record<typeof whose, Rate>>)[whose];
    return rate === undefined ? ' ' : ` ${rate.burst.toLocaleString('en')}, ${rate.aSecond} `;
  });
  expect(told).toContain(`|${cells.join('|')}|`);
});
