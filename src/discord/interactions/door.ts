import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  type RawFile,
  type REST,
  Routes,
} from 'discord.js';
import type { Choice } from '../../rendering/controls/choice.ts';
import type { MessagePayload } from '../../rendering/message.ts';

/** By what an interaction is answered. */
type InteractionKey = { id: string; application: string; token: string };

/** The key of an interaction. */
export function keyOf({ id, application_id: application, token }: Interaction): InteractionKey {
  return { id, application, token };
}

type Interaction = { id: string; application_id: string; token: string };

/**
 * A message for the interaction's place; `private` ones only the asker sees. `files` come along, and `plain` is the same
 * message without them, for where they are not taken.
 */
export type Outgoing = { payload: MessagePayload; private: boolean; files?: RawFile[]; plain?: Outgoing };

/** How an answer comes: as a message for all, as one for the asker alone, or in place of the message that was pressed. */
export type Manner = 'public' | 'private' | 'replace';

/** Says one thing after another: the first as the answer, later ones in its place. */
export type Door = {
  say(message: Outgoing): Promise<void>;
  /** Tells at once that the answer is coming, where that was not told yet. */
  acknowledge(): void;
};

/**
 * Opens the way to answer one interaction, and keeps its clock: where nothing was said in time, Discord is told
 * that the answer is coming, and in which manner, which it cannot change later. What is private never takes the place of
 * a message.
 * @param deferMs - After so many milliseconds; at once for 0.
 * @param onDeferFault - Hears why that could not be told.
 */
export function openDoor(
  rest: REST,
  key: InteractionKey,
  { manner, deferMs, onDeferFault }: { manner: Manner; deferMs: number; onDeferFault(error: unknown): void },
): Door {
  let acknowledged: Promise<unknown> | null = null;
  const defer = () => {
    if (acknowledged !== null) return;
    acknowledged = callback(rest, key, DEFERRED[manner]);
    acknowledged.catch(onDeferFault);
  };
  // A timer of no time would come a turn of the event loop later, which on a busy machine is long.
  const timer = deferMs > 0 ? setTimeout(defer, deferMs) : undefined;
  if (deferMs === 0) defer();
  const hook = Routes.webhook(key.application, key.token);

  return {
    acknowledge() {
      clearTimeout(timer);
      defer();
    },
    async say({ payload, private: whispered, files = [] }) {
      clearTimeout(timer);
      const replacing = manner === 'replace' && !whispered;
      const body = replacing || acknowledged !== null ? inPlace(payload, replacing) : payload;
      const whisper = { ...payload, flags: MessageFlags.Ephemeral };
      const hidden = whispered || manner === 'private';
      if (acknowledged === null) {
        const type = replacing
          ? InteractionResponseType.UpdateMessage
          : InteractionResponseType.ChannelMessageWithSource;
        const first = callback(rest, key, { type, data: hidden ? whisper : body }, files);
        await first;
        acknowledged = first;
        return;
      }
      await acknowledged;
      if (manner === 'replace' && whispered) await rest.post(hook, { body: whisper, files, auth: false });
      else await rest.patch(Routes.webhookMessage(key.application, key.token), { body, files, auth: false });
    },
  };
}

/** Without its buttons and its picture a message that is replaced would keep those of before. */
function inPlace(payload: MessagePayload, replacing: boolean): MessagePayload {
  const { components = [], attachments = [] } = payload;
  return { ...payload, components, ...(replacing && { attachments }) };
}

const DEFERRED = {
  public: { type: InteractionResponseType.DeferredChannelMessageWithSource, data: {} },
  private: {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  },
  replace: { type: InteractionResponseType.DeferredMessageUpdate },
} as const;

/** Says something to the asker alone, beside the answer, which must stand already. */
export async function whisper(
  rest: REST,
  { application, token }: InteractionKey,
  payload: MessagePayload,
): Promise<void> {
  await rest.post(Routes.webhook(application, token), {
    body: { ...payload, flags: MessageFlags.Ephemeral },
    auth: false,
  });
}

/** Offers choices for what is being typed. */
export async function offer(rest: REST, key: InteractionKey, choices: Choice[]): Promise<void> {
  await callback(rest, key, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
}

/** Opens a form, which must be the first that is said. */
export async function openForm(
  rest: REST,
  key: InteractionKey,
  data: APIModalInteractionResponseCallbackData,
): Promise<void> {
  await callback(rest, key, { type: InteractionResponseType.Modal, data });
}

function callback(
  rest: REST,
  { id, token }: InteractionKey,
  body: { type: number; data?: object },
  files: RawFile[] = [],
): Promise<unknown> {
  return rest.post(Routes.interactionCallback(id, token), { body, files, auth: false });
}
