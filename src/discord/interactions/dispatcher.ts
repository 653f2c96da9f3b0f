import type { Logger } from 'pino';
import type { Action, ActionRequest } from '../../action.ts';
import { todayBy } from '../../clock.ts';
import type { Asker, Command, MessageCommand, Request } from '../../command.ts';
import { DISCORD } from '../../limits/discord.ts';
import type { Way } from '../../limits/pace.ts';
import type { GuildSettings } from '../../model/desk.ts';
import { readersLanguage } from '../../model.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { OwnPages } from '../../newsroom/own-pages.ts';
import type { Pace } from '../../pace.ts';
import type { Courier } from '../../ports/deliveries.ts';
import type { GivenPages } from '../../ports/given-pages.ts';
import type { Paint } from '../../ports/painter.ts';
import type { Clock } from '../../ports.ts';
import { type MessagePayload, PICTURE_FILE, type RenderOptions } from '../../rendering/message.ts';
import { readMessage } from '../../rendering/read-message.ts';
import { pictureIn, type Reply } from '../../reply.ts';
import { rememberSettings } from '../remember-settings.ts';
import type { MissingPermission } from '../rest/errors.ts';
import type { Outgoing } from './door.ts';
import { type Memory, openMemory } from './memory.ts';
import { openTurns } from './turns.ts';

type NoticeName =
  | 'fault'
  | 'outdated'
  | 'nothing_before'
  | 'elsewhere'
  | 'too_fast'
  | 'server_too_fast'
  | 'busy'
  | 'foreign'
  | 'own_begun'
  | `missing_${MissingPermission}`;

/** How a reply is shown; `drawing` hears that a picture is painted first, which takes a while. */
export type RunOptions = RenderOptions & { drawing?: () => void };

/** What every way into the bot needs to answer. */
export type Dispatcher = {
  command(name: string): Command | undefined;
  /** A command in the menu of a message. */
  messageCommand(name: string): MessageCommand | undefined;
  action(name: string): Action | undefined;
  request(options: Request['options'], asker: Asker, attachments?: Request['attachments']): Request;
  /** Why somebody who comes that way is not answered now: too much was asked, by them or by all together. Counts as asked. */
  turnedAway(way: Way, asker: Asker): Outgoing | null;
  /** Milliseconds that an interaction which came now may wait for its answer before it is told that one is coming. */
  deferMs(): number;
  /** Runs a command when its turn has come; whatever it throws is a bug, logged with its cause and told as an apology. */
  run(command: Command | MessageCommand, request: Request, options?: RunOptions): Promise<Outgoing>;
  /** The same for a button, menu or form. */
  act(action: Action, request: ActionRequest, options?: RunOptions): Promise<Outgoing>;
  memory: Memory;
  /** The same request with the home that its server settled. */
  atHome<R extends Request>(request: R): Promise<R>;
  /** What a server settled, without waiting for the store where that is known. */
  settingsOf(guild: string): Promise<GuildSettings>;
  /** A reply as a message for one reader. */
  show(reply: Reply): Outgoing;
  /** A few words of our own for one reader. */
  notice(name: NoticeName, locale: string | null, values?: Record<string, string>): Outgoing;
  /** Offers to read the pictures of a message. */
  offer(message: string, locale: string | null): Outgoing;
  now(): number;
  log: Logger;
};

/** Puts the dispatcher together; there is one for all ways in, so that the same question is answered alike. */
export function openDispatcher({
  commands,
  messageCommands,
  actions,
  newsroom,
  courier,
  pages,
  own,
  readOwn = () => undefined,
  clock,
  log,
  pace,
  renderMessage,
  paint,
}: {
  commands: readonly Command[];
  messageCommands: readonly MessageCommand[];
  actions: readonly Action[];
  newsroom: Newsroom;
  courier: Courier;
  pages?: GivenPages | undefined;
  own?: OwnPages | undefined;
  /** Reads the pictures of a message, where whoever asks may have that done. */
  readOwn?(asker: Asker): Request['readOwn'];
  clock: Clock;
  log: Logger;
  pace: Pace;
  renderMessage(reply: Reply, options: RenderOptions): MessagePayload;
  paint: Paint;
}): Dispatcher {
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const actionByName = new Map(actions.map((action) => [action.name, action]));
  const memory = openMemory(() => clock.now().getTime());
  // Whoever is forgotten is forgotten here too.
  const remembered = rememberSettings(newsroom.settings, { now: () => clock.now().getTime(), log });
  const forgetful: Newsroom = {
    ...newsroom,
    settings: remembered.settings,
    forget(user) {
      memory.forget(user);
      const pages = own?.forget(user) ?? 0;
      return newsroom.forget(user).then((forgotten) => ({ ...forgotten, pages }));
    },
  };
  const show: Dispatcher['show'] = (reply) => ({ payload: renderMessage(reply, {}), private: reply.private });
  const notice: Dispatcher['notice'] = (name, locale, values = {}) => {
    const language = readersLanguage(locale);
    return show({ kind: 'notice', private: true, language, notice: `notice.${name}`, values });
  };
  const turns = openTurns();

  async function atHome<R extends Request>(request: R): Promise<R> {
    const { guild, channel, user } = request.asker;
    if (guild === null && channel !== null && user !== null && own !== undefined)
      return { ...request, newsroom: await own.beside(user, request.newsroom) };
    if (guild === null) return request;
    const { home, model } = await remembered.recall(guild);
    return { ...request, home, model };
  }

  /** What came of it as a message; `name` is for the log. */
  async function run(
    name: string,
    work: () => Promise<Reply>,
    { asker }: Request,
    { drawing = () => {}, ...options }: RunOptions = {},
  ): Promise<Outgoing> {
    await turns.take(asker.user ?? '');
    const began = performance.now();
    const { locale } = asker;
    try {
      const reply = await work();
      if (reply.kind === 'answer' && reply.fault !== undefined) {
        log.error({ command: name, fault: reply.fault }, 'answer withheld');
      }
      const picture = pictureIn(reply);
      if (picture !== undefined) drawing();
      const png = picture === undefined ? null : await paint(picture.drawing, 'dark');
      const plain = { payload: renderMessage(reply, options), private: reply.private };
      // What only one person saw is not followed where others read along.
      if (!options.unseen) memory.remember(asker, readMessage(plain.payload));
      log.info({ command: name, kind: reply.kind, ms: Math.round(performance.now() - began) }, 'answered');
      if (png === null) return plain;
      const payload = renderMessage(reply, { ...options, pictured: true });
      return { ...plain, payload, files: [{ name: PICTURE_FILE, data: png, contentType: 'image/png' }], plain };
    } catch (error) {
      log.error({ err: error, command: name }, 'command failed');
      return notice('fault', locale);
    }
  }

  return {
    command: (name) => byName.get(name),
    messageCommand: (name) => messageCommands.find(({ data }) => data.name === name),
    action: (name) => actionByName.get(name),
    request: (options, asker, attachments = {}) => ({
      options,
      attachments,
      ...(pages && { pages }),
      readOwn: readOwn(asker),
      asker,
      today: todayBy(clock),
      zone: clock.zone,
      newsroom: forgetful,
      courier,
    }),
    turnedAway(way, asker) {
      const { of = null, seconds = 0 } = pace.waitFor(way, asker) ?? {};
      if (of === 'process' || (of === null && turns.full())) return notice('busy', asker.locale);
      if (of === null) return null;
      return notice(of === 'person' ? 'too_fast' : 'server_too_fast', asker.locale, { seconds: `${seconds}` });
    },
    deferMs: () => (turns.late() ? 0 : DISCORD.deferMs),
    run: (command, request, options) =>
      run(command.data.name, async () => command.run(await atHome(request)), request, options),
    act: (action, request, options) =>
      run(action.name, async () => action.run(await atHome(request)), request, options),
    memory,
    now: () => clock.now().getTime(),
    atHome,
    settingsOf: remembered.recall,
    show,
    notice,
    offer: (message, locale) =>
      show({
        kind: 'notice',
        private: false,
        language: readersLanguage(locale),
        notice: 'notice.own_offer',
        values: {},
        reads: message,
      }),
    log,
  };
}
