import { expect, test } from 'vitest';
import { asked, newsrooms, pageOf } from '../newsrooms.ts';

newsrooms('a newsroom', (use) => {
  test(
    'answers with the figure asked for, tied to the words it was printed in',
    use(async ({ newsroom, library }) => {
      const { answer } = await newsroom.ask('梁平有多少所小学开设竹编课？', asked);
      expect(answer).toMatchObject({ status: 'answered', reason: null, language: 'zh-CN', short: '28所' });
      expect(answer.figure).toMatchObject({ value: 28, unit: '所', period: { from: '2022-01-01', to: '2022-12-31' } });
      const [article] = await library.articles([answer.article?.id ?? '']);
      for (const { paragraph, start, end, text } of answer.quotes) {
        expect(article?.paragraphs[paragraph]?.slice(start, end)).toBe(text);
      }
    }),
  );

  test(
    'answers in the language asked for, else the question’s own, else the reader’s',
    use(async ({ newsroom }) => {
      const languageOf = async (question: string, given: object = {}) =>
        (await newsroom.ask(question, { ...asked, ...given })).answer.language;
      expect(await languageOf('梁平區有多少所小學？')).toBe('zh-TW');
      expect(await languageOf('How many schools in Liangping teach weaving?')).toBe('en');
      expect(await languageOf('76', { asker: { locale: 'zh-TW' } })).toBe('zh-TW');
      expect(await languageOf('梁平區有多少所小學？', { asker: { locale: 'zh-CN' } })).toBe('zh-TW');
      expect(await languageOf('梁平有多少所小学？', { asker: { locale: 'en-US' } })).toBe('zh-CN');
      expect(await languageOf('梁平有多少所小学？', { asker: { locale: 'zh-TW' } })).toBe('zh-TW');
      expect(await languageOf('梁平區有多少所小學？', { language: 'en' })).toBe('en');
    }),
  );

  test.each([
    ['火星区有多少所小学？', 'unknown_place'],
    ['城口县有什么新闻？', 'no_coverage'],
    ['梁平区的公路有多少公里？', 'no_figure'],
    ['你好', 'off_topic'],
    ['', null],
  ])('to %j says that it has nothing, and no number', (question, reason) =>
    use(async ({ newsroom }) => {
      const { answer } = await newsroom.ask(question, asked);
      expect(answer).toMatchObject({ status: 'nothing', short: null, figure: null, figures: [], quotes: [] });
      if (reason !== null) expect(answer.reason).toBe(reason);
      expect(answer.answer).not.toMatch(/\d/);
    })(),
  );

  test(
    'answers what is asked in the middle of talk',
    use(async ({ newsroom }) => {
      const typed = '各位大佬，昨天跟表姐吵起来，她非说没几所，梁平有多少所小学开设竹编课？在线等😂';
      expect((await newsroom.ask(typed, asked)).answer.short).toBe('28所');
    }),
  );

  test(
    'takes a word for the printed one that sounds like it, and says so',
    use(async ({ newsroom }) => {
      const { answer } = await newsroom.ask('梁平有多少所小学开设竹遍课？', asked);
      expect(answer).toMatchObject({ status: 'answered', short: '28所' });
      expect(answer.notes.map(({ text }) => text).join()).toMatch(/竹遍.*竹编.*同音/);
    }),
  );

  test(
    'answers one of two questions, and says that it found nothing on the other',
    use(async ({ newsroom }) => {
      const { answer } = await newsroom.ask('梁平有多少所小学开设竹编课？学费多少钱？', asked);
      expect(answer.answer).toContain('28所');
      expect(answer.notes.map(({ text }) => text).join()).toContain('学费多少钱');
    }),
  );

  test(
    'looks at the beginning of a question that is endless',
    use(async ({ newsroom }) => {
      const { answer } = await newsroom.ask(`梁平有多少所小学开设竹编课？${'啊'.repeat(4_000)}`, asked);
      expect(answer.answer).toContain('28所');
    }),
  );

  test.each([
    ['en-US', 'en'],
    ['zh-TW', 'zh-TW'],
    ['fr', 'en'],
    [null, 'zh-CN'],
  ])('a name is no question: a reader of %s is answered in %s', (locale, expected) =>
    use(async ({ newsroom }) => {
      const reader = { ...asked, asker: { locale } };
      const { answer, question } = await newsroom.district('梁平', reader);
      expect(answer.language).toBe(expected);
      expect((await newsroom.topic('教育', reader)).answer.language).toBe(expected);
      expect(await newsroom.figures({ district: '梁平' }, reader)).toMatchObject({ language: expected });
      expect(await newsroom.check('梁平有什么新闻', reader)).toMatchObject({ answer: { language: expected } });
      if (expected === 'en') expect(question).toBe('What is the news from Liangping District?');
    })(),
  );

  test.each(['梁平', 'liangping', '梁平區', 'lp'])('tells of the district named %s', (name) =>
    use(async ({ newsroom }) => {
      const { answer } = await newsroom.district(name, asked);
      expect(answer).toMatchObject({ status: 'answered', article: { district: '梁平区', title: '梁平竹编走进课堂' } });
      expect(answer.figures.map(({ value }) => value)).toEqual(expect.arrayContaining([28, 4_500]));
    })(),
  );

  test(
    'names what else is printed of a place, an event once',
    use(async ({ newsroom }) => {
      await newsroom.takeItems({ source: 'feed', hash: '1' }, [
        { id: 'a', title: '梁平柚子开园', date: '2022-03-02', body: '梁平区的柚子3月2日开园采摘，果园有500亩。' },
        { id: 'b', title: '梁平柚子园开园', date: '2022-03-02', body: '3月2日，梁平区的柚子开园采摘，果园有500亩。' },
      ]);
      const { others = [] } = await newsroom.district('梁平', asked);
      expect(others).toHaveLength(1);
      expect(others[0]).toMatchObject({ title: expect.stringContaining('柚子'), district: '梁平区' });
    }),
  );

  test(
    'says of a district that it does not know it, or has nothing of it',
    use(async ({ newsroom }) => {
      expect((await newsroom.district('火星区', asked)).answer).toMatchObject({ reason: 'unknown_place', figures: [] });
      expect((await newsroom.district('城口', asked)).answer).toMatchObject({ reason: 'no_coverage', figures: [] });
      expect((await newsroom.district('', asked)).answer).toMatchObject({ status: 'nothing', figures: [] });
    }),
  );

  test(
    'has no news of a day on which nothing was printed',
    use(async ({ newsroom }) => {
      const { answer } = await newsroom.ask('2019年3月5日有什么新闻？', asked);
      expect(answer).toMatchObject({ status: 'nothing', reason: 'no_match', figures: [] });
    }),
  );

  test(
    'tells of a subject by its table, and of any other word by the text',
    use(async ({ newsroom }) => {
      expect((await newsroom.topic('education', asked)).answer.article?.title).toBe('梁平竹编走进课堂');
      expect((await newsroom.topic('柠檬', asked)).answer.article?.title).toBe('潼南柠檬住进新冷库');
      expect((await newsroom.topic('潜水艇', asked)).answer.status).toBe('nothing');
    }),
  );

  test(
    'answers from a page as soon as it is taken, and no longer once it is replaced',
    use(async ({ newsroom, library }) => {
      const stored = { source: 'new.txt', hash: 'h2' };
      expect((await newsroom.district('城口', asked)).answer.status).toBe('nothing');
      await newsroom.takePage(
        stored,
        newsroom.read(pageOf('城口老腊肉卖进超市\n\n城口县去年卖出老腊肉860吨,比上年多两成。')),
      );
      expect((await newsroom.ask('城口去年卖出老腊肉多少吨？', asked)).answer.short).toBe('860吨');
      await newsroom.takePage(
        stored,
        newsroom.read(pageOf('城口老腊肉卖进超市\n\n城口县去年卖出老腊肉970吨,比上年多两成。')),
      );
      expect((await newsroom.ask('城口去年卖出老腊肉多少吨？', asked)).answer.short).toBe('970吨');
      await library.drop('new.txt');
      expect((await newsroom.ask('城口去年卖出老腊肉多少吨？', asked)).answer.status).toBe('nothing');
    }),
  );

  test(
    'answers of a day that is named from today by the reports of that day and the next, where they have anything of it',
    use(async ({ newsroom }) => {
      const launches = [
        {
          id: 'old',
          title: '火箭发射',
          body: '长风火箭在云岭发射场发射升空，火箭由青峰公司制造，把卫星送入轨道。',
          date: '2022-03-01',
        },
        { id: 'own', title: '火箭升空', body: '一枚火箭昨日在海上发射升空，由川江航天制造。', date: '2022-03-05' },
      ];
      await newsroom.takeItems(
        { source: 'launches', hash: 'h' },
        launches.map((item) => ({ ...item, source: '山城日报' })),
      );
      const articleFor = async (question: string) => (await newsroom.ask(question, asked)).answer.article?.id;
      expect(await articleFor('昨天发射升空的火箭是哪家公司制造的')).toBe('own');
      expect(await articleFor('发射升空把卫星送入轨道的火箭是哪家公司制造的')).toBe('old');
    }),
  );
});
