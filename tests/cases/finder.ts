import { describe, expect, test } from 'vitest';
import type { OwnCatalogue } from '../../src/newsroom/catalogue/catalogue.ts';
import type { Library } from '../../src/ports.ts';
import { distinctTermsOf } from '../../src/search/index/terms.ts';
import { article } from './articles.ts';
import { opening } from './opening.ts';

/** Opens an empty library with a catalogue over it, whose index is wherever it is. */
type OpenCatalogue = () => Promise<{ library: Library; catalogue: OwnCatalogue; close(): Promise<void> }>;

/** What every finder must find, whether its index is in memory or in a database. */
export function finderCases(name: string, open: OpenCatalogue): void {
  describe(`a finder ${name}`, () => {
    const used = opening(open);

    test(
      'finds the article that says most of what is asked, rare words before common ones',
      used(async ({ library, catalogue }) => {
        await library.put({ source: 'p', hash: 'h' }, [
          article('gas', { paragraphs: ['武隆区页岩气日产能约70万立方米。', '页岩气可供十万户居民使用。'] }),
          article('lemon', { paragraphs: ['潼南区新建了12座柠檬冷库。'] }),
          article('tourism', { paragraphs: ['武隆区今年接待游客1.2万人次。'] }),
          article('firms', { paragraphs: ['渝北区新增科技型企业2,352家。'] }),
          article('short', { paragraphs: ['页岩气。'] }),
        ]);
        const { finder } = await catalogue.overview();
        const found = async (query: string) => (await finder.search(query, 3)).map(({ id }) => id);
        expect(await found('武隆页岩气日产能是多少?')).toEqual(['gas', 'short', 'tourism']);
        expect(await found('柠檬冷库有几座')).toEqual(['lemon']);
        expect(await found('2352家')).toEqual(['firms']);
        expect(await found('月球上的天气')).toEqual([]);
        const [best, second] = await finder.search('页岩气', 2);
        expect(best?.score).toBeGreaterThan(second?.score ?? 0);
      }),
    );

    test(
      'knows how many articles hold a word, as they come and go',
      used(async ({ library, catalogue }) => {
        const many = (count: number, text: string) =>
          Array.from({ length: count }, (_, number) => article(`${text}${number}`, { paragraphs: [text] }));
        const frequencies = async (...words: string[]) =>
          (await catalogue.overview()).finder.consult(({ size, documentFrequency }) => [
            size,
            ...words.map(documentFrequency),
          ]);
        expect(await frequencies('柠檬')).toEqual([0, 0]);
        await library.put({ source: 'p1', hash: 'h' }, many(3, '柠檬丰收'));
        await library.put({ source: 'p2', hash: 'h' }, many(2, '柠檬 broadsheet'));
        expect(await frequencies('柠檬', '丰收', '柠檬丰收', 'Broadsheet', '页岩气')).toEqual([5, 5, 3, 3, 2, 0]);
        await library.drop('p1');
        expect((await frequencies('柠檬'))[0]).toBe(2);
        const { finder } = await catalogue.overview();
        expect(await finder.search('丰收', 5)).toEqual([]);
        await finder.learn(distinctTermsOf('柠檬丰收页岩'));
        expect(await finder.consult(({ documentFrequency }) => ['柠檬', '丰收'].map(documentFrequency))).toEqual([
          2, 0,
        ]);
      }),
    );

    test(
      'finds an article by its latest words alone, and the one before again when those are dropped',
      used(async ({ library, catalogue }) => {
        const found = async (query: string) =>
          (await (await catalogue.overview()).finder.search(query, 5)).map(({ id }) => id);
        await library.put({ source: 'p1', hash: 'h' }, [article('a', { paragraphs: ['柠檬'] })]);
        expect(await found('柠檬')).toEqual(['a']);
        await library.put({ source: 'p2', hash: 'h' }, [article('a', { paragraphs: ['页岩气'] })]);
        expect([await found('柠檬'), await found('页岩气')]).toEqual([[], ['a']]);
        await library.drop('p2');
        expect([await found('柠檬'), await found('页岩气')]).toEqual([['a'], []]);
        await library.drop('p1');
        expect([await found('柠檬'), catalogue.level()?.articles]).toEqual([[], 0]);
      }),
    );

    test(
      'gives the older of two that say the same first',
      used(async ({ library, catalogue }) => {
        for (const id of ['c', 'a', 'b'])
          await library.put({ source: id, hash: 'h' }, [article(id, { title: null, paragraphs: ['柠檬丰收'] })]);
        const { finder } = await catalogue.overview();
        expect((await finder.search('柠檬', 2)).map(({ id }) => id)).toEqual(['c', 'a']);
      }),
    );
  });
}
