import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { COUNT, modelWith, SECRET } from './counting.ts';
import { type Conduct, completion } from './model-server.ts';

test('what a model says in the shape that was asked for is what comes back', async () => {
  const { count, told, server, model } = await modelWith('{"count": 3}');
  expect(await count()).toEqual({ count: 3 });
  expect(told).toEqual([]);
  expect(model.state()).toMatchObject({ state: 'ready', calls: 1, failed: 0, tokensIn: 100, tokensOut: 10 });
  const [{ messages, model: name, authorization, response_format } = {} as never] = server.asked;
  expect({ name, authorization }).toEqual({ name: 'm', authorization: `Bearer ${SECRET}` });
  expect(messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user']);
  expect(response_format).toMatchObject({ type: 'json_schema' });
});

test('material is handed over as JSON in which no tag begins', async () => {
  const { count, server } = await modelWith('{"count": 3}');
  await count();
  const said = server.asked[0]?.messages[1]?.content ?? '';
  expect(said).not.toContain('<');
  expect(JSON.parse(said)).toEqual(COUNT.material);
});

test.each([
  ['in a fence', '```json\n{"count": 3}\n```'],
  ['with words around it', 'Here you are:\n{"count": 3}\nI hope this helps.'],
  ['behind its thoughts', '<think>perhaps {"count": 4}?</think>{"count": 3}'],
])('JSON %s is found', async (_, said) => {
  const { count, server } = await modelWith(said);
  expect(await count()).toEqual({ count: 3 });
  expect(server.asked).toHaveLength(1);
});

test('what has not the shape may be put right once', async () => {
  const answers = ['three', '{"count": 3}'];
  const { count, server } = await modelWith((_, response) => response.end(completion(answers.shift())));
  expect(await count()).toEqual({ count: 3 });
  expect(server.asked[1]?.messages.slice(2)).toEqual([
    { role: 'assistant', content: 'three' },
    { role: 'user', content: expect.stringContaining('it holds no JSON object') },
  ]);
});

test('and not twice', async () => {
  const { count, told, server } = await modelWith('{"count": "three"}');
  expect(await count()).toBeNull();
  expect(server.asked).toHaveLength(2);
  expect(told).toEqual(['count: its count has not the shape']);
});

test('a server that knows no schema is asked without one from then on', async () => {
  const { count, server, told } = await modelWith((_, response, { response_format }) => {
    if (response_format !== undefined) return response.writeHead(400).end('{"error":{"message":"no"}}');
    response.end(completion('{"count": 3}'));
  });
  expect([await count(), await count()]).toEqual([{ count: 3 }, { count: 3 }]);
  expect(server.asked.map(({ response_format }) => response_format?.type)).toEqual([
    'json_schema',
    undefined,
    undefined,
  ]);
  expect(told).toEqual([]);
});

test('what was wrong is told with what it said', async () => {
  const { model, server } = await modelWith('{"count": 3}');
  await model.turn(null, (send) => send({ ...COUNT, corrected: { said: { count: 4 }, faults: ['4 is not printed'] } }));
  expect(server.asked[0]?.messages.slice(2)).toEqual([
    { role: 'assistant', content: '{"count":4}' },
    { role: 'user', content: expect.stringContaining('- 4 is not printed') },
  ]);
});

const trickle: Conduct = (_, response) => {
  response.write('{');
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};
const flood: Conduct = (_, response) => {
  response.write('{"choices":[{"message":{"content":"');
  const pour = () => {
    while (!response.destroyed && response.write('啊'.repeat(10_000)));
    if (!response.destroyed) response.once('drain', pour);
  };
  pour();
};

test.each<[string, Conduct, string | RegExp]>([
  [
    'fails',
    (_, response) => response.writeHead(500).end('{"error":{"message":"3"}}'),
    /^http:.*\(HTTP 500\): its own log says why$/,
  ],
  [
    'does not take the key',
    (_, response) => response.writeHead(401).end(SECRET),
    /\/v1 does not take the key \(HTTP 401\): mend BROADSHEET_LLM_KEY$/,
  ],
  ['says what is no JSON', (_, response) => response.end('<html>'), 'count: an answer that cannot be read'],
  ['says another JSON', (_, response) => response.end('{"answer":"3"}'), 'count: an answer that cannot be read'],
  ['has no choice', (_, response) => response.end('{"choices":[]}'), 'count: an answer that cannot be read'],
  ['is cut short', (_, response) => response.end(completion('{"count":', 'length')), 'count: cut short'],
  ['hangs up', (_, response) => response.destroy(), /UND_ERR|ECONNRESET/],
  ['says nothing at all', () => {}, 'no whole count in time'],
  ['speaks slowly', trickle, 'no whole count in time'],
  ['does not end', flood, 'count: more than 262144 bytes'],
  [
    'sends us elsewhere',
    (_, response) => response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
    /sends on to another address: set BROADSHEET_LLM_URL/,
  ],
])('a server that %s gives nothing, and the log knows why', async (_, conduct, why) => {
  const { count, told } = await modelWith(conduct, { ms: conduct === flood ? 10_000 : 200 });
  expect(await count()).toBeNull();
  expect(told).toEqual([typeof why === 'string' ? why : expect.stringMatching(why)]);
  expect(told.join()).not.toContain(SECRET);
});

test('a server that is not there gives nothing either', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  const { count, told } = await modelWith('', { url: `http://127.0.0.1:${port}/v1` });
  expect(await count()).toBeNull();
  expect(told).toEqual([
    `nothing listens at http://127.0.0.1:${port}/v1 (ECONNREFUSED): start the model there, or mend BROADSHEET_LLM_URL`,
  ]);
});

test('a server that is not there is told once an answer', async () => {
  const { model, told } = await modelWith((_, response) => response.writeHead(404).end());
  const ask = (count: number) => ({ ...COUNT, material: { count } });
  await model.turn(null, async (send) => [await send(ask(1)), await send(ask(2))]);
  expect(told).toEqual([expect.stringMatching(/knows no model \S+ \(HTTP 404\): mend BROADSHEET_LLM_MODEL/)]);
});

test('an errand that may take a part of the time leaves the rest to the next', async () => {
  const answers = [null, '{"count": 3}'];
  const { model, told } = await modelWith(
    (_, response) => {
      const said = answers.shift();
      if (said !== null) response.end(completion(said));
    },
    { ms: 2_000 },
  );
  const both = await model.turn(null, async (send) => [await send({ ...COUNT, share: 0.05 }), await send(COUNT)]);
  expect(both).toEqual([null, { count: 3 }]);
  expect(told).toEqual(['no whole count in time']);
});

test('nothing is waited for once the program stops', async () => {
  const stopping = new AbortController();
  const { count } = await modelWith(() => stopping.abort(), { ms: 60_000, stop: stopping.signal });
  expect(await count()).toBeNull();
});

test('after faults in a row it rests, is tried once, and rests longer; an answer makes it well', async () => {
  let [now, works] = [0, false];
  const conduct: Conduct = (_, response) => response.writeHead(works ? 200 : 500).end(completion('{"count": 3}'));
  const { count, model, server, told } = await modelWith(conduct, { now: () => now });
  for (let turn = 0; turn < 7; turn += 1) await count();
  expect(server.asked).toHaveLength(5);
  expect(model.state().state).toBe('resting');
  expect(told.slice(-2)).toEqual([
    'it rests after faults',
    expect.stringContaining('(HTTP 500): its own log says why'),
  ]);
  expect(told).toHaveLength(6);
  now += 30_000;
  await Promise.all([count(), count()]);
  expect(server.asked).toHaveLength(6);
  now += 59_000;
  await count();
  expect(server.asked).toHaveLength(6);
  [now, works] = [now + 1_000, true];
  expect(await count()).toEqual({ count: 3 });
  expect(model.state().state).toBe('ready');
});

test('whoever comes to it late is no proof that it is gone', async () => {
  const { model, server, told } = await modelWith(() => {}, { ms: 8_000 });
  const hurry = (at: number) => model.turn(null, (send) => send({ ...COUNT, material: { at }, share: 0.01 }));
  for (let at = 0; at < 6; at += 1) await hurry(at);
  expect(server.asked).toHaveLength(6);
  expect(new Set(told)).toEqual(new Set(['no whole count in time']));
  expect(model.state().state).toBe('ready');
});

test('a server that asks not to be asked for a while is left in peace so long', async () => {
  let now = 0;
  const answers = [() => ({ status: 429, headers: { 'retry-after': '7' } }), () => ({ status: 200, headers: {} })];
  const { count, server } = await modelWith(
    (_, response) => {
      const { status = 200, headers = {} } = answers.shift()?.() ?? {};
      response.writeHead(status, headers).end(completion('{"count": 3}'));
    },
    { now: () => now },
  );
  await count();
  now = 6_000;
  expect(await count()).toBeNull();
  now = 7_000;
  expect(await count()).toEqual({ count: 3 });
  expect(server.asked).toHaveLength(2);
});

test.each([
  ['minute', 60_000],
  ['daily', 86_400_000],
] as const)('no more than the %s tokens are spent, until they are renewed', async (span, ms) => {
  let now = 0;
  const { count, model, server, told } = await modelWith('{"count": 3}', { [span]: 200, now: () => now });
  await count();
  await count();
  expect(await count()).toBeNull();
  expect(await count()).toBeNull();
  expect(told).toEqual(['the tokens that may be spent are spent']);
  expect(model.state()).toMatchObject({ state: 'spent', tokensIn: 200, tokensOut: 20 });
  now = ms;
  expect(await count()).toEqual({ count: 3 });
  expect(server.asked).toHaveLength(3);
});
