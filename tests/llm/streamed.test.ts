import { expect, test } from 'vitest';
import { LLM } from '../../src/limits/llm.ts';
import { startCpu } from '../cases/cpu.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { COUNT, modelWith } from './counting.ts';
import { type Conduct, completion, streaming } from './model-server.ts';

/** Counts while somebody listens: what comes back, what was heard, and what the log was told. */
async function listened(conduct: Conduct, changes: Parameters<typeof modelWith>[1] = {}) {
  const { model, server, told } = await modelWith(conduct, changes);
  const heard: unknown[] = [];
  const said = await model.turn(null, (send) => send(COUNT, (part) => heard.push(part)));
  return { said, heard, told, asked: server.asked, state: model.state() };
}

test('what a model says is heard as far as it goes, and comes back whole', async () => {
  const { said, heard, asked, state } = await listened(streaming(['{"boats": [{"of": "wood"}], "cou', 'nt": 3}']));
  expect(said).toEqual({ count: 3 });
  expect(heard).toEqual([{ boats: [{ of: 'wood' }] }, { boats: [{ of: 'wood' }], count: 3 }]);
  expect(asked).toMatchObject([{ stream: true, response_format: { type: 'json_schema' } }]);
  expect(state).toMatchObject({ calls: 1, failed: 0, tokensIn: 100, tokensOut: 10 });
});

test('nobody listens to its thoughts, nor to the words around its JSON', async () => {
  const { said, heard } = await listened(streaming(['<think>{"count": 4}', '</think>Well:\n', '{"count": 3}']));
  expect(said).toEqual({ count: 3 });
  expect(heard).toEqual([{ count: 3 }]);
});

test('one that comes letter by letter is heard whenever something is whole', async () => {
  const { said, heard } = await listened(streaming('{"count": 3}'));
  expect([said, heard]).toEqual([{ count: 3 }, [{ count: 3 }]]);
});

test('however often something is whole, it is heard so often and no more', async () => {
  const { heard, asked } = await listened(streaming('}'.repeat(2_000)));
  expect(heard).toHaveLength(LLM.listened * asked.length);
});

test('what is added to a long answer is read by itself, and not all of it again', async () => {
  const spent = startCpu();
  await listened(streaming(['{"boats": [', ...Array<string>(2_000).fill('{"of": "wood"},')]), { ms: 20_000 });
  // Milliseconds: a third of that; all of it again each time takes three seconds.
  expect(spent()).toBeLessThan(1_200);
});

test('while it speaks, though all of it came in one packet, everything else has its turn', async () => {
  let [turns, over] = [0, false];
  const turn = () => {
    turns += 1;
    if (!over) setImmediate(turn);
  };
  turn();
  const bytes = 200_000;
  await listened(streaming([`{"count": 3, "thought": "${'x'.repeat(bytes)}"}`]));
  over = true;
  expect(turns).toBeGreaterThan(bytes / LLM.pieceBytes);
});

test('a server that says all at once is heard once', async () => {
  const { said, heard, told } = await listened('{"count": 3}');
  expect([said, heard, told]).toEqual([{ count: 3 }, [{ count: 3 }], []]);
});

test('a server that refuses to stream is asked for the whole from then on', async () => {
  const { said, asked, told } = await listened((_, response, { stream }) => {
    if (stream === true) response.writeHead(400).end('{"error":{"message":"no"}}');
    else response.end(completion('{"count": 3}'));
  });
  expect([said, told]).toEqual([{ count: 3 }, []]);
  expect(asked.map(({ stream }) => stream)).toEqual([true, true, undefined]);
});

const EVENTS = { 'content-type': 'text/event-stream' };

/** Events without end. */
const flood: Conduct = (_, response) => {
  response.writeHead(200, EVENTS);
  const event = `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: '}'.repeat(999) } }] })}\n\n`;
  const pour = () => {
    while (!response.destroyed && response.write(event));
    if (!response.destroyed) response.once('drain', pour);
  };
  pour();
};

test.each<[string, Conduct, string | RegExp]>([
  ['hangs up in the middle', streaming(['{"count": '], 'cut'), /UND_ERR|ECONNRESET|terminated/],
  ['is cut short', streaming(['{"count": '], 'length'), 'count: cut short'],
  ['ends in the middle', streaming(['{"count": 3}'], 'unsaid'), /count: .*read/],
  ['sends what is no event', (_, response) => response.writeHead(200, EVENTS).end('data: <html>\n\n'), /count: .*read/],
  ['does not end', flood, 'count: more than 262144 bytes'],
  ['stops in the middle', streaming(['{"count": '], 'never'), 'no whole count in time'],
])('one that %s gives nothing whole, and the log knows why', async (_, conduct, why) => {
  const { said, told } = await listened(conduct, { ms: conduct === flood ? 10_000 : 300 });
  expect(said).toBeNull();
  expect(told).toEqual([typeof why === 'string' ? why : expect.stringMatching(why)]);
});

test('a recorded request is the same whether anybody listens or not', async () => {
  const record = await temporaryFolder();
  const { said, asked } = await listened('{"count": 3}', { record });
  const alone = await modelWith('{"count": 3}', { record });
  await alone.count();
  expect(said).toEqual({ count: 3 });
  expect(asked.map(({ body }) => body)).toEqual(alone.server.asked.map(({ body }) => body));
});
