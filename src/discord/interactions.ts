import {
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  ApplicationCommandType,
  InteractionType,
  type REST,
} from 'discord.js';
import type { Asker } from '../command.ts';
import type { Desk } from './desk.ts';
import { type Door, keyOf, type Outgoing, openDoor } from './door.ts';
import { isTooLate, loggable, sendErrorOf } from './errors.ts';
import { askerOf, optionsOf } from './request.ts';
import { suggestWhileTyping } from './typing.ts';

type Handle = (interaction: APIInteraction) => Promise<void>;

/**
 * Answers every interaction: commands, what is typed into them, and, politely, whatever an older version left behind.
 * @param ownerOf - A server's owner where known.
 * @returns a function that never throws.
 */
export function answerInteractions(rest: REST, desk: Desk, ownerOf: (guild: string) => string | null): Handle {
  const { log } = desk;
  const typing = suggestWhileTyping(rest, desk);

  return async (interaction) => {
    const asker = askerOf(interaction, ownerOf);
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return typing(interaction, asker);
    const command = isSlashCommand(interaction) ? desk.command(interaction.data.name) : undefined;
    const options = isSlashCommand(interaction) ? optionsOf(interaction.data) : {};
    const door = openDoor(rest, keyOf(interaction), {
      private: command === undefined || (command.private?.(options) ?? false),
      onDeferFault: (error) => log.warn({ err: loggable(error) }, 'could not ask for time'),
    });
    const message =
      command === undefined
        ? desk.notice('outdated', asker.locale)
        : await desk.run(command, desk.request(options, asker));
    await deliver(door, message, { desk, asker });
  };
}

/**
 * Says it. Where that fails it is said once more, since a connection may break; where Discord does not take it, an
 * apology is said instead, so that nobody is left waiting.
 */
async function deliver(door: Door, message: Outgoing, { desk, asker }: { desk: Desk; asker: Asker }): Promise<void> {
  const { log } = desk;
  try {
    await door.say(message);
  } catch (error) {
    if (isTooLate(error)) {
      log.warn({ err: loggable(error) }, 'too late to answer');
      return;
    }
    log.error({ err: loggable(error) }, 'answer not delivered; once more');
    const second = sendErrorOf(error).retry ? message : desk.notice('fault', asker.locale);
    await door.say(second).catch((again: unknown) => {
      log.error({ err: loggable(again) }, 'nothing delivered');
    });
  }
}

function isSlashCommand(interaction: APIInteraction): interaction is APIChatInputApplicationCommandInteraction {
  return (
    interaction.type === InteractionType.ApplicationCommand &&
    interaction.data.type === ApplicationCommandType.ChatInput
  );
}
