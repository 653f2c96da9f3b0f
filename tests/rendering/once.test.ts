import * as official from 'discord-api-spec/zod';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { Figure, Quote } from '../../src/model.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import { componentFaults } from '../discord/loopback/judge.ts';
import { ARTICLE, answerOf } from './replies.ts';

const RUNS = 2_000;
vi.setConfig({ testTimeout: 60_000 });

const ID = '2020-05-04-青禾日报-a3-k9x2-7';
const SUBJECTS = ['粮仓', '灌渠', '果园', '书屋', '磨坊', '码头', '茶厂', '渔船', '苗圃', '球场'];

/** An invented report, one sentence a subject; no two figures of it are printed alike. */
const SENTENCES = SUBJECTS.map((subject, at) => ({ printed: `${(at + 1) * 137}座`, subject }));
const PARAGRAPHS = SENTENCES.map(({ printed, subject }) => `镇里今年添了${subject}${printed}，村民都说好。`);

const figureAt = (at: number): Figure => {
  const { printed, subject } = SENTENCES[at] as (typeof SENTENCES)[number];
  const start = (PARAGRAPHS[at] ?? '').indexOf(printed);
  return {
    value: (at + 1) * 137,
    unit: '座',
    dimension: 'count:座',
    qualifier: null,
    printed,
    start,
    end: start + printed.length,
    quote: `镇里今年添了${subject}${printed}`,
    label: `${subject}总量`,
    period: { printed: '今年', from: '2020-01-01', to: '2020-12-31' },
    district: '青禾区',
    articleId: ID,
    paragraph: at,
  };
};
const quoteAt = (at: number): Quote => {
  const text = PARAGRAPHS[at] ?? '';
  return { articleId: ID, paragraph: at, start: 0, end: text.length, text };
};

const some = (most: number) => fc.uniqueArray(fc.nat(SUBJECTS.length - 1), { minLength: 1, maxLength: most });
const said = fc.constantFrom('label' as const, 'clause' as const, 'number' as const);
const figures = fc
  .tuple(some(6), said, fc.option(fc.constant('是的。'), { nil: undefined }))
  .map(([ats, way, opening]) =>
    ats.map(
      (at): Statement => ({
        kind: 'figure',
        figure: figureAt(at),
        place: way === 'clause' ? null : '青禾区',
        said: way,
        ...(opening !== undefined && { opening }),
      }),
    ),
  );
const passage = some(4).map((ats): Statement[] => [{ kind: 'passage', quotes: ats.sort().map(quoteAt) }]);
const items = some(8).map((ats) =>
  ats.map((at): Statement => ({ kind: 'item', article: { ...ARTICLE, id: `${ID}${at}` }, quote: quoteAt(at) })),
);
const line = fc
  .constantFrom('报上有这些：', '印出的数字里最多的是青禾区')
  .map((text): Statement => ({ kind: 'line', text }));
const head = fc.array(line, { maxLength: 1 });
const statements = fc.oneof(
  fc.tuple(figures, fc.oneof(fc.constant([]), passage)).map((parts) => parts.flat()),
  fc.tuple(head, figures).map((parts) => parts.flat()),
  fc.tuple(passage, fc.oneof(fc.constant([]), items)).map((parts) => parts.flat()),
  fc.tuple(head, items).map((parts) => parts.flat()),
);

const answer: fc.Arbitrary<Answer> = fc
  .record({
    statements,
    language: fc.constantFrom('zh-CN' as const, 'zh-TW' as const, 'en' as const),
    band: fc.constantFrom('sure' as const, 'nearest' as const),
    age: fc.option(fc.nat(4_000), { nil: null }),
    alternatives: fc.array(
      fc.nat(99).map((at) => ({ label: `问题${at}`, ask: `问题${at}` })),
      { maxLength: 9 },
    ),
  })
  .map(({ statements: says, ...rest }) => {
    const shown = says.flatMap((one) => (one.kind === 'figure' ? [one.figure] : []));
    const quotes = says.flatMap((one) =>
      one.kind === 'passage'
        ? one.quotes
        : one.kind === 'item'
          ? [one.quote]
          : one.kind === 'figure'
            ? [quoteAt(one.figure.paragraph)]
            : [],
    );
    const [figure = null] = shown;
    const listed = says.flatMap((one) => (one.kind === 'item' ? [one.article] : []));
    const article = { ...ARTICLE, id: ID };
    return answerOf({
      ...rest,
      statements: says,
      figure,
      figures: shown,
      quotes,
      listed,
      article,
      short: figure?.printed ?? null,
    }).answer;
  });

/** How often some words stand in a text. */
const times = (text: string, words: string) => text.split(words).length - 1;

test('no reply says a thing twice, shows an id, or stands on more than three buttons and a menu', () => {
  fc.assert(
    fc.property(answer, fc.boolean(), fc.boolean(), (given, unseen, asked) => {
      const reply = { ...answerOf(), answer: given, question: '添了多少？', comparable: true };
      const message = renderMessage(reply, { unseen, asked });
      expect(official.MessageCreateRequestSchema.safeParse(message).error).toBeUndefined();
      const { description = '', footer, fields = [] } = message.embeds[0] ?? {};
      const lines = description.replaceAll('**', '').split('\n');
      const own = lines.filter((words) => !words.startsWith('> ')).join('\n');
      const quoted = lines.filter((words) => words.startsWith('> ')).join('\n');
      for (const { printed, subject } of SENTENCES) {
        expect(times(own, printed)).toBeLessThanOrEqual(1);
        expect(times(quoted, printed)).toBeLessThanOrEqual(1);
        expect(times(quoted, `添了${subject}`)).toBeLessThanOrEqual(1);
      }
      expect(fields).toEqual([]);
      expect(`${description}${footer?.text}`).not.toMatch(/k9x2|文[块塊]|[编編][号號]|block|\bid\b/);
      const rows = message.components ?? [];
      expect(componentFaults(rows)).toEqual([]);
      const all = rows.flatMap(({ components }) => components.map(({ type }) => type));
      expect(all.filter((type) => type === 2).length).toBeLessThanOrEqual(3);
      expect(all.filter((type) => type !== 2).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: RUNS },
  );
});
