import { type APIMessage, type GatewayMessageCreateDispatchData, type REST, Routes } from 'discord.js';
import type { Asker } from '../../command.ts';
import { readMessage, type Thread } from '../../rendering/read-message.ts';
import { actionAskedFor } from '../../rendering/words/follow-words.ts';
import type { Dispatcher } from '../interactions/dispatcher.ts';
import type { Outgoing } from '../interactions/door.ts';

/** What a message follows: the message of ours that it replies to, also after a restart; else what was answered last. */
export async function threadOf(
  message: GatewayMessageCreateDispatchData,
  { self, rest, dispatcher, asker }: { self: string; rest: REST; dispatcher: Dispatcher; asker: Asker },
): Promise<Thread | null> {
  const replied = message.message_reference === undefined ? null : await repliedTo(message, rest);
  if (replied !== null && replied.author.id === self) return readMessage(replied);
  return dispatcher.memory.recall(asker);
}

/** The message that another one replies to; null where it is gone or may not be read. */
async function repliedTo(message: GatewayMessageCreateDispatchData, rest: REST): Promise<APIMessage | null> {
  const { referenced_message: referenced, message_reference: reference, channel_id: channel } = message;
  if (referenced !== undefined || reference?.message_id === undefined) return referenced ?? null;
  const read = rest.get(Routes.channelMessage(channel, reference.message_id)) as Promise<APIMessage>;
  return read.catch(() => null);
}

/**
 * What somebody's words give: a question is made whole with the one before and answered; 原文 and 更多 press the button
 * of that name in their place.
 */
export async function answerWords(
  words: string,
  { thread, asker, dispatcher }: { thread: Thread | null; asker: Asker; dispatcher: Dispatcher },
): Promise<Outgoing | null> {
  const wanted = actionAskedFor(words);
  const action = wanted === null ? undefined : dispatcher.action(wanted);
  if (action !== undefined) {
    const offer = thread?.offers.find((one) => one.action === action.name);
    if (offer === undefined) return dispatcher.notice('nothing_before', asker.locale);
    const message = { id: null, question: thread?.question ?? null };
    const request = { ...dispatcher.request({}, asker), words: offer.words, values: [], fields: {}, message };
    return dispatcher.act(action, request);
  }
  const command = dispatcher.command(words === '' ? 'help' : 'ask');
  if (command === undefined) return null;
  const request = dispatcher.request({}, asker);
  const before = thread?.question ?? null;
  return dispatcher.run(command, { ...request, thread: before === null ? [] : [before], options: { question: words } });
}
