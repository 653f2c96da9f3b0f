import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { understand } from '../../src/asking/question.ts';
import { DISCORD } from '../../src/limits/discord.ts';
import { QUESTION_CHARS } from '../../src/limits.ts';
import { Answer } from '../../src/model/answer.ts';
import type { Article } from '../../src/model.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { readPageFile } from '../../src/sources/files/page-file.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { QuestionKind } from '../../src/tables/questions.ts';
import { startCpu } from '../cases/cpu.ts';
import { fuzzedQuestion } from './questions.ts';
import { unprinted, withoutFrame } from './unprinted.ts';

/** How many questions are put: a share at every run of the tests, as many as `FUZZED_QUESTIONS` says for a long look. */
const QUESTIONS = Number(process.env.FUZZED_QUESTIONS ?? 200);
const SEED = 20_210_721;
const PAGES = 'data/pages';
const asked = { today: '2021-07-21', asker: { locale: null } };

let newsroom: Newsroom;
let articles: Article[];

beforeAll(async () => {
  const store = createMemoryStore();
  newsroom = createNewsroom({ ...store, now: () => new Date(0), newId: () => 'order' });
  for (const name of readdirSync(PAGES).filter((file) => file.endsWith('.txt'))) {
    const page = await readPageFile(join(PAGES, name));
    if (page.ok) await newsroom.takePage({ source: name, hash: page.value.hash }, newsroom.read(page.value.page));
  }
  articles = await store.library.list({});
  await newsroom.ask('武隆', asked);
});

const questions = fc.sample(fuzzedQuestion(), { numRuns: QUESTIONS, seed: SEED });

describe('whatever is asked', () => {
  test('is answered after the contract, in time, and nothing has to be withheld', {
    timeout: QUESTIONS * 200,
  }, async () => {
    for (const question of questions) {
      const spent = startCpu();
      const { answer, fault } = await newsroom.ask(question, asked);
      expect(spent(), question).toBeLessThan(DISCORD.deferMs);
      expect(fault, question).toBeUndefined();
      expect(broken(answer), question).toEqual([]);
      expect(unprinted(answer, { question, articles }), `${question}\n${answer.answer}`).toEqual([]);
    }
  });

  test('is of every kind', () => {
    const kinds = questions.map((text) => understand(text.slice(0, QUESTION_CHARS), { ...asked, language: null }).kind);
    expect([...QuestionKind.values].filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});

/** Which rules of the contract an answer breaks. */
function broken(answer: Answer): string[] {
  const { status, reason, quote, quotes, figure, figures, article, alternatives } = answer;
  const nothing = status === 'nothing';
  const rules: Record<string, boolean> = {
    'has the shape of an answer': Answer.safeParse(answer).success,
    'says something': answer.answer.trim() !== '',
    'has a reason if and only if it has nothing': (reason !== null) === nothing,
    'gives the first of its quotes as its quote': quote === (quotes[0]?.text ?? null),
    'cites an article if and only if it answers': (article !== null) === (status === 'answered'),
    'quotes word for word': quotes.every(({ articleId, paragraph, start, end, text }) => {
      const printed = articles.find(({ id }) => id === articleId)?.paragraphs[paragraph];
      return printed?.slice(start, end) === text;
    }),
    'lists the figure that was asked for': figure === null || figures.includes(figure),
    'offers two at least where it asks back': status !== 'ambiguous' || alternatives.length > 1,
    'shows no figure where it has nothing':
      !nothing || (figures.length === 0 && quotes.length === 0 && answer.short === null),
    'states no number where it has nothing': !nothing || !/\p{N}/u.test(withoutFrame(answer.answer)),
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}
