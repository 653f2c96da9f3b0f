import { expect, test } from 'vitest';
import { HITS_SHOWN } from '../../../src/limits.ts';
import { article, subscription } from '../../cases/articles.ts';
import { PAGE, PAGE_NAME } from '../../cases/edition.ts';
import { asked, newsrooms, pageOf } from '../newsrooms.ts';
import { ORDER, place, SCHEDULED, tell } from '../tell.ts';

/** Somebody who reads where the order above goes. */
const inServer = { ...asked, asker: { ...asked.asker, guild: 'g1', user: 'u1' } };

const titles = ({ hits }: { hits: { article: { title: string | null } }[] }) => hits.map((hit) => hit.article.title);

newsrooms('digests', (use) => {
  test(
    'are ordered from now on, listed, ended and forgotten',
    use(async ({ newsroom }) => {
      const order = await place(newsroom, ORDER);
      expect(order).toEqual({ ...ORDER, id: 'order-1', since: '2022-03-04T20:00:00.000Z' });
      await place(newsroom, { ...ORDER, channel: 'c2' });
      expect(await newsroom.subscriptions({ channel: 'c1', guild: 'g1' })).toEqual([order]);
      expect(await newsroom.unsubscribe('order-1')).toBe(true);
      expect(await newsroom.unsubscribe('order-1')).toBe(false);
      expect(await newsroom.forget('o1')).toEqual({
        subscriptions: 1,
        errata: 0,
        unnamed: 0,
        praise: 0,
        lines: 0,
        pages: 0,
        questions: 0,
      });
      expect(await newsroom.subscriptions({ owner: 'o1' })).toEqual([]);
    }),
  );

  test(
    'that were paused go on from when they are taken up again, without what fell into the pause',
    use(async ({ newsroom, ledger }) => {
      const order = await place(newsroom, { ...ORDER, channel: 'c3' });
      await newsroom.pause(order, true);
      const [paused] = await newsroom.subscriptions({ channel: 'c3', guild: 'g1' });
      expect(paused?.paused).toEqual({ by: 'owner', why: '', at: '2022-03-04T20:00:00.000Z' });
      expect(await ledger.unplanned(9)).toEqual([]);
      await newsroom.pause({ ...order, ...paused, since: '2022-03-01T00:00:00.000Z' }, false);
      expect(await newsroom.subscriptions({ channel: 'c3', guild: 'g1' })).toEqual([order]);
      expect(await ledger.unplanned(9)).toEqual([{ subscription: order, after: order.since }]);
    }),
  );

  test(
    'hold what is new of the districts and topics ordered, each with its key figure and quote',
    use(async ({ newsroom }) => {
      const all = await newsroom.digest(subscription('s'), asked);
      expect(titles(all)).toEqual(['梁平竹编走进课堂', '潼南柠檬住进新冷库']);
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
    'never hold again what this subscription was told, counted ones among it, and asking changes nothing',
    use(async ({ newsroom, ledger }) => {
      const order = await place(newsroom, ORDER);
      expect(titles(await newsroom.digest(order, asked))).toHaveLength(2);
      await tell(order, { newsroom, ledger });
      expect(titles(await newsroom.digest(order, asked))).toEqual([]);
      expect(titles(await newsroom.digest(subscription('another'), asked))).toHaveLength(2);
    }),
  );

  test(
    'say of a story that changed after it was told which figure did, and how it was printed before',
    use(async ({ newsroom, ledger }) => {
      const order = await place(newsroom, ORDER);
      await tell(order, { newsroom, ledger });
      await newsroom.takePage(
        { source: PAGE_NAME, hash: 'h2' },
        newsroom.read(pageOf(PAGE.replaceAll('3.6万吨', '4.1万吨'))),
      );
      const { hits } = await newsroom.digest(order, asked);
      expect(hits).toMatchObject([
        { change: { before: '3.6万吨', after: '4.1万吨' }, quote: { text: expect.stringContaining('4.1万吨') } },
      ]);
      await tell(order, { newsroom, ledger }, '2022-03-06T00:00:00.000Z');
      expect(titles(await newsroom.digest(order, asked))).toEqual([]);
    }),
  );

  test.each([
    [
      'a new paragraph',
      PAGE.replace('到来年开春。', '到来年开春。\n\n新库还给邻近三个乡镇留了仓位。'),
      'added',
      '新库还给邻近三个乡镇留了仓位。',
    ],
    ['other words', PAGE.replace('篾匠来教', '竹编师傅来教'), 'corrected', '竹编课每周两节,由本地的老竹编师傅来教。'],
  ])('say of a story that %s came into after it was told what reads otherwise, once', (_, changed, kind, words) =>
    use(async ({ newsroom, ledger }) => {
      const order = await place(newsroom, ORDER);
      await tell(order, { newsroom, ledger });
      await newsroom.takePage({ source: PAGE_NAME, hash: 'h2' }, newsroom.read(pageOf(changed)));
      const { hits } = await newsroom.digest(order, asked);
      expect(hits).toMatchObject([{ change: { kind }, quote: { text: words }, figure: null }]);
      await tell(order, { newsroom, ledger }, '2022-03-06T00:00:00.000Z');
      expect(titles(await newsroom.digest(order, asked))).toEqual([]);
    })(),
  );

  test(
    'do not take a page that was read again with other marks and spaces for a change',
    use(async ({ newsroom, ledger }) => {
      const order = await place(newsroom, ORDER);
      await tell(order, { newsroom, ledger });
      const again = PAGE.replaceAll(',', '，').replace('镇里的果农说，', '镇里的果农说：');
      await newsroom.takePage({ source: PAGE_NAME, hash: 'h2' }, newsroom.read(pageOf(again)));
      expect(titles(await newsroom.digest(order, asked))).toEqual([]);
    }),
  );

  test(
    'are ordered twice in one place for the same things as one, which is changed',
    use(async ({ newsroom }) => {
      const first = await place(newsroom, ORDER);
      const schedule = { days: 'weekdays', at: '07:00', zone: 'Asia/Taipei' } as const;
      const second = await place(newsroom, { ...ORDER, schedule });
      expect(await newsroom.subscriptions({ channel: 'c1', guild: 'g1' })).toEqual([{ ...first, schedule }]);
      expect(second.id).toBe(first.id);
      await place(newsroom, { ...ORDER, topics: ['教育'] });
      expect(await newsroom.subscriptions({ channel: 'c1', guild: 'g1' })).toHaveLength(2);
    }),
  );

  test(
    'are told of by an alert once an article, where a figure passes its threshold',
    use(async ({ newsroom, library }) => {
      const threshold = newsroom.readThreshold('柠檬总仓容 超过 3万吨');
      const over = subscription('over', { alert: { threshold } });
      const never = subscription('never', { alert: { threshold: newsroom.readThreshold('柠檬总仓容 超过 5万吨') } });
      const topic = subscription('topic', { topics: ['教育'], alert: { threshold: null } });
      const { upTo, found } = await newsroom.fitting([over, never, topic], 0);
      expect(upTo).toBe(await library.revision());
      expect(found.map((one) => one.subscription).sort()).toEqual(['over', 'topic']);
      expect(await newsroom.fitting([over, never, topic], upTo)).toEqual({ upTo, found: [] });
    }),
  );

  test(
    'hold what fits one message, and count the rest',
    use(async ({ newsroom, library }) => {
      const many = Array.from({ length: HITS_SHOWN }, (_, at) => article(`a${at}`, { date: '2022-03-06' }));
      await library.put({ source: 'many', hash: 'h' }, many);
      const { hits, more } = await newsroom.digest(subscription('s'), asked);
      expect({ hits: hits.length, more }).toEqual({ hits: HITS_SHOWN, more: 2 });
    }),
  );

  test(
    'give what they counted by the marker of their message, page by page, and of an unknown message nothing',
    use(async ({ newsroom, library, ledger }) => {
      const count = 2 * HITS_SHOWN + 3;
      const many = Array.from({ length: count }, (_, at) => article(`a${at}`, { district: '武隆区' }));
      await library.put({ source: 'many', hash: 'h' }, many);
      const order = await place(newsroom, { ...ORDER, districts: ['武隆区'] });
      await tell(order, { newsroom, ledger });
      const shown = (reply: Awaited<ReturnType<typeof newsroom.restOf>>) => [reply?.hits.length, reply?.more];
      expect(shown(await newsroom.restOf(SCHEDULED, 0, inServer))).toEqual([HITS_SHOWN, HITS_SHOWN + 3]);
      const second = await newsroom.restOf(SCHEDULED, 1, inServer);
      expect(second).toMatchObject({ kind: 'hits', private: true, marker: SCHEDULED, page: 1 });
      expect(shown(second)).toEqual([HITS_SHOWN, 3]);
      const third = await newsroom.restOf(SCHEDULED, 2, inServer);
      expect(shown(third)).toEqual([3, 0]);
      const ids = [0, 1, 2].map(async (page) => (await newsroom.restOf(SCHEDULED, page, inServer))?.hits ?? []);
      expect(new Set((await Promise.all(ids)).flat().map((hit) => hit.article.id)).size).toBe(count);
      expect(await newsroom.restOf('another', 1, inServer)).toBeNull();
    }),
  );

  test(
    'that are wanted now are due at once',
    use(async ({ newsroom, ledger }) => {
      const order = await place(newsroom, ORDER);
      await newsroom.sendNow(order);
      const at = '2022-03-04T20:00:00.000Z';
      expect(await ledger.claim({ at, now: at, until: at, sender: 'me', limit: 9 })).toMatchObject([
        { subscription: { id: order.id }, delivery: { kind: 'digest', scheduled: at } },
      ]);
    }),
  );
});
