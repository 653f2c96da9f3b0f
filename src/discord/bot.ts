import {
  type APIInteraction,
  Events,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  RESTEvents,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Action } from '../action.ts';
import type { Asker, Command, MessageCommand } from '../command.ts';
import { BOT } from '../limits/bot.ts';
import { DELIVERY } from '../limits/deliveries.ts';
import type { Result } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { OwnPages } from '../newsroom/own-pages.ts';
import type { Pace } from '../pace.ts';
import type { GivenPages } from '../ports/given-pages.ts';
import type { Paint } from '../ports/painter.ts';
import type { Clock, Metrics, Shard } from '../ports.ts';
import type { MessagePayload, RenderOptions } from '../rendering/message.ts';
import type { Reply } from '../reply.ts';
import { createClient, logConnection, type Shards, signIn, stateOf } from './connection.ts';
import { createCourier } from './courier.ts';
import { openBelongings } from './interactions/belongings.ts';
import { openDispatcher } from './interactions/dispatcher.ts';
import { answerInteractions } from './interactions/interactions.ts';
import { surroundingsOf } from './interactions/surroundings.ts';
import { answerMessages } from './messages/messages.ts';
import { readingOwn } from './messages/own-pictures.ts';
import { type Edition, showEdition } from './presence.ts';
import { checkCommands } from './rest/check-commands.ts';
import { loggable, type StartError } from './rest/errors.ts';
import { inviteLink } from './rest/invite.ts';
import { registerCommands } from './rest/registration.ts';
import { logTroubles } from './rest/rest-log.ts';
import { interactionRest } from './rest/rest-options.ts';

/** What the bot is made of. */
export type BotOptions = {
  token: string;
  /** `http://…/api` of a proxy or a test server; null is Discord's own. */
  apiBaseUrl: string | null;
  /** Register the commands in this server only; null is everywhere. */
  guildId: string | null;
  /** The shards of this process; null, or left out, is as many as Discord recommends. */
  shards?: Shards | null;
  /** Which edition is shown beside the bot's name. */
  edition?: Edition;
  /** Milliseconds between two looks at the edition that is shown beside the bot's name. */
  presenceMs?: number;
  commands: readonly Command[];
  messageCommands: readonly MessageCommand[];
  actions: readonly Action[];
  newsroom: Newsroom;
  /** Takes the pages that servers give, where they may. */
  pages?: GivenPages;
  /** Reads pictures of direct messages for whoever sent them alone. */
  own?: OwnPages;
  clock: Clock;
  log: Logger;
  /** How often people may come; all ways into a process share one. */
  pace: Pace;
  metrics?: Pick<Metrics, 'requested'>;
  renderMessage(reply: Reply, options?: RenderOptions): MessagePayload;
  paint: Paint;
};

export type Bot = {
  /** Signs in and registers the commands; gives the link by which a server adds the bot. */
  start(): Promise<Result<{ invite: string }, StartError>>;
  /** Takes nothing new, finishes what is in hand, and signs off. */
  stop(): Promise<void>;
  /** The connections to the gateway; none before it signs in. */
  shards(): Shard[];
};

/**
 * Builds the bot; nothing is connected before `start`.
 * @throws when a command is malformed.
 */
export function createBot(options: BotOptions): Bot {
  const { token, guildId, log, renderMessage, paint, metrics } = options;
  const commands = [...options.commands, ...options.messageCommands];
  checkCommands(commands);
  const { apiBaseUrl, shards = null } = options;
  const client = createClient({ apiBaseUrl, shards });
  const { rest } = client;
  const courier = createCourier({ token, apiBaseUrl, requestMs: DELIVERY.requestMs, renderMessage, paint });
  const readOwn = (asker: Asker) => readingOwn(rest, options.own, asker);
  const dispatcher = openDispatcher({ ...options, readOwn, courier });
  const inHand = new Set<Promise<unknown>>();

  const answering = interactionRest(apiBaseUrl);
  for (const one of [rest, answering]) {
    logTroubles(one, log);
    one.on(RESTEvents.Response, ({ method }, { status }) => metrics?.requested({ method, status }));
  }
  logConnection(client, log);

  const surroundings = surroundingsOf(client);
  const belongs = openBelongings(rest, surroundings, log);
  const interactions = answerInteractions(answering, dispatcher, { ownerOf: surroundings.ownerOf, belongs, bot: rest });
  const messages = answerMessages(rest, dispatcher);

  // The gateway's own events, not those of discord.js: these come at once, while discord.js keeps its own back until
  // every server has been announced, which in many servers takes longer than an interaction lives.
  const onInteraction = (interaction: APIInteraction): void => {
    void track(interactions(interaction));
  };
  const onMessage = (message: GatewayMessageCreateDispatchData): void => {
    if (client.user !== null) void track(messages(message, { ...surroundings, self: client.user.id }));
  };

  function track<T>(work: Promise<T>): Promise<T> {
    const done = work
      .catch((error: unknown) => log.error({ err: loggable(error) }, 'event failed'))
      .finally(() => inHand.delete(done));
    inHand.add(done);
    return work;
  }

  async function register(application: string): Promise<void> {
    try {
      const outcome = await registerCommands(rest, { application, guild: guildId }, commands);
      log.info({ commands: commands.length, outcome, guild: guildId }, 'commands');
    } catch (error) {
      // What Discord has from an earlier start still works, so the bot goes on.
      log.error({ err: loggable(error), guild: guildId }, 'commands not registered');
    }
  }

  let presence: { stop(): void } | null = null;

  return {
    shards: () => client.ws.shards.map(({ id, status }) => ({ id, state: stateOf(status) })),
    async start() {
      client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
      client.ws.on(GatewayDispatchEvents.MessageCreate, onMessage);
      const signedIn = await signIn(client, token);
      if (!signedIn.ok) return signedIn;
      const { application, user } = signedIn.value;
      log.info({ user: user.username, guilds: signedIn.value.guilds.length }, 'signed in to Discord');
      if (options.edition !== undefined) presence = showEdition(client, { ...options, edition: options.edition });
      // One process does it for all.
      if (shards === null || shards.ids.includes(0)) await register(application.id);
      const invite = inviteLink(application.id);
      log.info(`Add me to a server: ${invite}`);
      return { ok: true, value: { invite } };
    },
    async stop() {
      client.ws.off(GatewayDispatchEvents.InteractionCreate, onInteraction);
      client.ws.off(GatewayDispatchEvents.MessageCreate, onMessage);
      await Promise.race([Promise.allSettled(inHand), patience(BOT.drainMs)]);
      presence?.stop();
      // Signing off looks like a lost connection to discord.js.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}

/** Resolves after that many milliseconds, without keeping the process alive. */
function patience(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
