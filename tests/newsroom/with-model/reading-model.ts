import { createModel } from '../../../src/llm/create-model.ts';
import type { ModelReading, Plan } from '../../../src/model/grounded.ts';
import type { NewsItem } from '../../../src/model.ts';
import { createNewsroom } from '../../../src/newsroom/create-newsroom.ts';
import type { ModelSettings } from '../../../src/ports/model.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { completion, type End, modelServer, settingsAt, streaming } from '../../llm/model-server.ts';

/** A passage as a model is given it. */
export type Given = { n: number; title?: string; day?: string; place?: string; text: string };

/** What the model was given to read, and how often it had been given that before. */
type Asking = { question: string; earlier: string[]; today: string; passages: Given[]; times: number };

/**
 * A model by what it makes of a question: a plan, or null for words that are none, and a reading of what is found; `ends` is
 * how that breaks off within its last sentence, where somebody follows it.
 */
export type Mind = {
  plan?: Partial<Plan> | null;
  read(asking: Asking): Partial<ModelReading> | null;
  ends?: End;
};

/** A newsroom with some reports, and a model behind a real server that thinks so. */
export async function newsroomThatReads(
  news: readonly Partial<NewsItem>[],
  { plan = {}, read, ends }: Mind,
  settings: Partial<ModelSettings> = {},
) {
  let times = 0;
  const server = await modelServer((request, response, asked) => {
    const material = JSON.parse(asked.messages[1]?.content ?? '{}');
    const said =
      'passages' in material
        ? read({ ...material, times: times++ })
        : plan && { question: material.question, phrases: [], times: [], places: [], wants: 'fact', ...plan };
    const whole = said !== null && 'sentences' in said ? { status: 'answered', short: null, ...said } : said;
    const words = whole === null ? 'I would rather not.' : JSON.stringify(whole);
    if (asked.stream !== true) return response.end(completion(words));
    const pieces = words.match(PIECE) ?? [];
    return streaming(ends === undefined ? pieces : pieces.slice(0, -4), ends)(request, response, asked);
  });
  const told: string[] = [];
  const model = createModel({ ...settingsAt(server.url), ...settings, tell: (why) => told.push(why) });
  const newsroom = createNewsroom({ ...createMemoryStore(), now: () => new Date(0), newId: () => '1', model });
  const items = news.map((item, at) => ({ id: `n${at}`, title: '', date: '2022-03-04', body: '', ...item }));
  await newsroom.takeItems({ source: 'news', hash: 'h' }, items);
  return { newsroom, model, server, told };
}

/** What is said at once. */
const PIECE = /.{1,7}/gs;

/** The passage that holds these words. */
export function holding(passages: readonly Given[], words: string): number {
  return passages.find(({ text }) => text.includes(words))?.n ?? 0;
}
