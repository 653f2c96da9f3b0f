import { expect, test } from 'vitest';
import { newsrooms } from '../newsrooms.ts';

async function all<T>(some: AsyncIterable<T>): Promise<T[]> {
  return Array.fromAsync(some);
}

newsrooms('the archive of a newsroom', (use) => {
  test(
    'leaves the house whole, or as a filter in any spelling narrows it',
    use(async ({ newsroom, library }) => {
      const listed = await library.list({});
      expect((await all(newsroom.archive({}))).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
        listed.toSorted((a, b) => a.id.localeCompare(b.id)),
      );
      const filter = await newsroom.filterNamed({ district: 'tongnan' });
      if (!filter.ok) throw new Error(filter.error.typed);
      expect((await all(newsroom.archive(filter.value))).map(({ district }) => district)).toEqual(['潼南区']);
      expect(await all(newsroom.archive({ from: '2022-03-05' }))).toEqual([]);
      expect(await newsroom.filterNamed({ topic: 'nothing of ours' })).toMatchObject({
        ok: false,
        error: { kind: 'topic' },
      });
    }),
  );

  test(
    'has every article in one story, those that tell one event in the same',
    use(async ({ newsroom, library }) => {
      const bridge = (id: string, date: string, more: string) => ({
        id,
        title: `云阳盘龙大桥${more}`,
        date,
        body: `本报讯 云阳县盘龙大桥${more}，大桥全长1100米，双向四车道，横跨长江。`,
      });
      const taken = [bridge('b1', '2022-03-01', '合龙'), bridge('b2', '2022-03-04', '通车')];
      await newsroom.takeItems({ source: 'feed', hash: '1' }, taken);
      await newsroom.rebuildStories();
      const stories = await all(newsroom.stories());
      expect(stories).toContainEqual({
        id: expect.stringMatching(/^b[12]$/),
        title: '云阳盘龙大桥合龙',
        from: '2022-03-01',
        to: '2022-03-04',
        articles: [expect.objectContaining({ id: 'b1' }), expect.objectContaining({ id: 'b2' })],
      });
      const told = stories.flatMap(({ articles }) => articles.map(({ id }) => id));
      const ids = (await library.list({})).map(({ id }) => id);
      expect(told.toSorted()).toEqual(ids.toSorted());
    }),
  );
});
