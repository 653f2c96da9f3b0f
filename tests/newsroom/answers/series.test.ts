import { expect, test } from 'vitest';
import type { NewsItem } from '../../../src/model.ts';
import type { Reply } from '../../../src/reply.ts';
import { asked, newsrooms, type Room } from '../newsrooms.ts';

const item = (id: string, date: string, body: string): NewsItem => ({ id, title: id, date, body, source: '山城日报' });

const MELONS = [
  item('城口西瓜丰收', '2021-08-01', '本报讯 城口县今年西瓜产量3.1万吨。'),
  item('城口西瓜再丰收', '2021-12-20', '本报讯 城口县今年西瓜产量4.2万吨，卖到了外地。'),
  item('巫溪西瓜上市', '2021-09-09', '本报讯 巫溪县今年西瓜产量1.5万吨。'),
  item('奉节西瓜上市', '2021-09-10', '本报讯 奉节县今年西瓜产量2.6万吨。'),
  item('明年的西瓜', '2022-08-01', '本报讯 城口县今年西瓜产量9.9万吨。'),
];

const take = ({ newsroom }: Room, items: readonly NewsItem[]) =>
  newsroom.takeItems({ source: 'melons', hash: `${items.length}` }, items);

/** What a series says: its figures as printed, each with the day of its report. */
function told(reply: Reply): string[] {
  if (reply.kind !== 'series') throw new Error(`${reply.kind}: ${JSON.stringify(reply)}`);
  return reply.points.map(({ figure, article }) => `${article.date} ${figure.printed}`);
}

newsrooms('a series of a newsroom', (use) => {
  test(
    'tells a measure as report after report prints it, none that is printed later than today',
    use(async (room) => {
      await take(room, MELONS);
      const named = await room.newsroom.trend('chengkou', '城口县西瓜产量', asked);
      expect(named).toMatchObject({ heading: { about: '城口县 · 西瓜产量' } });
      const trend = await room.newsroom.trend('chengkou', '西瓜产量', asked);
      expect(trend).toMatchObject({ by: 'time', heading: { about: '城口县 · 西瓜产量' }, notes: [] });
      expect(told(trend)).toEqual(['2021-08-01 3.1万吨', '2021-12-20 4.2万吨']);
    }),
  );

  test(
    'of no place in particular says of which it tells, and where else the measure is printed',
    use(async (room) => {
      await take(room, MELONS);
      const trend = await room.newsroom.trend(null, '西瓜产量', asked);
      expect(told(trend)).toEqual(['2021-08-01 3.1万吨', '2021-12-20 4.2万吨']);
      expect(trend).toMatchObject({ heading: { about: '城口县 · 西瓜产量' } });
      expect(trend).toMatchObject({
        notes: [{ kind: 'took', text: '这是城口县的；报上还印了奉节县、巫溪县的，加上地名就能问到。' }],
      });
    }),
  );

  test(
    'of one printing says that it is one, and of none that there is none',
    use(async (room) => {
      await take(room, MELONS);
      const once = await room.newsroom.trend('巫溪', '西瓜产量', asked);
      expect(told(once)).toEqual(['2021-09-09 1.5万吨']);
      expect(once).toMatchObject({ notes: [{ kind: 'took' }] });
      expect(await room.newsroom.trend('巫溪', '存款', asked)).toMatchObject({ notice: 'notice.no_series_there' });
      expect(await room.newsroom.trend(null, '存款', asked)).toMatchObject({ notice: 'notice.no_series' });
      expect(await room.newsroom.trend('火星', '存款', asked)).toMatchObject({ notice: 'notice.unknown_district' });
    }),
  );

  test(
    'is told place by place where no place is named and each printed it once',
    use(async (room) => {
      await take(room, MELONS.slice(1, 4));
      const reply = await room.newsroom.trend(null, '西瓜产量', asked);
      expect(reply).toMatchObject({ by: 'place', heading: { about: '西瓜产量' } });
      expect(told(reply)).toEqual(['2021-12-20 4.2万吨', '2021-09-10 2.6万吨', '2021-09-09 1.5万吨']);
    }),
  );

  test(
    'goes from place to place by what there is in each by now, the most first',
    use(async (room) => {
      await take(room, MELONS);
      const ranked = await room.newsroom.rank('西瓜产量', asked);
      expect(told(ranked)).toEqual(['2021-12-20 4.2万吨', '2021-09-10 2.6万吨', '2021-09-09 1.5万吨']);
    }),
  );

  test(
    'says what editors put right of its figures',
    use(async (room) => {
      await take(room, MELONS);
      const { newsroom, library } = room;
      const [article] = await library.articles(['城口西瓜丰收']);
      const start = article?.paragraphs[0]?.indexOf('3.1万吨') ?? 0;
      await room.corrections.propose({
        id: 'e',
        guild: 'g',
        articleId: '城口西瓜丰收',
        paragraph: 0,
        start,
        end: start + 5,
        printed: '3.1万吨',
        proposed: '3.7万吨',
        reason: '印错了',
        author: null,
        at: '2022-01-01T00:00:00.000Z',
        status: 'accepted',
        decidedBy: null,
        decidedAt: null,
      });
      const trend = await newsroom.trend('城口', '西瓜产量', { ...asked, asker: { locale: null, guild: 'g' } });
      expect(trend).toMatchObject({ notes: [{ kind: 'corrected', text: expect.stringContaining('3.7万吨') }] });
    }),
  );
});
