import { request } from 'node:http';
import { FOREIGN_CHANNEL } from '../../discord/loopback/people.ts';
import type { Besieged } from '../besieged.ts';
import { until } from '../metrics.ts';
import { managerOf, stranger } from '../people.ts';
import type { Row } from '../row.ts';
import { answerOf, call, type Ended, press } from '../ways.ts';

const DEEDS = ['subscribe', 'unsubscribe', 'pause', 'resume', 'now', 'history'].map((deed) => `digest ${deed}`);

/** A server's order, and the manager of another who names its channel, its id and its marker. */
const orders: Row = {
  name: 'rights: digests of another server by channel, id and marker',
  attack: async ({ discord }) => {
    const theirs = '1320000000000000010';
    const foreign = managerOf('1320000000000000020');
    await answerOf(discord, call(discord, 'digest subscribe', {}, managerOf(theirs)));
    const id = await orderOf(discord, theirs);
    const channel = String(managerOf(theirs).extra.channel_id);
    const ended: Ended[] = [id === null ? 'silence' : 'said'];
    for (const [name, named] of attempts(channel, id ?? 'x')) {
      const options = { figure: '产值 超过 1亿元', ...named };
      const answered = await answerOf(discord, call(discord, name, options, foreign));
      ended.push(answered === null ? 'silence' : REFUSED.test(answered.text) ? 'said' : 'breach');
    }
    ended.push((await orderOf(discord, theirs)) === id ? 'said' : 'breach');
    ended.push(await press(discord, `1:rest:${id}:1`, undefined, foreign));
    return ended;
  },
};

/** Every deed with a channel that is another server's, and those that take an id with that. */
function attempts(channel: string, id: string): [string, Record<string, string>][] {
  const settings = ['settings channel', 'settings digest', 'settings editors'];
  const byChannel = [...DEEDS, 'digest alert', ...settings].flatMap((name): [string, Record<string, string>][] => [
    [name, { channel }],
    [name, { channel: FOREIGN_CHANNEL }],
  ]);
  const byId = DEEDS.slice(1).map((name): [string, Record<string, string>] => [name, { id }]);
  return [...byChannel, ...byId];
}

/** Every way to say that there is nothing of the kind here. */
const REFUSED = /找不到你选的频道|没有编号为|没有订早报/;

/** The id of the one order that comes to a server's channel, as its list tells it. */
async function orderOf(discord: Besieged['discord'], guild: string): Promise<string | null> {
  const listed = await answerOf(discord, call(discord, 'digest list', {}, managerOf(guild)));
  return /编号 ([\w-]+)/.exec(listed?.text ?? '')?.[1] ?? null;
}

const members: Row = {
  name: 'rights: what a member may not do',
  attack: async ({ discord }) => {
    const ended: Ended[] = [];
    const member = stranger();
    const by = { ...member, where: 'guild' as const, extra: {} };
    for (const name of [...DEEDS, 'settings reset', 'settings editors', 'page remove', 'correction accept']) {
      const answered = await answerOf(discord, call(discord, name, { id: 'x', name: 'x' }, by));
      ended.push(answered === null ? 'silence' : /管理服务器|编辑|没有编号为/.test(answered.text) ? 'said' : 'breach');
    }
    return ended;
  },
};

const hosts: Row = {
  name: 'http: hosts that are not ours',
  attack: async ({ url }) => {
    const port = new URL(url).port;
    const ended: Ended[] = [];
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.:${port}`,
    ]) {
      for (const path of ['/', '/metrics', '/api/commands', '/api/suggest?kind=district', '/page.js', '/health']) {
        const { status, body } = await get(url, path, host);
        const nothing = status === 421 && body.trim().split('\n').length === 1;
        const health = path === '/health' && /^\{"status":"\w+"\}$/.test(body);
        ended.push(nothing || health ? 'said' : 'breach');
      }
    }
    return ended;
  },
};

const bodies: Row = {
  name: 'http: bodies and questions of any shape and rate',
  attack: async ({ url }) => {
    const ended: Ended[] = [];
    const bodies = ['', '{', '[]', '{"question":1}', `{"question":"${'武'.repeat(3_999)}"}`, `"${'x'.repeat(40_000)}"`];
    for (const path of ['/api/ask', '/api/press', '/api/commands/digest', '/api/commands/settings']) {
      for (const body of bodies) {
        const headers = { 'content-type': 'application/json' };
        const { status } = await fetch(`${url}${path}`, { method: 'POST', headers, body });
        ended.push(status < 500 ? 'said' : 'fault');
      }
    }
    const burst = await Promise.all(
      Array.from({ length: 200 }, () => fetch(`${url}/api/suggest?kind=district&q=wulogn`)),
    );
    ended.push(burst.some(({ status }) => status === 429) ? 'said' : 'breach');
    return ended;
  },
};

function get(url: string, path: string, host: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    request(`${url}${path}`, { headers: { host } }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

/** More at once from one person than anybody can ask: the first are answered, the others told to wait. */
const flood: Row = {
  name: 'ask: 300 questions at once by one person',
  attack: async ({ discord }) => {
    const by = stranger();
    const ids = Array.from({ length: 300 }, (_, at) =>
      call(discord, 'ask', { question: `武隆第${at}村有多少座冷库？` }, by),
    );
    // One look for them all: three hundred that look for their own would keep the attacker busier than the attacked.
    const paths = new Set(ids.map((id) => `/interactions/${id}/`));
    const answers = () => discord.requests.filter(({ path }) => paths.has(path.slice(0, path.indexOf('/', 14) + 1)));
    const all = await until(async () => answers().length >= ids.length);
    const told = () => discord.requests.filter(({ body }) => JSON.stringify(body)?.includes('歇一歇')).length;
    return [
      ...ids.map((): Ended => (all ? 'said' : 'silence')),
      (await until(async () => told() > 100)) ? 'said' : 'breach',
    ];
  },
};

export const rightsRows: readonly Row[] = [orders, members, hosts, bodies, flood];
