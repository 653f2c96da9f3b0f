import { type APIMessage, type GatewayMessageCreateDispatchData, MessageType, type REST, Routes } from 'discord.js';
import type { Asker } from '../../command.ts';
import type { GuildSettings } from '../../model/desk.ts';
import type { Dispatcher } from '../interactions/dispatcher.ts';
import type { Outgoing } from '../interactions/door.ts';
import type { Surroundings } from '../interactions/surroundings.ts';
import { loggable, mayPass, missingPermission } from '../rest/errors.ts';
import { answerWords, threadOf } from './follow.ts';
import { asksToRead, picturesIn } from './own-pictures.ts';
import { openPrivateLine } from './private-line.ts';

/**
 * Answers direct messages, and messages of a server that mention the bot, as `/ask` does, each as
 * what follows the one before; everything else is other people's talk. A mention without words gets `/help`.
 * @returns a function that never throws.
 */
export function answerMessages(rest: REST, dispatcher: Dispatcher) {
  const line = openPrivateLine(rest, dispatcher);

  /** What becomes of pictures in a direct message: they are read where that is asked for, and a button offers it elsewhere. */
  async function answerPictures(message: GatewayMessageCreateDispatchData, around: Surroundings & { asker: Asker }) {
    const { asker } = around;
    const request = dispatcher.request({}, asker);
    const read = dispatcher.action('read');
    if (request.readOwn === undefined || read === undefined || picturesIn(message).length === 0) return false;
    const asked = asksToRead(message.content);
    if (!asked) {
      if (message.content.trim() !== '') return offer(message, around);
      await send(dispatcher.offer(message.id, asker.locale), message, around);
      return true;
    }
    const turnedAway = dispatcher.turnedAway('page', asker);
    if (turnedAway !== null) {
      await send(turnedAway, message, around);
      return true;
    }
    await send(dispatcher.notice('own_begun', asker.locale), message, around);
    const pressed = { ...request, words: [message.id], values: [], fields: {}, message: { id: null, question: null } };
    await send(await dispatcher.act(read, pressed), message, { ...around, second: true });
    return true;
  }

  /** Words that ask something else are answered as ever, and the button stands below them. */
  async function offer(message: GatewayMessageCreateDispatchData, around: Surroundings & { asker: Asker }) {
    const answered = await answer(message, around);
    if (answered !== null) await send(answered, message, around);
    await send(dispatcher.offer(message.id, around.asker.locale), message, { ...around, second: true });
    return true;
  }

  async function answer(message: GatewayMessageCreateDispatchData, { self, asker }: { self: string; asker: Asker }) {
    const thread = await threadOf(message, { self, rest, dispatcher, asker });
    return answerWords(withoutMentionOf(self, message.content), { thread, asker, dispatcher });
  }

  async function send(
    { payload, files = [], plain }: Outgoing,
    message: GatewayMessageCreateDispatchData,
    {
      asker: { locale },
      lackingIn,
      second = false,
    }: { asker: Asker; second?: boolean } & Pick<Surroundings, 'lackingIn'>,
  ) {
    const { guild_id: guild, channel_id: channel, author } = message;
    const bodyOf = (shown: Outgoing['payload']) => ({
      ...shown,
      // A gateway that sends a message twice, after a resume, still gets one answer.
      nonce: second ? `${message.id}-2` : message.id,
      enforce_nonce: true,
      // The question may be gone by now; the answer is still wanted.
      ...(guild !== undefined && { message_reference: { message_id: message.id, fail_if_not_exists: false } }),
      allowed_mentions: { parse: [], replied_user: false },
    });
    const post = () => rest.post(Routes.channelMessages(channel), { body: bodyOf(payload), files });
    // Where files may not be attached, the words come alone.
    const postPlain = (error: unknown) =>
      plain === undefined
        ? Promise.reject(error)
        : rest.post(Routes.channelMessages(channel), { body: bodyOf(plain.payload) });
    try {
      // The nonce makes a second try harmless.
      await post().catch((error) => (mayPass(error) ? post() : postPlain(error)));
    } catch (error) {
      dispatcher.log.warn({ err: loggable(error), channel }, 'message not answered');
      const refused = missingPermission(error);
      if (guild === undefined || refused === null) return;
      const missing = lackingIn(channel) ?? refused;
      await line.tell(author.id, channel, () => dispatcher.notice(`missing_${missing}`, locale, { channel }));
    }
  }

  return async (message: GatewayMessageCreateDispatchData, surroundings: Surroundings): Promise<void> => {
    const { self, localeOf, parentOf } = surroundings;
    if (!isForUs(message, self)) return;
    const { guild_id: guild = null, channel_id: channel, author } = message;
    const settled = guild === null ? null : await dispatcher.settingsOf(guild);
    const locale = guild === null ? null : (settled?.language ?? localeOf(guild));
    const asker = { user: author.id, guild, channel, locale, canManage: false };
    const turnedAway = dispatcher.turnedAway('ask', asker);
    if (turnedAway !== null) return line.tell(author.id, 'pace', () => turnedAway);
    if (guild === null && (await answerPictures(message, { ...surroundings, asker }))) return;
    const answered = isElsewhere([channel, parentOf(channel)], settled)
      ? dispatcher.notice('elsewhere', locale, { channel: settled?.channels[0] ?? '' })
      : await answer(message, { self, asker });
    if (answered !== null) await send(answered, message, { ...surroundings, asker });
  };
}

/**
 * Whether a server settled that replies for everybody stand in other channels: none to a message can be private.
 * @param here - The channel, and the one that a thread hangs on.
 */
function isElsewhere(here: readonly (string | null)[], settled: GuildSettings | null): boolean {
  if (settled === null || settled.channels.length === 0) return false;
  return !here.some((channel) => channel !== null && settled.channels.includes(channel));
}

function isForUs(message: GatewayMessageCreateDispatchData, self: string): boolean {
  const { author, guild_id: guild, mentions, type } = message;
  if (author.id === self || author.bot === true || message.webhook_id !== undefined) return false;
  if (type !== undefined && type !== MessageType.Default && type !== MessageType.Reply) return false;
  return guild === undefined || mentions.some(({ id }) => id === self);
}

function withoutMentionOf(self: string, content: APIMessage['content']): string {
  return content
    .replace(new RegExp(`<@!?${self}>`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
