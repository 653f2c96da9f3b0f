import { expect, test } from 'vitest';
import { askRecorded, type Outcome, RECORDED } from './recorded-readings.ts';

/** The share of true sentences that are let through at least. */
const STAND = 0.71;

let outcomes: Promise<Outcome[]> | null = null;
/** Whichever test comes first asks; they all look at the same answers. */
function asked(): Promise<Outcome[]> {
  outcomes ??= askRecorded();
  return outcomes;
}

test('forty questions are recorded, of every kind that people ask', () => {
  const counts = Map.groupBy(RECORDED, ({ kind }) => kind);
  expect(RECORDED.length).toBeGreaterThanOrEqual(40);
  expect(Object.fromEntries([...counts].map(([kind, rows]) => [kind, rows.length]))).toEqual({
    english: 9,
    'on English': 3,
    'follow-up': 4,
    list: 3,
    overview: 2,
    story: 3,
    comparison: 3,
    'yes or no': 2,
    fact: 6,
    nothing: 4,
    talk: 2,
  });
});

test('for each question the passages hold what a good model rests on', async () => {
  expect((await asked()).flatMap(({ unfound }) => unfound)).toEqual([]);
});

test('what is true stands, but for the wordings that are known to be refused', async () => {
  const sentences = (await asked()).flatMap(({ recorded: { reading }, reply: { answer } }) =>
    reading.sentences.map((sentence) => ({
      ...sentence,
      stands: answer.answer.includes(sentence.text),
      withdrawn: answer.writer === 'extract' && reading.sentences[0]?.refused === true,
    })),
  );
  // What is said beside a refused answer goes with it.
  const lost = sentences.filter(({ stands, refused, withdrawn }) => !stands && refused !== true && !withdrawn);
  expect(lost.map(({ text }) => text)).toEqual([]);
  expect(sentences.filter(({ stands }) => stands).length / sentences.length).toBeGreaterThanOrEqual(STAND);
});

test('behind each sentence stand the printed words that it rests on', async () => {
  const bare = (await asked()).flatMap(({ recorded, reply: { answer } }) =>
    recorded.reading.sentences
      .filter(({ text }) => answer.answer.includes(text))
      .flatMap(({ on }) => on)
      .filter((words) => !answer.quotes.some(({ text }) => text.includes(words))),
  );
  expect(bare).toEqual([]);
});

const ANSWERED = RECORDED.filter(
  ({ expect: wanted, reading }) => wanted !== undefined && !reading.sentences.some(({ refused }) => refused === true),
);

test.each(ANSWERED)(
  '$kind: $thread $q is answered by what the model read, with its reports named',
  async (recorded) => {
    const answer = (await asked()).find(({ recorded: { q } }) => q === recorded.q)?.reply.answer;
    const { says = [], articles = [] } = recorded.expect ?? {};
    expect(answer).toMatchObject({ status: 'answered', writer: 'model', short: recorded.reading.short });
    for (const words of says) expect(answer?.answer).toContain(words);
    const named = [answer?.article?.title, ...(answer?.listed ?? []).map(({ title }) => title)];
    expect(named).toEqual(expect.arrayContaining(articles));
  },
);

test.each(RECORDED.filter(({ expect: wanted }) => wanted === undefined))(
  '$kind: $q has no answer, and no figure',
  async (recorded) => {
    const reply = (await asked()).find(({ recorded: { q } }) => q === recorded.q)?.reply;
    expect(reply?.answer).toMatchObject({ status: 'nothing', figure: null, figures: [], quotes: [] });
    expect(reply?.answer.reason === 'off_topic').toBe(recorded.kind === 'talk');
  },
);
