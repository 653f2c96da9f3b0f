import type { Command } from '../../src/command.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { ARTICLE, answerOf, articleOf, figureOf, QUOTE } from '../rendering/replies.ts';

const districts = [
  { name: '青禾区', value: '青禾区', why: null },
  { name: '青石区', value: '青石区', why: 'homophone' },
];

/** A newsroom of one invented report: what the preview asks of it, and nothing else. */
export function smallNewsroom(): Newsroom {
  const answers: Partial<Newsroom> = {
    ask: async (question, asked) => {
      if (question.includes('故障')) throw new Error('a bug');
      if (question.includes('地铁')) {
        return answerOf({
          status: 'nothing',
          reason: 'no_match',
          answer: '报上没有找到这方面的报道。',
          figure: null,
          figures: [],
          quotes: [],
          article: null,
          alternatives: [{ label: '青禾区的粮仓', ask: '青禾区建了几座粮仓？' }],
        });
      }
      const reply = answerOf({
        notes: [{ kind: 'took', text: `${asked.today} · ${asked.asker.locale}` }],
        computed: [{ from: figureOf('约12座'), value: 0.5, unit: '打' }],
        figures: [figureOf('约12座'), figureOf('3.5万吨', { label: '仓容' }), figureOf('8.2%', { label: '同比增长' })],
        alternatives: [{ label: '', ask: '青禾区粮仓仓容多少？' }],
      });
      const [before = ''] = asked.thread ?? [];
      return { ...reply, question: question.startsWith('那') ? `${before} ${question}` : question };
    },
    district: async () => answerOf(),
    article: async () => ({
      kind: 'article',
      private: false,
      language: 'zh-CN',
      article: articleOf({ cut: [0], corrections: [{ printed: '青木镇', read: '青禾镇' }] }),
      summary: [QUOTE],
    }),
    latest: async () => ({
      kind: 'hits',
      private: false,
      language: 'zh-CN',
      heading: { phrase: 'more', about: '' },
      hits: [{ article: ARTICLE, quote: QUOTE, figure: figureOf('3.5万吨') }],
      more: 3,
    }),
    suggestDistricts: async (typed) =>
      districts.filter(({ name }) => typed === '' || typed === 'qh' || name.includes(typed)),
    suggestTopics: async (typed) => (typed === '' ? [{ name: '农业', value: '农业', why: null }] : []),
  };
  return answers as Newsroom;
}

const STRING = 3;

/** Four commands such as the bot has. */
export const COMMANDS: readonly Command[] = [
  {
    data: {
      name: 'ask',
      name_localizations: { 'zh-CN': '提问' },
      description: 'Ask the paper',
      description_localizations: { 'zh-CN': '问报纸' },
      options: [{ type: STRING, name: 'question', description: 'What?', required: true }],
    },
    run: ({ options, newsroom, ...asked }) => newsroom.ask(options.question ?? '', asked),
  },
  {
    data: {
      name: 'district',
      name_localizations: { 'zh-CN': '区县' },
      description: 'One district',
      description_localizations: { 'zh-CN': '看一个区县' },
      options: [{ type: STRING, name: 'name', description: 'Its name', required: true, autocomplete: true }],
    },
    suggest: (_option, typed, { newsroom }) => newsroom.suggestDistricts(typed),
    run: ({ options, newsroom, ...asked }) => newsroom.district(options.name ?? '', asked),
  },
  {
    data: {
      name: 'article',
      name_localizations: { 'zh-CN': '报道' },
      description: 'One article',
      description_localizations: { 'zh-CN': '看一篇报道' },
      options: [
        { type: STRING, name: 'id', description: 'Its id', required: true },
        { type: STRING, name: 'form', description: 'How', choices: [{ name: 'short', value: 'short' }] },
      ],
    },
    run: ({ options, newsroom, ...asked }) => newsroom.article(options.id ?? '', asked),
  },
  {
    data: {
      name: 'latest',
      name_localizations: { 'zh-CN': '最新' },
      description: 'The latest paper',
      description_localizations: { 'zh-CN': '看最新一期' },
    },
    run: ({ newsroom, ...asked }) => newsroom.latest(asked),
  },
];
