import { expect, test } from 'vitest';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import type { ReplyOf } from '../../../src/reply.ts';
import { newsrooms, pageOf } from '../newsrooms.ts';

const MILL = '武隆页岩气田日产能达70万立方米。\n\n武隆区新建了12座粮仓，仓容3.5万吨，比去年多。';
const QUESTION = '武隆页岩气日产能是多少';
/** A page of which the answer shows the best five sentences, without the one on the granaries. */
const LONG = [
  '武隆页岩气田日产能达70万立方米。页岩气日产能比去年多。页岩气日产能还会再多。页岩气日产能今年最多。页岩气日产能月月在多。',
  '武隆区新建了12座粮仓，仓容3.5万吨，比去年多。',
].join('\n\n');
const inGuild = (guild: string | null) => ({ today: '2022-03-05', asker: { locale: null, guild } });

async function articleId(newsroom: Newsroom, page = MILL): Promise<string> {
  await newsroom.takePage(
    { source: '2022-03-05-山城日报-01.txt', hash: 'mill' },
    newsroom.read(pageOf(page, '2022-03-05')),
  );
  const { answer } = await newsroom.ask(QUESTION, inGuild('3'));
  return answer.article?.id ?? '';
}

const proposal = { guild: '3', author: '11', printed: '70万立方米', proposed: '75万立方米', reason: '' };

newsrooms('errata', (use) => {
  test(
    'once accepted stand beside the printed figure, in their own server alone, and the print stays',
    use(async ({ newsroom }) => {
      const proposed = await newsroom.corrections.propose({ ...proposal, articleId: await articleId(newsroom) });
      const id = proposed.ok ? proposed.value.erratum.id : '';
      const before = await newsroom.ask(QUESTION, inGuild('3'));
      expect(before.errata).toBeUndefined();
      await newsroom.corrections.decide('3', id, { status: 'accepted', by: '10' });
      const after = await newsroom.ask(QUESTION, inGuild('3'));
      expect(after.errata).toMatchObject([{ id, printed: '70万立方米', proposed: '75万立方米' }]);
      expect(noted(after)).toEqual(['更正：报上印作“70万立方米”，编辑核定为“75万立方米”']);
      expect({ ...after.answer, notes: [] }).toEqual({ ...before.answer, notes: [] });
      for (const elsewhere of ['4', null])
        expect((await newsroom.ask(QUESTION, inGuild(elsewhere))).errata).toBeUndefined();
    }),
  );

  test(
    'that were rejected, or say nothing of what is shown, are not told',
    use(async ({ newsroom }) => {
      const article = await articleId(newsroom, LONG);
      const elsewhere = { ...proposal, articleId: article, printed: '12座', proposed: '13座' };
      for (const [given, status] of [
        [{ ...proposal, articleId: article }, 'rejected'],
        [elsewhere, 'accepted'],
      ] as const) {
        const proposed = await newsroom.corrections.propose(given);
        const id = proposed.ok ? proposed.value.erratum.id : '';
        await newsroom.corrections.decide('3', id, { status, by: '10' });
        expect(await newsroom.corrections.decide('3', id, { status, by: '10' })).toEqual({
          ok: false,
          error: 'decided',
        });
      }
      expect((await newsroom.ask(QUESTION, inGuild('3'))).errata).toBeUndefined();
      expect((await newsroom.article(article, inGuild('3'))).errata).toMatchObject([{ proposed: '13座' }]);
    }),
  );

  test(
    'follow their words where the page is read anew, and are silent where those are gone',
    use(async ({ newsroom }) => {
      const article = await articleId(newsroom);
      const proposed = await newsroom.corrections.propose({ ...proposal, articleId: article });
      const id = proposed.ok ? proposed.value.erratum.id : '';
      await newsroom.corrections.decide('3', id, { status: 'accepted', by: null });
      const shown = async (text: string) => {
        await newsroom.takePage(
          { source: '2022-03-05-山城日报-01.txt', hash: text },
          newsroom.read(pageOf(text, '2022-03-05')),
        );
        return (await newsroom.ask(QUESTION, inGuild('3'))).errata?.map(({ start }) => start);
      };
      expect(await shown(MILL)).toEqual([10]);
      expect(await shown(MILL.replace('日产能', '的日产能'))).toEqual([11]);
      expect(await shown(MILL.replace('70万', '80万'))).toBeUndefined();
    }),
  );

  test.each([
    ['of an article that nobody has', { articleId: 'nowhere' }, 'unknown_article'],
    ['of words that are not printed', { printed: '700万立方米' }, 'not_printed'],
    ['of a part of a number', { printed: '0万立方米' }, 'not_printed'],
    ['of nothing', { printed: ' \u200b ' }, 'not_printed'],
    ['to nothing that can be seen', { proposed: '\u202e \u200b' }, 'empty'],
    ['to what is printed', { proposed: '70 万立方米' }, 'same'],
    ['that is endless', { proposed: '长'.repeat(101) }, 'too_long'],
    ['with an endless reason', { reason: '长'.repeat(301) }, 'too_long'],
  ])(
    'that are %s are refused',
    // biome-ignore lint/suspicious/noExplicitAny: rows of a table.
    async (_, part: any, error) =>
      use(async ({ newsroom }) => {
        const article = await articleId(newsroom);
        expect(await newsroom.corrections.propose({ ...proposal, articleId: article, ...part })).toEqual({
          ok: false,
          error,
        });
      })(),
  );

  test(
    'are copied in any width and script, and kept as printed',
    use(async ({ newsroom }) => {
      const copied = { ...proposal, articleId: await articleId(newsroom), printed: ' ７０萬立方米' };
      const proposed = await newsroom.corrections.propose(copied);
      expect(proposed).toMatchObject({ ok: true, value: { erratum: { printed: '70万立方米', status: 'open' } } });
    }),
  );

  test(
    'of one person wait for the editors when there are many',
    use(async ({ newsroom }) => {
      const article = await articleId(newsroom);
      const propose = (number: number) =>
        newsroom.corrections.propose({ ...proposal, articleId: article, proposed: `${number}万立方米` });
      for (let number = 100; number < 120; number += 1) expect((await propose(number)).ok).toBe(true);
      expect(await propose(1)).toEqual({ ok: false, error: 'too_many' });
      expect(await newsroom.corrections.list('3', 'open')).toMatchObject({ listed: { length: 10 }, more: 10 });
      expect(await newsroom.forget('11')).toEqual({
        subscriptions: 0,
        errata: 20,
        unnamed: 0,
        praise: 0,
        lines: 0,
        pages: 0,
        questions: 0,
      });
    }),
  );
});

function noted({ answer }: ReplyOf<'answer'>): string[] {
  return answer.notes.filter(({ kind }) => kind === 'corrected').map(({ text }) => text);
}
