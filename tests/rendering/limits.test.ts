import * as official from 'discord-api-spec/zod';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, Figure } from '../../src/model.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import { renderText } from '../../src/rendering/text.ts';
import type { Reply } from '../../src/reply.ts';
import { PHRASES } from '../../src/tables/phrases.ts';
import { hostileText } from './hostile-text.ts';
import { ARTICLE, answerOf, articleOf, figureOf, QUOTE } from './replies.ts';

/** RENDERING_RUNS=10000 tries as long as one likes. */
const RUNS = Number(process.env.RENDERING_RUNS ?? 100);

const text = hostileText();
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
  .map(answerOf);
const whole: fc.Arbitrary<Reply> = fc
  .record({
    article,
    kicker: or(text),
    figures: few(figure),
    topics: few(text),
    printed: text,
    summary: few(quote, 8),
    language,
  })
  .map(({ article, kicker, figures, topics, printed, summary, language }) => ({
    kind: 'article',
    private: false,
    language,
    article: articleOf({ ...article, kicker, figures, topics, cut: [0], corrections: [{ printed, read: printed }] }),
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
});
const comparison: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constant('comparison' as const),
  ...list,
  rows: few(fc.record({ district: text, article: or(article), figures: few(figure) })),
  notes: few(note),
});
const notice: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constant('notice' as const),
  private: fc.boolean(),
  language,
  notice: fc.constantFrom(...Object.keys(PHRASES)),
  values: fc.dictionary(fc.constantFrom('what', 'name', 'count', 'at'), text),
});
const reply = fc.oneof(answer, whole, hits, figures, comparison, notice);

test('no reply, whatever its texts hold, makes a message that Discord would refuse', () => {
  fc.assert(
    fc.property(reply, (one) => {
      const message = renderMessage(one);
      expect(official.MessageCreateRequestSchema.safeParse(message).error).toBeUndefined();
      const [embed] = message.embeds;
      expect(embed?.description ?? embed?.fields?.[0]?.value ?? '').not.toBe('');
      const parts = [
        embed?.description ?? '',
        embed?.footer?.text ?? '',
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
    { numRuns: RUNS / 5 },
  );
});
