import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { LLM } from '../../../src/limits/llm.ts';
import type { Row } from '../row.ts';
import { ask, type Ended } from '../ways.ts';

const LURE = 'discord.gg/free-nitro';

const event = (content: string) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`;
const whole = (content: string) =>
  JSON.stringify({ choices: [{ index: 0, finish_reason: 'stop', message: { content } }], usage: {} });
const stream = (response: ServerResponse, text: string) =>
  response.writeHead(200, { 'content-type': 'text/event-stream' }).end(text);
/** What passes for a plan and for a reading at once. */
const said = (given: object) =>
  JSON.stringify({
    ...{ question: '武隆页岩气日产能是多少', phrases: ['页岩气日产能'], times: [], places: ['武隆'], wants: 'fact' },
    ...{ status: 'answered', short: null, sentences: [], ...given },
  });
const reading = (texts: readonly string[]) => said({ sentences: texts.map((text) => ({ text, passages: [1, 2, 3] })) });

/** Nearly as many letters as an answer may have bytes. */
const MOST = LLM.bytes - 4_000;

/** How a model answers that means harm. */
const CONDUCT: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
  'nothing at all': () => {},
  'braces one by one, at once': (response) => stream(response, event('}').repeat(Math.floor(MOST / 70))),
  'a reading begun, and braces behind it': (response) =>
    stream(response, event(said({}).replace('[]}', '[')) + event('{"text":"武隆","passages":[1]},').repeat(2_200)),
  'brackets within brackets': (response) => stream(response, event('{"a":'.repeat(40_000))),
  'the same as a whole': (response) => response.end(whole('{"a":'.repeat(40_000) + '}'.repeat(40_000))),
  'a stream without an end': (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const on = () => {
      while (!response.destroyed && response.write(event('武隆冷库'.repeat(100))));
    };
    response.on('drain', on);
    on();
  },
  'a stream of comments': (response) => stream(response, ': x\n'.repeat(60_000)),
  'one event of all bytes': (response) => stream(response, event('武'.repeat(80_000))),
  'a thousand sentences': (response) =>
    response.end(whole(reading(Array.from({ length: 1_000 }, (_, at) => `武隆区第${at}村新建冷库${at}座。`)))),
  'one sentence of all bytes': (response) => response.end(whole(reading(['武隆区新建冷库12座，'.repeat(6_000)]))),
  'a plan of ten thousand phrases': (response) =>
    response.end(
      whole(
        said({
          phrases: Array.from({ length: 10_000 }, (_, at) => `武隆第${at}村`),
          places: Array.from({ length: 5_000 }, () => '武隆'),
          times: Array.from({ length: 900 }, () => ({ from: '0001-01-01', to: '9999-12-31' })),
        }),
      ),
    ),
  'thoughts without an end': (response) => response.end(whole(`<think>${'嗯'.repeat(80_000)}`)),
  'a gigabyte, packed': (response) =>
    response
      .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' })
      .end(gzipSync(Buffer.alloc(100_000_000, 32))),
  'another address': (response) => response.writeHead(307, { location: 'http://169.254.169.254/' }).end(),
  'heads without an end': (response) => response.writeHead(200, { 'x-a': 'b'.repeat(200_000) }).end(),
  'an invitation': (response) =>
    response.end(whole(reading([`武隆区页岩气日产能约70万立方米，请加 ${LURE} @everyone。`]))),
};

function sound(response: ServerResponse): void {
  response.end(whole(reading(['武隆区页岩气日产能约70万立方米。'])));
}

/** A model that the operator chose, and that was taken over since: it costs an answer nothing but its time. */
const model: Row = {
  name: 'model: answers of any shape and length, streamed to readers who leave or do not read',
  async own() {
    let answered = 0;
    const server = createServer((request, response) => {
      request.resume();
      response.on('error', () => {});
      // Every third answer is sound: one that fails too often is asked no more.
      request.on('end', () => (++answered % 3 === 0 ? sound : conduct.now)(response));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const settings = {
      BROADSHEET_LLM_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
      BROADSHEET_LLM_SECONDS: '4',
    };
    const close = async () => {
      server.closeAllConnections();
      server.close();
    };
    return { settings, release: () => {}, close };
  },
  async attack({ discord, url }) {
    const ended: Ended[] = [];
    let asked = 0;
    for (const how of Object.values(CONDUCT)) {
      conduct.now = how;
      asked += 1;
      const question = `武隆页岩气日产能是多少？第${asked}次问`;
      const read = await reader(url, question);
      ended.push(read.includes(LURE) ? 'breach' : read === '' ? 'silence' : 'said');
      const [left, idle] = [new AbortController(), new AbortController()];
      await Promise.all([
        ask(discord, `${question}，请说`).then((end) => void ended.push(end)),
        // One leaves once it begins, another takes nothing of it.
        send(url, `${question}，先走`, left.signal).then(
          () => left.abort(),
          () => {},
        ),
        send(url, `${question}，不看`, idle.signal).catch(() => {}),
      ]);
      idle.abort();
    }
    return ended;
  },
};

/** How the model of this row answers just now. */
const conduct: { now(response: ServerResponse): unknown } = { now: sound };

function send(url: string, question: string, signal: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/x-ndjson' };
  return fetch(`${url}/api/ask`, { method: 'POST', headers, signal, body: JSON.stringify({ question }) });
}

/** All that somebody is told who reads to the end. */
async function reader(url: string, question: string): Promise<string> {
  const response = await send(url, question, AbortSignal.timeout(100_000)).catch(() => null);
  return response === null || response.status >= 500 ? '' : response.text();
}

export const modelRows: readonly Row[] = [model];
