import { expect, test } from 'vitest';
import { unsettled } from '../../src/model/desk.ts';
import { article, subscription } from '../cases/articles.ts';
import { delivered, EIGHT, intent, lease, NEXT_DAY, planned, SENT } from '../cases/claims.ts';
import { erratum } from '../cases/corrections.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from '../store/opened.ts';
import { cuttingProxy } from './cutting-proxy.ts';
import { newDatabase } from './database.ts';

const MOMENTS = [
  ['before the server had it', 'before'],
  ['after the server had done it', 'after'],
] as const;

async function openedByProxy() {
  const proxy = await cuttingProxy(await newDatabase());
  return { proxy, ...(await openedStore(await temporaryFolder(), proxy.url)) };
}

test.each(MOMENTS)('a claim cut off %s is had once', async (_, when) => {
  const { proxy, ledger, close } = await openedByProxy();
  for (const id of ['a', 'b']) await planned(ledger, id, EIGHT);
  proxy.cut('with found', when);
  const claims = await ledger.claim({ ...lease(EIGHT), limit: 1 });
  expect(claims.map(({ subscription: { id } }) => id)).toEqual(['a']);
  const others = await ledger.claim(lease(EIGHT));
  expect(others.map(({ subscription: { id } }) => id)).toEqual(['b']);
  expect(proxy.cuts()).toBe(1);
  await close();
});

test.each(MOMENTS)('an intent and an outcome cut off %s are written once, and said to be', async (_, when) => {
  const { proxy, ledger, close } = await openedByProxy();
  await planned(ledger, 'a', EIGHT);
  const [claim] = await ledger.claim(lease(EIGHT));
  if (claim === undefined) throw new Error('Nothing was claimed');
  proxy.cut('commit', when);
  expect(await ledger.intend(claim, intent('x', 'w'))).toBe(true);
  proxy.cut('commit', when);
  expect(await ledger.record(claim, { ...SENT, next: NEXT_DAY })).toBe(true);
  expect(proxy.cuts()).toBe(2);
  expect(await ledger.deliveries('a', 9)).toEqual([delivered()]);
  expect(await ledger.claim(lease(NEXT_DAY))).toHaveLength(1);
  await close();
});

test.each(MOMENTS)('what people order, settle and correct, cut off %s, is told as what came of it', async (_, when) => {
  const { proxy, library, ledger, settings, corrections, close } = await openedByProxy();
  const cutting = <T>(write: () => Promise<T>, words = 'commit') => {
    proxy.cut(words, when);
    return write();
  };
  await cutting(() => ledger.subscribe(subscription('a')));
  await cutting(() => ledger.orderOnce('a', EIGHT), 'insert into "delivery"');
  expect(await ledger.claim(lease(EIGHT))).toHaveLength(1);
  expect(await cutting(() => ledger.unsubscribe('a'))).toBe(true);
  expect(await ledger.unsubscribe('a')).toBe(false);
  await ledger.subscribe(subscription('b', { owner: 'x' }));
  expect(await cutting(() => ledger.forget('x'))).toBe(1);
  await cutting(() => settings.settle({ ...unsettled('3'), language: 'en' }), 'insert into "guild_settings"');
  expect(await cutting(() => settings.reset('3'))).toBe(true);
  expect(await cutting(() => corrections.propose(erratum('e')))).toBe(true);
  const decision = { status: 'accepted', by: '9', at: EIGHT } as const;
  expect(await cutting(() => corrections.decide('3', 'e', decision))).toMatchObject({ id: 'e', status: 'accepted' });
  expect(await corrections.decide('3', 'e', decision)).toBe(null);
  const praise = { author: '1', message: 'm', guild: '3', at: EIGHT };
  expect(await cutting(() => corrections.praise(praise))).toEqual({ first: true, count: 1 });
  await cutting(() => library.put({ source: 'p', hash: 'h' }, [article('p')]));
  expect(await library.revision()).toBe(1);
  expect(proxy.cuts()).toBe(10);
  await close();
});
