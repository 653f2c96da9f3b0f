import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createModel } from '../../../src/llm/create-model.ts';
import { ModelReading, Plan } from '../../../src/model/grounded.ts';
import { Day, NewsItem } from '../../../src/model.ts';
import type { AnswerReply } from '../../../src/newsroom/asked.ts';
import { createNewsroom } from '../../../src/newsroom/create-newsroom.ts';
import { readPageFile } from '../../../src/sources/files/page-file.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { completion, modelServer, settingsAt } from '../../llm/model-server.ts';
import { jsonLines } from '../../quality/broadsheet.ts';
import { goldenPages, ROOT } from '../../quality/golden.ts';

const GOLDEN = join(ROOT, 'tests', 'golden');

/**
 * A sentence as a good model words what it read; `on` are words of the passages that it rests on, which have other numbers
 * once they are ranked anew. `refused`: it is true, and not let through as yet.
 */
const Sentence = z.strictObject({
  text: z.string(),
  on: z.array(z.string()).min(1),
  refused: z.literal(true).optional(),
});

/** A question, what a good model plans for it and reads, and what the answer then says and which reports it names. */
const Recorded = z.strictObject({
  q: z.string(),
  kind: z.string(),
  today: Day,
  thread: z.array(z.string()).default([]),
  plan: Plan,
  reading: ModelReading.extend({ sentences: z.array(Sentence) }),
  expect: z.strictObject({ says: z.array(z.string()), articles: z.array(z.string()) }).optional(),
});
export type Recorded = z.infer<typeof Recorded>;

export const RECORDED: readonly Recorded[] = jsonLines(
  readFileSync(join(GOLDEN, 'readings', 'questions.jsonl'), 'utf8'),
).map((line) => Recorded.parse(line));

/** What became of a question: the reply, and the words of its reading that no passage held. */
export type Outcome = { recorded: Recorded; reply: AnswerReply; unfound: string[] };

/** Asks every question of an archive of all golden pages and news, with a model behind a server that says what is recorded. */
export async function askRecorded(): Promise<Outcome[]> {
  const unfound = new Map<string, string[]>();
  const { url } = await modelServer((_, response, { messages }) => {
    const { question, passages } = JSON.parse(messages[1]?.content ?? '{}');
    const recorded = RECORDED.find(({ q }) => q === question);
    if (recorded === undefined) return response.destroy();
    if (passages === undefined) return response.end(completion(JSON.stringify(recorded.plan)));
    const { read, missing } = readIn(passages, recorded);
    unfound.set(question, missing);
    return response.end(completion(JSON.stringify(read)));
  });
  const newsroom = await newsroomOfAll(url);
  const outcomes: Outcome[] = [];
  for (const recorded of RECORDED) {
    const { q, today, thread } = recorded;
    const reply = await newsroom.ask(q, { today, thread, asker: { locale: null } });
    outcomes.push({ recorded, reply, unfound: unfound.get(q) ?? [] });
  }
  return outcomes;
}

/** What is recorded, with the numbers that its passages have this time. */
function readIn(passages: readonly { n: number; text: string }[], { reading }: Recorded) {
  const missing: string[] = [];
  const numberOf = (words: string) => {
    const found = passages.find(({ text }) => text.includes(words));
    if (found === undefined) missing.push(words);
    return found?.n ?? 0;
  };
  const sentences = reading.sentences.map(({ text, on }) => ({ text, passages: on.map(numberOf) }));
  return { read: { ...reading, sentences }, missing };
}

async function newsroomOfAll(url: string) {
  const model = createModel({ ...settingsAt(url), tell: () => {} });
  const newsroom = createNewsroom({ ...createMemoryStore(), now: () => new Date(0), newId: () => '1', model });
  for (const { page } of goldenPages()) {
    const file = await readPageFile(join(ROOT, page), page);
    if (!file.ok) throw new Error(`${page} is no page: ${file.error.why}`);
    await newsroom.takePage({ source: page, hash: file.value.hash }, newsroom.read(file.value.page));
  }
  for (const source of ['year', 'stories', 'readings']) {
    const news = jsonLines(readFileSync(join(GOLDEN, source, 'news.jsonl'), 'utf8')).map((row) => NewsItem.parse(row));
    await newsroom.takeItems({ source, hash: source }, news);
  }
  return newsroom;
}
