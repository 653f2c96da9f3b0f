import { expect, test } from 'vitest';
import { HITS_SHOWN } from '../../src/limits.ts';
import type { SubscribeOptions } from '../../src/ports.ts';
import { article, subscription } from '../cases/articles.ts';
import { asked, newsrooms } from './newsrooms.ts';

const ORDER: SubscribeOptions = {
  channel: 'c1',
  guild: 'g1',
  owner: 'o1',
  districts: [],
  topics: [],
  schedule: { days: 'daily', at: '08:00', zone: 'Asia/Shanghai' },
  language: 'zh-CN',
};

const titles = ({ hits }: { hits: { article: { title: string | null } }[] }) => hits.map((hit) => hit.article.title);

newsrooms('digests', (use) => {
  test(
    'are ordered from now on, listed, ended and forgotten',
    use(async ({ newsroom }) => {
      const order = await newsroom.subscribe(ORDER);
      expect(order).toEqual({ ...ORDER, id: 'order-1', since: '2022-03-04T20:00:00.000Z' });
      await newsroom.subscribe({ ...ORDER, channel: 'c2' });
      expect(await newsroom.subscriptions({ channel: 'c1' })).toEqual([order]);
      expect(await newsroom.unsubscribe('order-1')).toBe(true);
      expect(await newsroom.unsubscribe('order-1')).toBe(false);
      expect(await newsroom.forget('o1')).toEqual({ subscriptions: 1, errata: 0, unnamed: 0, praise: 0 });
      expect(await newsroom.subscriptions({ owner: 'o1' })).toEqual([]);
    }),
  );

  test(
    'hold what is new of the districts and topics ordered, each with its key figure and quote',
    use(async ({ newsroom }) => {
      const all = await newsroom.digest(subscription('s'), asked);
      expect(titles(all)).toEqual(['潼南柠檬住进新冷库', '梁平竹编走进课堂']);
      expect(all.hits.every(({ quote, figure }) => quote !== null && figure !== null)).toBe(true);
      expect(titles(await newsroom.digest(subscription('s', { districts: ['梁平区'] }), asked))).toEqual([
        '梁平竹编走进课堂',
      ]);
      expect(titles(await newsroom.digest(subscription('s', { topics: ['教育'] }), asked))).toEqual([
        '梁平竹编走进课堂',
      ]);
      expect(titles(await newsroom.digest(subscription('s', { districts: ['城口县'] }), asked))).toEqual([]);
    }),
  );

  test(
    'never hold again what this subscription was sent, and asking changes nothing',
    use(async ({ newsroom, ledger }) => {
      const order = await newsroom.subscribe(ORDER);
      const [first] = (await newsroom.digest(order, asked)).hits;
      const scheduled = '2022-03-05T00:00:00.000Z';
      await ledger.claim(order.id, scheduled, scheduled);
      await ledger.record({
        subscription: order.id,
        scheduled,
        status: 'sent',
        at: scheduled,
        message: 'm1',
        articles: [first?.article.id ?? ''],
        why: null,
      });
      expect(titles(await newsroom.digest(order, asked))).toEqual(['梁平竹编走进课堂']);
      expect(titles(await newsroom.digest(order, asked))).toEqual(['梁平竹编走进课堂']);
      expect(titles(await newsroom.digest(subscription('another'), asked))).toHaveLength(2);
    }),
  );

  test(
    'hold what fits one message, and count the rest',
    use(async ({ newsroom, library }) => {
      const many = Array.from({ length: HITS_SHOWN }, (_, at) => article(`a${at}`, { date: '2022-03-07' }));
      await library.put({ source: 'many', hash: 'h' }, many);
      const { hits, more } = await newsroom.digest(subscription('s'), asked);
      expect({ hits: hits.length, more }).toEqual({ hits: HITS_SHOWN, more: 2 });
    }),
  );
});
