import { type APIInteraction, InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import { DISCORD } from '../limits.ts';
import type { Choice } from '../rendering/choice.ts';
import type { MessagePayload } from '../rendering/message.ts';

/** By what an interaction is answered. */
type InteractionKey = { id: string; application: string; token: string };

/** The key of an interaction. */
export function keyOf({ id, application_id: application, token }: APIInteraction): InteractionKey {
  return { id, application, token };
}

/** A message for the interaction's place; `private` ones only the asker sees. */
export type Outgoing = { payload: MessagePayload; private: boolean };

/** Says one thing after another: the first as the answer, later ones in its place. */
export type Door = { say(message: Outgoing): Promise<void> };

/**
 * Opens the way to answer one interaction, and keeps its clock: where nothing was said after 1.5 s, Discord is told
 * that the answer is coming, privately or not, which it cannot change later.
 * @param onDeferFault - Hears why that could not be told.
 */
export function openDoor(
  rest: REST,
  key: InteractionKey,
  { private: privately, onDeferFault }: { private: boolean; onDeferFault(error: unknown): void },
): Door {
  let acknowledged: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    const data = privately ? { flags: MessageFlags.Ephemeral } : {};
    acknowledged = callback(rest, key, { type: InteractionResponseType.DeferredChannelMessageWithSource, data });
    acknowledged.catch(onDeferFault);
  }, DISCORD.deferMs);

  return {
    async say(message) {
      clearTimeout(timer);
      if (acknowledged === null) {
        const data = message.private ? { ...message.payload, flags: MessageFlags.Ephemeral } : message.payload;
        const first = callback(rest, key, { type: InteractionResponseType.ChannelMessageWithSource, data });
        await first;
        acknowledged = first;
        return;
      }
      await acknowledged;
      await rest.patch(Routes.webhookMessage(key.application, key.token), { body: message.payload, auth: false });
    },
  };
}

/** Offers choices for what is being typed. */
export async function offer(rest: REST, key: InteractionKey, choices: Choice[]): Promise<void> {
  await callback(rest, key, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
}

function callback(rest: REST, { id, token }: InteractionKey, body: { type: number; data: object }): Promise<unknown> {
  return rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}
