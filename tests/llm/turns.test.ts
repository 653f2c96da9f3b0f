import { expect, test } from 'vitest';
import { COUNT, modelWith } from './counting.ts';
import { completion } from './model-server.ts';

/** Two servers where many ask and one where few do. */
const serverOf = (at: number) => (at >= 45 ? 'quiet' : at % 2 === 0 ? 'loud' : 'louder');

test('fifty askers at once are answered or sent away by their deadline, each server in its order', async () => {
  // What it takes to ask is loaded with the first question.
  await (await modelWith('{"count": 3}')).count();
  // It answers twenty and then no more, so that the others wait until their deadline, however fast the machine is.
  let left = 20;
  const { model, server } = await modelWith((_, response) => left-- > 0 && response.end(completion('{"count": 3}')), {
    parallel: 1,
    ms: 2_000,
  });
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      model.turn(serverOf(at), (send) => send({ ...COUNT, material: { of: serverOf(at), at } })),
    ),
  );
  expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(20);
  expect(model.state()).toMatchObject({ waiting: 0, underWay: 0 });
  const asked = server.asked.map(({ messages }) => JSON.parse(messages[1]?.content ?? ''));
  for (const name of ['loud', 'louder', 'quiet']) {
    const own = asked.filter(({ of }) => of === name).map(({ at }) => at);
    expect(own).toEqual(own.toSorted((a, b) => a - b));
    // Who asks where few ask need not wait for all who ask elsewhere.
    expect(own.length).toBeGreaterThanOrEqual(5);
  }
});

test('who asked first comes first, however long it takes him until he has something to send', async () => {
  const { model, server } = await modelWith('{"count": 3}', { parallel: 1 });
  const searched = Promise.withResolvers<void>();
  const ask = (at: number, until?: Promise<void>) =>
    model.turn(null, async (send) => {
      await until;
      return send({ ...COUNT, material: { at } });
    });
  const all = [ask(1, searched.promise), ask(2)];
  setImmediate(searched.resolve);
  await Promise.all(all);
  expect(server.asked.map(({ messages }) => JSON.parse(messages[1]?.content ?? '').at)).toEqual([1, 2]);
});

test('no more are under way at once than there may be', async () => {
  let most = 0;
  const { model } = await modelWith(
    (_, response) => {
      most = Math.max(most, model.state().underWay);
      setImmediate(() => response.end(completion('{"count": 3}')));
    },
    { parallel: 3 },
  );
  await Promise.all(
    Array.from({ length: 12 }, (_, at) => model.turn(null, (send) => send({ ...COUNT, material: { at } }))),
  );
  expect(most).toBe(3);
});

test('what was said before is said again without a turn', async () => {
  const { model } = await modelWith('{"count": 3}', { parallel: 1 });
  const ask = () => model.turn(null, (send) => send(COUNT));
  await ask();
  const said = await model.turn(null, async (send) => {
    await send({ ...COUNT, material: {} });
    // The only turn is taken still.
    return ask();
  });
  expect(said).toEqual({ count: 3 });
});

test('who waited long is not sent on what may be done without', async () => {
  let time = 0;
  const { model, server } = await modelWith('{"count": 3}', { ms: 20_000, now: () => time });
  const said = await model.turn(null, async (send) => {
    time = 11_000;
    return [await send({ ...COUNT, share: 0.4 }), await send(COUNT)];
  });
  expect(said).toEqual([null, { count: 3 }]);
  expect(server.asked).toHaveLength(1);
});
