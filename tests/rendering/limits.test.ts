import * as official from 'discord-api-spec/zod';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import type { Figure } from '../../src/model.ts';
import { draw } from '../../src/pictures/draw.ts';
import { setForm } from '../../src/rendering/form.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import { renderText } from '../../src/rendering/text.ts';
import { CheckRow, type Reply } from '../../src/reply.ts';
import { PHRASES } from '../../src/tables/phrases.ts';
import { componentFaults } from '../discord/loopback/judge.ts';
import { deskReplies, withSomeErrata } from './desk-replies.ts';
import { hostileText } from './hostile-text.ts';
import { ARTICLE, answerOf, articleOf, figureOf, QUOTE } from './replies.ts';

/** RENDERING_RUNS=10000 tries as many as one likes, and has the time for it. */
const RUNS = Number(process.env.RENDERING_RUNS ?? 300);
vi.setConfig({ testTimeout: 20_000 + RUNS * 50 });

/** Drawn once: to make texts anew for every reply takes ten times as long as to render them. */
const text = fc.constantFrom(...fc.sample(hostileText(), 2_000));
const few = <T>(one: fc.Arbitrary<T>, maxLength = 30) => fc.array(one, { maxLength, size: 'max' });
const or = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const language = fc.constantFrom('zh-CN' as const, 'zh-TW' as const, 'en' as const);
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  text,
  fc.constant('javascript:alert(1)'),
);

const article = fc
  .record({
    id: text.filter((id) => id !== ''),
    title: or(text),
    district: or(text),
    page: or(text),
    source: or(text),
    url: or(address),
    blocks: few(fc.nat(500)),
  })
  .map((rest) => ({ ...ARTICLE, ...rest }));
const quote = fc.record({ text, start: fc.nat(40), paragraph: fc.nat(1) }).map((rest) => ({
  ...QUOTE,
  ...rest,
  end: rest.start + rest.text.length,
}));
const figure: fc.Arbitrary<Figure> = fc
  .record({ printed: text, label: text, district: or(text), start: fc.nat(40), paragraph: fc.nat(1), period: or(text) })
  .map(({ period, ...rest }) =>
    figureOf('约12座', {
      ...rest,
      end: rest.start + rest.printed.length,
      period: period === null ? null : { printed: period, from: null, to: null },
    }),
  );
const note = fc.record({ kind: fc.constantFrom('took' as const, 'cut' as const, 'as_of' as const), text });
const computed = fc.record({ from: figure, value: fc.double({ noNaN: true }), unit: text });

const answer: fc.Arbitrary<Reply> = fc
  .record({
    question: or(text),
    status: fc.constantFrom<Answer['status']>('answered', 'ambiguous', 'nothing'),
    language,
    answer: text,
    short: or(text),
    figure: or(figure),
    figures: few(figure),
    computed: few(computed, 5),
    quotes: few(quote, 5),
    article: or(article),
    notes: few(note),
    alternatives: few(fc.record({ label: text, ask: text })),
  })
  .map(({ question, ...rest }) => ({ ...answerOf(rest), question }));
const whole: fc.Arbitrary<Reply> = fc
  .record({
    article,
    kicker: or(text),
    figures: few(figure),
    topics: few(text),
    printed: text,
    paragraphs: few(text, 12),
    page: fc.integer({ min: -1, max: 9 }),
    summary: few(quote, 8),
    language,
  })
  .map(({ article, kicker, figures, topics, printed, paragraphs, page, summary, language }) => ({
    kind: 'article',
    private: false,
    language,
    page,
    article: articleOf({
      ...article,
      kicker,
      figures,
      topics,
      paragraphs,
      cut: [0],
      corrections: [{ printed, read: printed }],
    }),
    summary,
  }));
const heading = text.map((about) => ({ phrase: 'more', about }));
const list = { private: fc.boolean(), language, heading, more: fc.nat(5) };
const hits: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constant('hits' as const),
  ...list,
  hits: few(fc.record({ article, quote: or(quote), figure: or(figure) })),
});
const figures: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constant('figures' as const),
  ...list,
  figures: few(figure, 60),
  articles: few(article),
  filter: fc.option(
    fc.record({ article: text, district: text, topic: text, sort: fc.constant('size' as const), page: fc.nat(9) }),
    { nil: undefined },
  ),
});
const comparison: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constant('comparison' as const),
  ...list,
  rows: few(fc.record({ district: text, article: or(article), figures: few(figure) })),
  notes: few(note),
  measure: fc.option(text, { nil: null }),
  others: few(text, 40),
});
const series: fc.Arbitrary<Reply> = fc
  .record({
    ...list,
    by: fc.constantFrom('time' as const, 'place' as const),
    points: few(fc.record({ figure, article })),
    notes: few(note),
  })
  .map(({ more: _, ...one }) => {
    const [first, ...rest] = one.points;
    const reply = { kind: 'series' as const, ...one };
    if (first === undefined) return reply;
    return {
      ...reply,
      picture: draw({ by: one.by, points: [first, ...rest] }, { title: null, language: one.language }),
    };
  });
const citation: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constant('citation' as const),
  private: fc.boolean(),
  language,
  article,
  byline: or(fc.record({ office: or(text), people: few(text), role: or(text) })),
});
const check: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constant('check' as const),
  ...list,
  rows: few(
    fc.record({
      claim: text,
      verdict: fc.constantFrom(...CheckRow.shape.verdict.values),
      figure: or(figure),
      quote: or(quote),
      article: or(article),
    }),
    8,
  ),
});
const notice: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constant('notice' as const),
  private: fc.boolean(),
  language,
  notice: fc.constantFrom(...Object.keys(PHRASES)),
  values: fc.dictionary(fc.constantFrom('what', 'name', 'count', 'at'), text),
  examples: few(fc.record({ label: text, ask: text })),
});
const news = withSomeErrata(fc.oneof(answer, whole, hits, figures, comparison, series, citation, check));
const reply = fc.oneof({ weight: 6, arbitrary: news }, notice, deskReplies(article));

test('no reply, whatever its texts hold, makes a message that Discord would refuse', () => {
  fc.assert(
    fc.property(reply, (one) => {
      const message = renderMessage(one, { unseen: true, pictured: true });
      expect(official.MessageCreateRequestSchema.safeParse(message).error).toBeUndefined();
      expect(componentFaults(message.components ?? [])).toEqual([]);
      const [embed] = message.embeds;
      expect(embed?.description ?? embed?.fields?.[0]?.value ?? '').not.toBe('');
      const parts = [
        embed?.description ?? '',
        embed?.footer?.text ?? '',
        embed?.author?.name ?? '',
        ...(message.attachments ?? []).map(({ description }) => description),
        ...(embed?.fields ?? []).flatMap(({ name, value }) => [name, value]),
      ];
      expect(parts.join('').length).toBeLessThanOrEqual(6_000);
      for (const { name, value } of embed?.fields ?? []) {
        expect(name.trim()).not.toBe('');
        expect(value.trim()).not.toBe('');
      }
      expect(parts.every((part) => part.isWellFormed())).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test('plain text holds no control character, whatever its texts hold', () => {
  fc.assert(
    fc.property(reply, (one) => {
      expect(renderText(one)).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
    }),
    { numRuns: RUNS / 20 },
  );
});

test('no form, whatever stood in it or in its button, is one that Discord would refuse', () => {
  fc.assert(
    fc.property(
      text,
      text,
      fc.integer({ min: 1, max: 9_000 }),
      fc.boolean(),
      language,
      (word, value, most, long, of) => {
        const field = {
          name: 'question',
          label: 'form.question',
          placeholder: 'form.question_like',
          most,
          value,
          long,
        };
        const form = setForm(
          {
            language: of,
            title: 'form.follow',
            fields: Array(7)
              .fill(field)
              .map((one, index) => ({ ...one, name: `f${index}` })),
          },
          { action: 'follow', words: [word] },
        );
        if (form !== null)
          expect(
            official.ModalInteractionCallbackRequestSchema.safeParse({ type: 9, data: form }).error,
          ).toBeUndefined();
      },
    ),
    { numRuns: RUNS },
  );
});
