import { once } from 'node:events';
import { type Context, Hono } from 'hono';
import { fileFaults, readBody, type Sent } from './body.ts';
import { type Channels, keepChannels } from './channels.ts';
import { asDiscordTells } from './commands.ts';
import { judge } from './judge.ts';
import { BOT, DM_CHANNEL, FOREIGN_CHANNEL, FOREIGN_GUILD, FORUM, GUILD, userOf } from './people.ts';

/** One request as it came; `faults` are what the specification has against it. */
export type Recorded = {
  method: string;
  /** Without `/api/v10`. */
  path: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into bodies of every shape, judged already.
  body: any;
  /** What came along with it. */
  files: Sent[];
  authorization: string | null;
  status: number;
  faults: string[];
  /** Milliseconds of `performance.now()` when it had been read. */
  at: number;
};

/** An answer that Discord gives instead of its usual one; or none at all, whether it does what it was asked or not. */
export type Fault =
  | { status: number; body?: object; headers?: Record<string, string> }
  | { silent: 'did it' | 'did nothing' };

type Scripted = { method: string; path: RegExp; faults: Fault[] };

export type Rest = {
  app: Hono;
  requests: Recorded[];
  /** The commands that stand registered, globally and by server. */
  registered: { global: object[]; guild: object[] };
  channels: Channels;
  /** What people attached, by name: served at `/files/NAME`. */
  files: Map<string, string | Uint8Array<ArrayBuffer>>;
  /** Answers the next requests to a route with these faults, then as usual. */
  script(method: string, path: RegExp, ...faults: Fault[]): void;
  /** From now on everything is answered as usual. */
  heal(): void;
};

/** Discord's REST API as far as a bot that answers needs it; what it is sent is recorded and judged. */
export function openRest({
  token,
  gateway,
  changed,
  forgetsNonces,
  judges,
}: {
  token: string;
  gateway(): string;
  changed(): void;
  forgetsNonces: boolean;
  judges: boolean;
}): Rest {
  const app = new Hono();
  const requests: Recorded[] = [];
  const registered: Rest['registered'] = { global: [], guild: [] };
  const scripted: Scripted[] = [];
  const files: Rest['files'] = new Map();
  let messages = 0;
  const faultsOf = (
    method: string,
    path: string,
    { body, sent }: { body: unknown; sent: readonly Sent[] },
    agent: string | undefined,
  ): string[] => (judges ? [...judge(method, path, body), ...fileFaults(body, sent), ...judgeAgent(agent)] : []);

  app.use('/api/v10/*', async (context, next) => {
    const { method } = context.req;
    const at = performance.now();
    const path = context.req.path.slice('/api/v10'.length);
    const { body, files: sent } = await readBody(context);
    const faults = faultsOf(method, path, { body, sent }, context.req.header('user-agent'));
    const authorization = context.req.header('authorization') ?? null;
    const fault = scripted
      .find((row) => row.faults.length > 0 && row.method === method && row.path.test(path))
      ?.faults.shift();
    if (fault !== undefined && 'silent' in fault) {
      if (fault.silent === 'did it') await next();
      requests.push({ method, path, body, files: sent, authorization, status: 0, faults, at });
      changed();
      // Until whoever asked has gone.
      await once(context.req.raw.signal, 'abort');
      context.res = context.newResponse(null, 504);
      return;
    }
    if (fault !== undefined) {
      context.res = context.newResponse(JSON.stringify(fault.body ?? {}), fault.status as 500, {
        'content-type': 'application/json',
        ...fault.headers,
      });
    } else if (faults.length > 0) {
      context.res = context.json({ code: 50035, message: 'Invalid Form Body', errors: {} }, 400);
    } else if (needsToken(path) && authorization !== `Bot ${token}`) {
      context.res = context.json({ message: '401: Unauthorized', code: 0 }, 401);
    } else {
      await next();
    }
    requests.push({ method, path, body, files: sent, authorization, status: context.res.status, faults, at });
    changed();
  });

  const commands = (scope: 'global' | 'guild') => ({
    get: (context: Context) => {
      const localised = context.req.query('with_localizations') === 'true';
      return context.json(asDiscordTells(registered[scope], { localised, inServer: scope === 'guild' }));
    },
    put: async (context: Context) => {
      registered[scope] = await context.req.json();
      return context.json(asDiscordTells(registered[scope], { localised: true, inServer: scope === 'guild' }));
    },
  });
  for (const [path, handlers] of [
    ['/api/v10/applications/:id/commands', commands('global')],
    ['/api/v10/applications/:id/guilds/:guild/commands', commands('guild')],
  ] as const) {
    app.get(path, handlers.get);
    app.put(path, handlers.put);
  }

  app.get('/api/v10/gateway/bot', (context) =>
    context.json({
      url: gateway(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 2 },
    }),
  );
  app.post('/api/v10/interactions/:id/:token/callback', (context) => context.body(null, 204));
  app.post('/api/v10/users/@me/channels', (context) => context.json({ id: DM_CHANNEL, type: 1 }));
  app.post('/api/v10/webhooks/:id/:token', (context) => context.json(newMessage('0')));
  app.patch('/api/v10/webhooks/:id/:token/messages/:message', (context) => context.json(newMessage('0')));
  // Every other channel is one of the server's that the gateway did not tell of, as a thread that rests.
  app.get('/api/v10/channels/:channel', (context) => {
    const { channel } = context.req.param();
    const guild_id = channel === FOREIGN_CHANNEL ? FOREIGN_GUILD : GUILD;
    // A forum that wants a tag of each post.
    const forum = { type: 15, flags: 16, available_tags: [{ id: '1200000000000000014', name: 'news' }] };
    return context.json({ id: channel, guild_id, ...(channel === FORUM ? forum : { type: 11 }) });
  });
  const channels = keepChannels(app, { forgetsNonces });
  app.get('/files/:name', (context) => {
    const file = files.get(context.req.param('name'));
    return file === undefined ? context.notFound() : context.body(file);
  });
  app.notFound((context) => context.json({ message: '404: Not Found', code: 0 }, 404));

  function newMessage(channel: string): object {
    messages += 1;
    const id = `1400000000000000${String(messages).padStart(3, '0')}`;
    const timestamp = '2024-01-01T00:00:00.000Z';
    return { id, channel_id: channel, author: userOf(BOT), content: '', timestamp, edited_timestamp: null, tts: false };
  }

  return {
    app,
    requests,
    registered,
    channels,
    files,
    script: (method, path, ...faults) => scripted.push({ method, path, faults }),
    heal: () => void scripted.splice(0),
  };
}

function needsToken(path: string): boolean {
  return !/^\/(interactions|webhooks)\//.test(path);
}

/** Discord docs, "User Agent": requests without a valid one may be blocked. */
function judgeAgent(agent = ''): string[] {
  return /^DiscordBot \(https?:\/\/\S+, \S+\)/.test(agent) ? [] : [`the user agent ${agent}`];
}
