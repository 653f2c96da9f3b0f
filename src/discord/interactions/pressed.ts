import {
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { ActionRequest, PressedMessage } from '../../action.ts';
import { readMessage } from '../../rendering/read-message.ts';

/** A press of a button, a choice from a menu, or a form sent in. */
export type Press = APIMessageComponentInteraction | APIModalSubmitInteraction;

/** What was chosen in a menu; [] for a button and a form. */
export function valuesOf({ data }: Press): ActionRequest['values'] {
  return 'values' in data && data.component_type === ComponentType.StringSelect ? data.values : [];
}

/** What was filled in, by the name of the field; a field may stand in a row or below a label. */
export function fieldsOf(press: Press): ActionRequest['fields'] {
  if (press.type !== InteractionType.ModalSubmit) return {};
  const inputs = press.data.components.flatMap((part) => {
    if ('component' in part) return [part.component];
    return 'components' in part ? part.components : [];
  });
  return Object.fromEntries(
    inputs.flatMap((input) =>
      'value' in input && typeof input.value === 'string' ? [[input.custom_id, input.value]] : [],
    ),
  );
}

/** The message that was pressed, with the question that it answers. */
export function pressedMessage({ message }: Press): PressedMessage {
  if (message === undefined) return { id: null, question: null };
  return { id: message.id, question: readMessage(message).question };
}

/** Whether only the presser sees the message. */
function isUnseen(message: APIMessage | undefined): boolean {
  return ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Whether a message is the presser's own: nobody else sees it, or it answers what the presser asked. */
export function isOwn(press: Press, user: string | null): boolean {
  const { message, context } = press;
  if (message === undefined || user === null) return false;
  if (isUnseen(message) || context === InteractionContextType.BotDM) return true;
  const asker = message.interaction_metadata?.user.id ?? message.referenced_message?.author.id;
  return asker === user;
}

/** What a message says, its embeds' words included; '' for none. */
export function wordsOf(message: Partial<Pick<APIMessage, 'content' | 'embeds'>> | undefined): string {
  const { content = '', embeds = [] } = message ?? {};
  const inEmbeds = embeds.flatMap(({ title, description, fields = [] }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...inEmbeds].filter((words) => words !== undefined && words !== '').join('\n');
}
