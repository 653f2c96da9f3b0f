import { expect, test } from 'vitest';
import { COUNT, modelWith } from './counting.ts';
import { completion } from './model-server.ts';

test('fifty askers at once are answered or sent away by their deadline, each server in its order', async () => {
  // It answers twenty and then no more, so that the others wait until their deadline, however fast the machine is.
  let left = 20;
  const { model } = await modelWith((_, response) => left-- > 0 && response.end(completion('{"count": 3}')), {
    parallel: 4,
    ms: 1_000,
  });
  const begun: string[] = [];
  const answered = new Set<string>();
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, at) => {
      const server = at < 45 ? 'loud' : 'quiet';
      return model.turn(server, async (send) => {
        begun.push(`${server} ${at}`);
        const said = await send(COUNT);
        if (said !== null) answered.add(`${server} ${at}`);
        return said;
      });
    }),
  );
  expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(20);
  expect(model.state()).toMatchObject({ waiting: 0, underWay: 0 });
  for (const server of ['loud', 'quiet']) {
    const own = begun
      .filter((one) => one.startsWith(server) && answered.has(one))
      .map((one) => Number(one.split(' ')[1]));
    expect(own).toEqual(own.toSorted((a, b) => a - b));
  }
  // Who asks where few ask need not wait for all who ask elsewhere.
  expect([...answered].filter((one) => one.startsWith('quiet'))).toHaveLength(5);
});
