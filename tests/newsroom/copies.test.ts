import { expect, test } from 'vitest';
import type { Page } from '../../src/model.ts';
import { subscription } from '../cases/articles.ts';
import { PAGE } from '../cases/edition.ts';
import { asked, newsrooms, pageOf, type Room } from './newsrooms.ts';

/** The page of these newsrooms once more, under another name. */
const AGAIN: Page = { ...pageOf(PAGE), path: '2022-03-04-山城日报-02-copy.txt' };
const TITLE = '梁平竹编走进课堂';

const takeAgain = ({ newsroom }: Room) => newsroom.takePage({ source: AGAIN.path, hash: 'h1' }, newsroom.read(AGAIN));
const times = (value: unknown) => JSON.stringify(value).split(`"title":"${TITLE}"`).length - 1;

newsrooms('a page that came under two names', (use) => {
  test(
    'is told once: of its place, on its topic, to a question, in lists of articles and figures',
    use(async (room) => {
      const { newsroom, library } = room;
      const before = await newsroom.figures({ district: '梁平' }, asked);
      await takeAgain(room);
      expect(await library.list({ district: '梁平区' })).toHaveLength(2);
      for (const reply of [
        await newsroom.district('梁平', asked),
        await newsroom.topic('教育', asked),
        await newsroom.ask('梁平有多少所小学开设竹编课？', asked),
        await newsroom.search('竹编', asked),
        await newsroom.latest(asked),
      ]) {
        expect(times(reply), JSON.stringify(reply)).toBe(1);
      }
      expect(await newsroom.district('梁平', asked)).not.toHaveProperty('others');
      const after = await newsroom.figures({ district: '梁平' }, asked);
      expect('figures' in after && after.figures.length).toBe('figures' in before && before.figures.length);
    }),
  );

  test(
    'is told once in a digest, and not again when the copy comes a day later',
    use(async (room) => {
      const { newsroom, ledger } = room;
      const order = subscription('s', { districts: ['梁平区'] });
      const first = await newsroom.issue(order, asked);
      expect(times(first.reply)).toBe(1);
      await takeAgain(room);
      expect(times((await newsroom.issue(order, asked)).reply)).toBe(1);
      await ledger.subscribe(order);
      expect(first.told).toHaveLength(1);
    }),
  );
});
