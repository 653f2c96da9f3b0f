import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { ARTICLE, answerOf, articleOf, figureOf, PARAGRAPH } from '../rendering/replies.ts';

const LONG = articleOf({
  paragraphs: Array.from({ length: 40 }, (_, index) => `第${index + 1}段。${PARAGRAPH}`),
  cut: [0],
});
const GRAIN = figureOf('3.5万吨', { label: '仓容' });

/** A newsroom with one article, which says what it was asked. */
export function oneArticle(asked: unknown[] = []): Partial<Newsroom> {
  const noted = <T>(name: string, reply: T) =>
    ((...given: unknown[]) => {
      asked.push([name, ...given.slice(0, -1)]);
      return Promise.resolve(reply);
    }) as never;
  return {
    ask: async (typed, { thread = [] }) => {
      const question = [...thread, typed].join(' ');
      asked.push(['ask', question]);
      const notes = [{ kind: 'cut' as const, text: '这一段被截断' }];
      return { ...answerOf({ notes }), question, comparable: true };
    },
    article: noted('article', { kind: 'article', private: false, language: 'zh-CN', article: LONG, summary: [] }),
    figures: noted('figures', {
      kind: 'figures',
      private: false,
      language: 'zh-CN',
      heading: { phrase: 'answer.heading.figures', about: '青禾镇' },
      figures: [figureOf('约12座'), GRAIN],
      articles: [ARTICLE],
      more: 20,
      filter: { article: 'qinghe', page: 1 },
    }),
    figure: noted('figure', { ...answerOf(), question: '青禾区仓容是多少' }),
    compare: noted('compare', {
      kind: 'comparison',
      private: false,
      language: 'zh-CN',
      heading: { phrase: 'answer.heading.compare', about: '青禾区' },
      rows: [{ district: '青禾区', article: ARTICLE, figures: [GRAIN] }],
      notes: [],
      measure: '仓容',
      others: ['武隆区', '璧山区'],
    }),
    chart: noted('chart', {
      kind: 'series',
      private: false,
      language: 'zh-CN',
      heading: { phrase: 'answer.heading.rank', about: '新建粮仓' },
      by: 'place',
      points: [{ figure: figureOf('约12座'), article: ARTICLE }],
      notes: [],
    }),
    latest: noted('latest', {
      kind: 'hits',
      private: false,
      language: 'zh-CN',
      heading: { phrase: 'answer.heading.latest', about: '' },
      hits: [{ article: ARTICLE, quote: null, figure: null }],
      more: 0,
    }),
    forget: async () => ({ subscriptions: 0, errata: 0, unnamed: 0, praise: 0, lines: 0, questions: 0, pages: 0 }),
    examples: async () => [{ label: '青禾区', ask: '青禾区有什么新闻' }],
  };
}
