import fc from 'fast-check';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { corpus, questionAfter } from './corpora.ts';

/** What a newsroom answers to made-up questions over made-up news, and which hour it is here at midnight in Greenwich. */
export async function madeUpAnswers(): Promise<{ hour: number; answers: unknown[] }> {
  const store = createMemoryStore();
  const newsroom = createNewsroom({ ...store, now: () => new Date(0), newId: () => 'order' });
  const items = fc.sample(corpus(), { numRuns: 4, seed: 7 }).flat();
  await newsroom.takeItems(
    { source: 'news', hash: 'h' },
    items.map((item, index) => ({ ...item, id: `n${index}` })),
  );
  const answers: unknown[] = [];
  for (const question of fc.sample(questionAfter(), { numRuns: 25, seed: 7 })) {
    answers.push((await newsroom.ask(question, { today: '2023-05-12', asker: { locale: null } })).answer);
  }
  return { hour: new Date(0).getHours(), answers };
}

// Run by itself it prints them, for a test to compare between processes.
if (import.meta.main) console.log(JSON.stringify(await madeUpAnswers()));
