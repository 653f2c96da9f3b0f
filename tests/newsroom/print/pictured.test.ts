import { expect, test } from 'vitest';
import type { Mark, Picture } from '../../../src/model/picture.ts';
import { subscription } from '../../cases/articles.ts';
import { asked, newsrooms, type Room } from '../newsrooms.ts';

const MELONS = [
  ['城口西瓜丰收', '2021-12-20', '城口县今年西瓜产量4.2万吨。'],
  ['巫溪西瓜上市', '2021-09-09', '巫溪县今年西瓜产量1.5万吨。'],
  ['奉节西瓜上市', '2021-09-10', '奉节县今年西瓜产量2.6万吨。'],
].map(([title = '', date = '', body = ''], at) => ({ id: `m${at}`, title, date, body, source: '山城日报' }));

function marksOf(picture: Picture | undefined): readonly Mark[] {
  return picture !== undefined && 'marks' in picture.drawing ? picture.drawing.marks : [];
}

const take = ({ newsroom }: Room) => newsroom.takeItems({ source: 'melons', hash: '1' }, MELONS);

newsrooms('a picture of a newsroom', (use) => {
  test(
    'comes with a ranking and a comparison of three places, its numbers those of the figures',
    use(async (room) => {
      await take(room);
      const { newsroom } = room;
      const ranked = await newsroom.ask('各区县西瓜产量排名', asked);
      expect(ranked.picture?.drawing).toMatchObject({ kind: 'bars' });
      const marks = marksOf(ranked.picture);
      expect(marks.map(({ figure }) => figure)).toEqual(ranked.answer.figures);
      expect(marks.map(({ size, source, day }) => [size, source, day])).toEqual([
        [42_000, '山城日报', '2021-12-20'],
        [26_000, '山城日报', '2021-09-10'],
        [15_000, '山城日报', '2021-09-09'],
      ]);
      const compared = await newsroom.compare(['城口', '巫溪', '奉节'], '西瓜产量', asked);
      expect(compared).toMatchObject({ picture: { drawing: { kind: 'bars', title: '西瓜产量' } } });
      expect(await newsroom.compare(['城口', '巫溪'], '西瓜产量', asked)).not.toHaveProperty('picture');
    }),
  );

  test(
    'is asked for by a measure, and refused in words where nothing goes together',
    use(async (room) => {
      await take(room);
      const { newsroom } = room;
      expect(await newsroom.chart(null, '西瓜产量', asked)).toMatchObject({ kind: 'series', by: 'place', picture: {} });
      expect(await newsroom.chart('城口', '西瓜产量', asked)).toMatchObject({
        kind: 'series',
        by: 'place',
        picture: {},
      });
      expect(await newsroom.chart('城口', '公路', asked)).toMatchObject({ notice: 'notice.no_chart.few' });
      expect(await newsroom.chart('火星', '公路', asked)).toMatchObject({ notice: 'notice.unknown_district' });
    }),
  );

  test(
    'stands over a digest that was ordered so, and over no other',
    use(async (room) => {
      await take(room);
      const order = subscription('s', { picture: true });
      const digest = await room.newsroom.digest(order, asked);
      expect(digest.picture?.drawing).toMatchObject({ kind: 'head', title: '今日早报', day: '2022-03-04' });
      const [mark] = marksOf(digest.picture);
      expect(digest.hits.map(({ figure }) => figure)).toContainEqual(mark?.figure);
      expect(await room.newsroom.digest(subscription('s'), asked)).not.toHaveProperty('picture');
      const none = await room.newsroom.digest({ ...order, districts: ['渝中区'] }, asked);
      expect(none).not.toHaveProperty('picture');
    }),
  );
});
