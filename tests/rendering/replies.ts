import type { Answer, ArticleRef } from '../../src/model/answer.ts';
import type { Article, Figure, Quote } from '../../src/model.ts';
import type { Reply } from '../../src/reply.ts';

/** An invented report, small enough to read beside a test. */
export const PARAGRAPH = '青禾镇上半年新建粮仓约12座，仓容达到3.5万吨，比去年同期增长8.2%。';

export const ARTICLE: ArticleRef = {
  id: 'qinghe',
  title: '青禾镇 粮仓上新',
  district: '青禾区',
  topics: ['农业'],
  date: '2020-05-04',
  dated: 'text',
  page: '/somewhere/2020-05-04-a3.txt',
  blocks: [3, 4, 5, 9],
  source: '青禾日报',
  url: null,
};

/** A figure of PARAGRAPH by its printed words. */
export function figureOf(printed: string, rest: Partial<Figure> = {}): Figure {
  const start = PARAGRAPH.indexOf(printed);
  return {
    value: 12,
    unit: '座',
    dimension: 'count',
    qualifier: null,
    printed,
    start,
    end: start + printed.length,
    quote: PARAGRAPH.slice(0, 14),
    label: '新建粮仓',
    period: { printed: '上半年', from: '2020-01-01', to: '2020-06-30' },
    district: '青禾区',
    articleId: 'qinghe',
    paragraph: 0,
    ...rest,
  };
}

export const QUOTE: Quote = {
  articleId: 'qinghe',
  paragraph: 0,
  start: 0,
  end: PARAGRAPH.length,
  text: PARAGRAPH,
};

export function answerOf(rest: Partial<Answer> = {}): Extract<Reply, { kind: 'answer' }> {
  const figure = figureOf('约12座');
  return {
    kind: 'answer',
    private: false,
    answer: {
      status: 'answered',
      reason: null,
      language: 'zh-CN',
      statements:
        rest.answer === undefined
          ? [{ kind: 'figure', figure: rest.figure ?? figure, place: '青禾区', said: 'label' }]
          : rest.answer.split('\n').map((text) => ({ kind: 'line', text })),
      answer: '青禾区上半年新建粮仓：约12座',
      short: '约12座',
      figure,
      figures: [figure],
      computed: [],
      quote: PARAGRAPH,
      quotes: [QUOTE],
      article: ARTICLE,
      notes: [],
      alternatives: [],
      listed: [],
      band: 'sure',
      age: null,
      ...rest,
    },
  };
}

export function articleOf(rest: Partial<Article> = {}): Article {
  return {
    ...ARTICLE,
    kicker: '颗粒归仓',
    subheads: [],
    paragraphs: [PARAGRAPH],
    byline: { office: '通讯员', people: ['赵一', '钱二'], role: '摄' },
    topics: ['农业'],
    figures: [figureOf('约12座'), figureOf('3.5万吨', { label: '仓容', value: 35_000, unit: '吨' })],
    cut: [],
    corrections: [],
    ...rest,
  };
}
