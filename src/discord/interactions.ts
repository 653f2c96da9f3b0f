import {
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  ApplicationCommandType,
  InteractionType,
  type REST,
} from 'discord.js';
import { deliver } from './deliver.ts';
import type { Desk } from './desk.ts';
import { keyOf, openDoor } from './door.ts';
import { loggable } from './errors.ts';
import type { Press } from './pressed.ts';
import { answerPresses } from './presses.ts';
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
  const presses = answerPresses(rest, desk);

  return async (interaction) => {
    const asker = askerOf(interaction, ownerOf);
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return typing(interaction, asker);
    if (isPress(interaction)) return presses(interaction, asker);
    const command = isSlashCommand(interaction) ? desk.command(interaction.data.name) : undefined;
    const options = isSlashCommand(interaction) ? optionsOf(interaction.data) : {};
    const door = openDoor(rest, keyOf(interaction), {
      manner: command === undefined || command.private?.(options) ? 'private' : 'public',
      onDeferFault: (error) => log.warn({ err: loggable(error) }, 'could not ask for time'),
    });
    const message =
      command === undefined
        ? desk.notice('outdated', asker.locale)
        : await desk.run(command, desk.request(options, asker));
    await deliver(door, message, { desk, asker });
  };
}

function isPress(interaction: APIInteraction): interaction is Press {
  return interaction.type === InteractionType.MessageComponent || interaction.type === InteractionType.ModalSubmit;
}

function isSlashCommand(interaction: APIInteraction): interaction is APIChatInputApplicationCommandInteraction {
  return (
    interaction.type === InteractionType.ApplicationCommand &&
    interaction.data.type === ApplicationCommandType.ChatInput
  );
}
