import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answer } from '../../src/model/answer.ts';
import { Language, type NewsItem } from '../../src/model.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { corpus, questionAfter } from './corpora.ts';
import { unprinted, withoutFrame } from './unprinted.ts';

/** How many corpora are made up: a few at every run of the tests, as many as `GENERATED_CORPORA` says for a long look. */
const CORPORA = Number(process.env.GENERATED_CORPORA ?? 15);
const SEED = 20_230_512;

const DAY = '2023-05-12';

async function newsroomOver(items: readonly NewsItem[]) {
  const store = createMemoryStore();
  const newsroom = createNewsroom({ ...store, now: () => new Date(0), newId: () => 'order' });
  await newsroom.takeItems({ source: 'news', hash: 'h' }, items);
  return { newsroom, articles: await store.library.list({}) };
}

const asking = fc.record({ question: questionAfter(), language: fc.constantFrom(...Language.values) });
const generated = [corpus(), fc.array(asking, { minLength: 6, maxLength: 6 })] as const;

describe('over made-up news and questions', () => {
  test('nothing is shown that the cited words do not hold', { timeout: CORPORA * 2_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(...generated, async (items, questions) => {
        const { newsroom, articles } = await newsroomOver(items);
        for (const { question, language } of questions) {
          const reply = await newsroom.ask(question, { today: DAY, language, asker: { locale: null } });
          expect(reply.fault, question).toBeUndefined();
          expect(() => Answer.parse(reply.answer)).not.toThrow();
          expect(unprinted(reply.answer, { question, articles }), `${question}\n${reply.answer.answer}`).toEqual([]);
        }
      }),
      { numRuns: CORPORA, seed: SEED },
    );
  });

  test('who has nothing to say says no number', { timeout: CORPORA * 2_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(...generated, async (items, questions) => {
        const { newsroom } = await newsroomOver(items);
        for (const { question, language } of questions) {
          const { answer } = await newsroom.ask(question, { today: DAY, language, asker: { locale: null } });
          if (answer.status !== 'nothing') continue;
          expect(answer).toMatchObject({
            short: null,
            figure: null,
            figures: [],
            computed: [],
            quotes: [],
            quote: null,
          });
          expect(withoutFrame(answer.answer)).not.toMatch(/\p{N}/u);
          expect(answer.alternatives.map(({ label }) => label).join('\n')).not.toMatch(/\p{N}/u);
        }
      }),
      { numRuns: CORPORA, seed: SEED + 1 },
    );
  });

  test('the same news and question give the same answer', { timeout: CORPORA * 2_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(...generated, async (items, questions) => {
        const [first, second] = [await newsroomOver(items), await newsroomOver(items)];
        for (const { question, language } of questions) {
          const asked = { today: DAY, language, asker: { locale: null } };
          const reply = await first.newsroom.ask(question, asked);
          expect(await first.newsroom.ask(question, asked)).toEqual(reply);
          expect(await second.newsroom.ask(question, asked)).toEqual(reply);
        }
      }),
      { numRuns: Math.ceil(CORPORA / 3), seed: SEED + 2 },
    );
  });
});
