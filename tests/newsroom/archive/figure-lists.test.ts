import { expect, test } from 'vitest';
import { shortId } from '../../../src/text/short-id.ts';
import { asked, newsrooms } from '../newsrooms.ts';

const LONG_ID = `https://news.example/2022/03/04/${'a'.repeat(150)}.html?id=1:2`;

newsrooms('the figures of a newsroom', (use) => {
  test(
    'are those of one article, each with the sentence it is printed in',
    use(async ({ newsroom, library }) => {
      const [first] = await library.list({ district: '潼南区' });
      const listed = await newsroom.figures({ article: first?.id ?? '' }, asked);
      if (listed.kind !== 'figures') throw new Error(listed.kind);
      expect(listed.figures.map(({ printed }) => printed).toSorted()).toEqual(['12座', '3.6万吨']);
      const [figure] = listed.figures;
      if (figure === undefined) throw new Error('no figure');
      const at = { article: figure.articleId, paragraph: figure.paragraph, start: figure.start };
      expect(await newsroom.figure(at, asked)).toMatchObject({
        kind: 'answer',
        question: expect.stringContaining(figure.label),
        answer: { short: figure.printed, figure, quote: expect.stringContaining(figure.printed) },
      });
      expect(await newsroom.figure({ ...at, start: at.start + 1 }, asked)).toMatchObject({ notice: 'notice.gone' });
    }),
  );

  test(
    'stand by size where that is asked for, each dimension for itself',
    use(async ({ newsroom }) => {
      const listed = await newsroom.figures({ sort: 'size' }, asked);
      if (listed.kind !== 'figures') throw new Error(listed.kind);
      const people = listed.figures.filter(({ dimension }) => dimension === listed.figures[0]?.dimension);
      const sizes = people.map(({ value }) => Math.max(...[value].flat()));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }),
  );
});

newsrooms('a place outside Chongqing that is in the news', (use) => {
  test(
    'is found by every command that takes a place',
    use(async ({ newsroom }) => {
      const body = '徐汇区新建口袋公园12座，新增绿地3.5公顷。';
      const other = '浦东新区新建口袋公园20座，新增绿地6公顷。';
      await newsroom.takeItems({ source: 'feed', hash: '1' }, [
        { id: 'a', title: '徐汇区建公园', date: '2022-03-04', body },
        { id: 'b', title: '浦东新区建公园', date: '2022-03-04', body: other },
      ]);
      expect(await newsroom.suggestDistricts('xuhui')).toEqual([{ name: '徐汇区', value: '徐汇区', why: 'pinyin' }]);
      expect(await newsroom.figures({ district: '徐汇' }, asked)).toMatchObject({
        figures: expect.arrayContaining([expect.objectContaining({ printed: '12座' })]),
      });
      expect(await newsroom.compare(['徐汇', 'pudong'], '口袋公园', asked)).toMatchObject({
        rows: [{ district: '徐汇区' }, { district: '浦东新区' }],
      });
      expect(await newsroom.trend('徐汇', '口袋公园', asked)).toMatchObject({ kind: 'series' });
      expect(await newsroom.filterNamed({ district: '徐汇' })).toEqual({ ok: true, value: { district: '徐汇区' } });
      expect((await newsroom.district('pudong', asked)).answer.answer).toContain('浦东新区');
    }),
  );
});

newsrooms('an article whose id is too long for a button', (use) => {
  test(
    'is found by its short name, and is gone when it is',
    use(async ({ newsroom }) => {
      const taken = { id: LONG_ID, title: '云阳修桥', date: '2022-03-04', body: '云阳修了两座桥。' };
      await newsroom.takeItems({ source: 'feed', hash: '1' }, [taken]);
      expect(shortId(LONG_ID).length).toBeLessThan(20);
      expect(await newsroom.article(shortId(LONG_ID), asked)).toMatchObject({ article: { id: LONG_ID } });
      await newsroom.takeItems({ source: 'feed', hash: '2' }, []);
      expect(await newsroom.article(shortId(LONG_ID), asked)).toMatchObject({ kind: 'notice' });
    }),
  );
});
