import { expect, test } from 'vitest';
import { isNews } from '../../src/model.ts';
import { fitsAlert } from '../../src/newsroom/digests/alerts.ts';
import type { Reply } from '../../src/reply.ts';
import { article, subscription } from '../cases/articles.ts';
import { asked, newsrooms } from './newsrooms.ts';

const ITEMS = [
  {
    id: 'ad',
    title: '柳河家具城开业钜惠',
    date: '2022-03-05',
    body: '柳河家具城全场特价，买一送一，欢迎新老顾客光临。',
  },
  { id: 'cut', title: '停水通知', date: '2022-03-05', body: '因管道改造，柳河路3月6日8时至18时停水，特此通知。' },
];

function idsIn(reply: Reply): string[] {
  return reply.kind === 'hits' ? reply.hits.map(({ article }) => article.id) : [];
}

newsrooms('what is no report', (use) => {
  test(
    'is kept and found by its words, and an advertisement is in no list, edition, digest or alert',
    use(async ({ newsroom }) => {
      await newsroom.takeItems({ source: 'items', hash: 'i1' }, ITEMS);
      const found = await newsroom.ask('柳河家具城有什么特价', asked);
      expect(found).toMatchObject({ answer: { article: { id: 'ad', kind: 'advertisement' } } });
      const news = await newsroom.ask('今天有什么新闻', asked);
      expect(news).toMatchObject({
        answer: { listed: expect.arrayContaining([expect.objectContaining({ id: 'cut' })]) },
      });
      expect(news).not.toMatchObject({
        answer: { listed: expect.arrayContaining([expect.objectContaining({ id: 'ad' })]) },
      });
      expect(idsIn(await newsroom.latest(asked))).toEqual(['cut']);
      const digest = idsIn(await newsroom.digest(subscription('s'), asked));
      expect(digest).toContain('cut');
      expect(digest).not.toContain('ad');
    }),
  );
});

test('no alert is told of an advertisement', () => {
  const alert = subscription('s', { alert: { threshold: null } });
  expect(fitsAlert(article('a'), alert)).toBe(true);
  expect(fitsAlert(article('a', { kind: 'advertisement' }), alert)).toBe(false);
  expect(isNews(article('a', { kind: 'notice' }))).toBe(true);
});
