import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Gateway, openGateway } from './gateway.ts';
import { APPLICATION, CHANNEL, DM_CHANNEL, GUILD, MEMBER, member, type Person, presenceOf, userOf } from './people.ts';
import { openPresses, type Presses } from './presses.ts';
import { openRest, type Recorded, type Rest } from './rest.ts';

/** What a test may wait for before it takes silence for an answer. */
const PATIENCE_MS = 60_000;

type Message = { content?: string; embeds?: object[]; flags?: number } & Record<string, unknown>;

/** An interaction's answer: its message, whether only the asker sees it, and whether it was put off first. */
export type Answered = {
  message: Message;
  text: string;
  private: boolean;
  deferred: boolean;
  /** Whether it took the place of the message that was pressed. */
  replaced: boolean;
  /** Whose message it is: nobody's where it was posted without an interaction. */
  asker: string | null;
  id: string;
};

export type Choice = { name: string; value: string };

export type LoopbackDiscord = Presses & {
  /** For DISCORD_API_BASE_URL. */
  url: string;
  token: string;
  gateway: Gateway;
  requests: Recorded[];
  registered: Rest['registered'];
  channels: Rest['channels'];
  files: Rest['files'];
  script: Rest['script'];
  heal: Rest['heal'];
  /** Runs a slash command (`digest subscribe` with a space) and waits for its answer. */
  command(name: string, options?: Record<string, string | boolean>, by?: Partial<Person>): Promise<Answered>;
  /** Types into an option, with others filled in before, and waits for the choices. */
  type(
    name: string,
    option: string,
    typed: string,
    by?: Partial<Person>,
    filled?: Record<string, string>,
  ): Promise<Choice[]>;
  /** Sends any interaction; gives its id, under which `answerTo` waits for the answer. */
  interact(type: number, data: object, by?: Partial<Person> & { extra?: object }): string;
  answerTo(interaction: string): Promise<Answered>;
  /** Writes a message; gives its id. */
  say(
    content: string,
    message?: { where?: 'guild' | 'dm'; author?: string; mentions?: string[]; extra?: object },
  ): string;
  /** The next message the bot posted beyond the first `after` of them. */
  posted(after?: number): Promise<Recorded>;
  /** Waits until something is true; looks whenever the bot did something here, or `look` is called. */
  until<T>(what: string, look: () => T | null | undefined | false): Promise<T>;
  look(): void;
  /** All that the specification has against what the bot sent. */
  faults(): string[];
  close(): Promise<void>;
};

/** Starts a Discord of our own on a free port of 127.0.0.1. */
export async function startLoopbackDiscord({
  locale = 'zh-CN',
  forgetsNonces = false,
  judges = true,
}: {
  locale?: string;
  forgetsNonces?: boolean;
  /** Whether what it is sent is held against the specification, which takes milliseconds a message. */
  judges?: boolean;
} = {}): Promise<LoopbackDiscord> {
  const token = 'MTIwMDAwMDAwMDAwMDAwMDAwMQ.loopback.aSecretThatNoLogMayShow';
  const looks = new Set<() => void>();
  const changed = () => {
    for (const look of [...looks]) look();
  };
  let port = 0;
  const gatewayUrl = () => `ws://127.0.0.1:${port}/gateway`;
  const rest = openRest({ token, gateway: gatewayUrl, changed, forgetsNonces, judges });
  const server = createAdaptorServer({ fetch: rest.app.fetch }) as Server;
  const gateway = openGateway(server, { token, url: gatewayUrl, locale, changed });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  const { requests } = rest;

  const until: LoopbackDiscord['until'] = (what, look) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        looks.delete(attempt);
        const seen = requests.map(({ method, path, status }) => `${method} ${path} ${status}`);
        reject(new Error(`Waited in vain for ${what}. Seen:\n${seen.join('\n')}`));
      }, PATIENCE_MS);
      function attempt(): void {
        const found = look();
        if (found === null || found === undefined || found === false) return;
        clearTimeout(timer);
        looks.delete(attempt);
        resolve(found);
      }
      looks.add(attempt);
      attempt();
    });

  let interactions = 0;
  const askers = new Map<string, string>();
  const interact: LoopbackDiscord['interact'] = (type, data, { extra, ...by } = {}) => {
    interactions += 1;
    const id = `1500000000000000${String(interactions).padStart(3, '0')}`;
    const person = { ...member, ...by };
    askers.set(id, person.id);
    gateway.dispatch('INTERACTION_CREATE', {
      id,
      application_id: APPLICATION,
      type,
      token: `interaction-token-${id}`,
      version: 1,
      ...presenceOf(person),
      ...extra,
      data,
    });
    return id;
  };

  const firstAnswer = (id: string) =>
    until(`an answer to interaction ${id}`, () =>
      requests.find(({ path, status }) => path.startsWith(`/interactions/${id}/`) && status < 300),
    );

  const answerTo: LoopbackDiscord['answerTo'] = async (id) => {
    const first = await firstAnswer(id);
    const { type, data } = first.body;
    const privately = data?.flags === 64;
    const rest = { private: privately, replaced: type === 6 || type === 7, asker: askers.get(id) ?? null, id };
    if (type === 4 || type === 7) return { message: data, text: textOf(data), deferred: false, ...rest };
    const edit = await until(`what interaction ${id} was put off for`, () =>
      requests.find(
        ({ method, path, status }) => method === 'PATCH' && status < 300 && path.includes(`interaction-token-${id}/`),
      ),
    );
    return { message: edit.body, text: textOf(edit.body), deferred: true, ...rest };
  };

  let messages = 0;
  return {
    url: `http://127.0.0.1:${port}/api`,
    token,
    gateway,
    requests,
    registered: rest.registered,
    channels: rest.channels,
    files: rest.files,
    script: rest.script,
    heal: rest.heal,
    interact,
    answerTo,
    ...openPresses({ interact, answerTo, until, requests }),
    until,
    look: changed,
    command: (name, options = {}, by = {}) => answerTo(interact(2, commandData(name, options), by)),
    async type(name, option, typed, by = {}, filled = {}) {
      const data = commandData(name, { ...filled, [option]: typed }, option);
      const { body } = await firstAnswer(interact(4, data, by));
      return body.data.choices;
    },
    say(content, { where = 'guild', author = MEMBER, mentions = [], extra = {} } = {}) {
      messages += 1;
      const id = `1600000000000000${String(messages).padStart(3, '0')}`;
      gateway.dispatch('MESSAGE_CREATE', {
        id,
        type: 0,
        content,
        channel_id: where === 'guild' ? CHANNEL : DM_CHANNEL,
        ...(where === 'guild' && { guild_id: GUILD, member: { roles: [], joined_at: '2024-01-01T00:00:00.000Z' } }),
        author: userOf(author),
        mentions: mentions.map(userOf),
        mention_roles: [],
        mention_everyone: false,
        attachments: [],
        embeds: [],
        pinned: false,
        tts: false,
        timestamp: '2024-01-01T00:00:00.000Z',
        edited_timestamp: null,
        ...extra,
      });
      return id;
    },
    posted: (after = 0) =>
      until(
        'a message of the bot',
        () =>
          requests.filter(({ method, path }) => method === 'POST' && /^\/channels\/\d+\/messages$/.test(path))[after],
      ),
    faults: () => requests.flatMap(({ faults }) => faults),
    async close() {
      await gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** All words of a message, as a reader sees them. */
export function textOf(message: Message): string {
  const embeds = (message.embeds ?? []) as {
    title?: string;
    description?: string;
    fields?: { name: string; value: string }[];
    footer?: { text: string };
  }[];
  const inEmbeds = embeds.flatMap(({ title, description, fields = [], footer }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [message.content, ...inEmbeds].filter((words) => words !== undefined && words !== null).join('\n');
}

function commandData(name: string, options: Record<string, string | boolean>, focused?: string): object {
  const [command, subcommand] = name.split(' ');
  const given = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: typeof value === 'boolean' ? 5 : option === 'channel' ? 7 : 3,
    value,
    ...(option === focused && { focused: true }),
  }));
  const nested = subcommand === undefined ? given : [{ name: subcommand, type: 1, options: given }];
  return { id: '1300000000000000000', name: command, type: 1, options: nested };
}
