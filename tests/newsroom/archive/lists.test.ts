import { expect, test } from 'vitest';
import { HITS_SHOWN } from '../../../src/limits.ts';
import type { Reply } from '../../../src/reply.ts';
import { article } from '../../cases/articles.ts';
import { asked, newsrooms, pageOf } from '../newsrooms.ts';

function only<Kind extends Reply['kind']>(reply: Reply, kind: Kind): Extract<Reply, { kind: Kind }> {
  if (reply.kind !== kind) throw new Error(`a reply of kind ${reply.kind}`);
  return reply as Extract<Reply, { kind: Kind }>;
}

const titlesOf = (reply: Reply) => only(reply, 'hits').hits.map((hit) => hit.article.title);

newsrooms('the lists of a newsroom', (use) => {
  test(
    'hold the figures of a place, of a topic, or all',
    use(async ({ newsroom }) => {
      const figures = async (filter: { district?: string; topic?: string }) =>
        only(await newsroom.figures(filter, asked), 'figures').figures.map(({ printed }) => printed);
      expect((await figures({ district: '潼南' })).sort()).toEqual(['12座', '3.6万吨']);
      expect(await figures({ topic: '教育' })).toEqual(expect.arrayContaining(['28所', '约4500人']));
      expect(await figures({})).toEqual(expect.arrayContaining(['12座', '28所']));
    }),
  );

  test(
    'say which place, topic or article they do not know, for the asker alone',
    use(async ({ newsroom }) => {
      const notice = { kind: 'notice', private: true };
      const unknown = (what: string, name: string) => ({
        ...notice,
        notice: `notice.unknown_${what}`,
        values: { name },
      });
      expect(await newsroom.figures({ district: '火星区' }, asked)).toMatchObject(unknown('district', '火星区'));
      expect(await newsroom.figures({ topic: '潜水艇' }, asked)).toMatchObject(unknown('topic', '潜水艇'));
      expect(await newsroom.compare(['潼南', '火星区'], null, asked)).toMatchObject(unknown('district', '火星区'));
      expect(await newsroom.article('nothing', asked)).toMatchObject(unknown('article', 'nothing'));
    }),
  );

  test(
    'put places side by side, each once, with the figures that fit a measure',
    use(async ({ newsroom }) => {
      const all = only(await newsroom.compare(['潼南', '潼南区', 'liangping'], null, asked), 'comparison');
      expect(all.rows.map(({ district }) => district)).toEqual(['潼南区', '梁平区']);
      const some = only(await newsroom.compare(['潼南', '梁平'], '小学', asked), 'comparison');
      expect(some.rows.map(({ figures }) => figures.map(({ printed }) => printed))).toEqual([
        [],
        expect.arrayContaining(['28所']),
      ]);
    }),
  );

  test(
    'find the articles in which words stand, each with its sentence',
    use(async ({ newsroom }) => {
      const reply = only(await newsroom.search('篾匠', asked), 'hits');
      expect(reply.hits).toMatchObject([
        { article: { title: '梁平竹编走进课堂' }, quote: { text: expect.stringContaining('由本地的老篾匠来教') } },
      ]);
      expect(await newsroom.search('潜水艇', asked)).toMatchObject({ kind: 'notice', notice: 'notice.no_hits' });
      // It is printed there; that it is not would be untrue.
      expect(await newsroom.search('篾', asked)).toMatchObject({ kind: 'notice', notice: 'notice.no_hits_of_one' });
    }),
  );

  test(
    'give one article whole, by the id that a reply cites',
    use(async ({ newsroom }) => {
      const { answer } = await newsroom.district('潼南', asked);
      const reply = only(await newsroom.article(` ${answer.article?.id} `, asked), 'article');
      expect(reply.article.paragraphs).toEqual([
        '潼南区柏梓镇今年新建柠檬冷库12座,总仓容3.6万吨。镇里的果农说,往年烂在地里的果子,如今能存到来年开春。',
      ]);
      expect(reply.summary.map(({ text }) => text)).toEqual(['潼南区柏梓镇今年新建柠檬冷库12座,总仓容3.6万吨。']);
    }),
  );

  test(
    'show of the latest edition what fits, and count the rest',
    use(async ({ newsroom, library }) => {
      const later = pageOf('城口老腊肉卖进超市\n\n城口县去年卖出老腊肉860吨。', '2022-03-06');
      await newsroom.takePage({ source: 'later.txt', hash: 'h' }, newsroom.read(later));
      expect(titlesOf(await newsroom.latest(asked))).toEqual(['城口老腊肉卖进超市']);
      const many = Array.from({ length: HITS_SHOWN + 2 }, (_, at) =>
        article(`a${at}`, { title: `第${at}篇`, date: '2022-03-07', dated: 'issue' }),
      );
      await library.put({ source: 'many', hash: 'h' }, many);
      const latest = only(await newsroom.latest(asked), 'hits');
      expect({ hits: latest.hits.length, more: latest.more }).toEqual({ hits: HITS_SHOWN, more: 2 });
    }),
  );
});
