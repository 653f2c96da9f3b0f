import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  ApplicationCommandType,
  InteractionType,
  type REST,
} from 'discord.js';
import type { Asker } from '../command.ts';
import { renderChoices } from '../rendering/choice.ts';
import type { Desk } from './desk.ts';
import { type Door, type InteractionKey, type Outgoing, offer, openDoor } from './door.ts';
import { isTooLate, loggable } from './errors.ts';
import { askerOf, focusedOption, optionsOf } from './request.ts';

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
    const key = keyOf(interaction);
    const asker = askerOf(interaction, ownerOf);
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      await typing(interaction, key, asker);
      return;
    }
    const command = isSlashCommand(interaction) ? desk.command(interaction.data.name) : undefined;
    const options = isSlashCommand(interaction) ? optionsOf(interaction.data) : {};
    const door = openDoor(rest, key, {
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

/** Says it, or, where Discord does not take it, that something went wrong: once, and not to nobody. */
async function deliver(door: Door, message: Outgoing, { desk, asker }: { desk: Desk; asker: Asker }): Promise<void> {
  const { log } = desk;
  try {
    await door.say(message);
  } catch (error) {
    if (isTooLate(error)) {
      log.warn({ err: loggable(error) }, 'too late to answer');
      return;
    }
    log.error({ err: loggable(error) }, 'answer not delivered');
    await door.say(desk.notice('fault', asker.locale)).catch((again: unknown) => {
      log.error({ err: loggable(again) }, 'apology not delivered');
    });
  }
}

/** Offers choices; those for an older keystroke are dropped when those for a newer one are out already. */
function suggestWhileTyping(rest: REST, desk: Desk) {
  const lastOffered = new Map<string, number>();
  let keystrokes = 0;

  return async (
    interaction: APIApplicationCommandAutocompleteInteraction,
    key: InteractionKey,
    asker: Asker,
  ): Promise<void> => {
    keystrokes += 1;
    const keystroke = keystrokes;
    const typist = `${asker.user} ${asker.channel}`;
    try {
      const { data } = interaction;
      const focused = focusedOption(data);
      const request = desk.request(optionsOf(data), asker);
      const suggest = desk.command(data.name)?.suggest;
      const suggestions = focused === null ? [] : await suggest?.(focused.name, focused.typed, request);
      if ((lastOffered.get(typist) ?? 0) > keystroke) return;
      lastOffered.delete(typist);
      lastOffered.set(typist, keystroke);
      forgetOldest(lastOffered);
      await offer(rest, key, renderChoices(suggestions ?? [], asker));
    } catch (error) {
      if (isTooLate(error)) desk.log.debug({ err: loggable(error) }, 'choices came too late');
      else desk.log.error({ err: loggable(error), command: interaction.data.name }, 'no choices offered');
    }
  };
}

/** People who were typing at the same time are few; the rest are done. */
const TYPISTS = 1_000;

function forgetOldest(typists: Map<string, number>): void {
  const [oldest] = typists.keys();
  if (typists.size > TYPISTS && oldest !== undefined) typists.delete(oldest);
}

function isSlashCommand(interaction: APIInteraction): interaction is APIChatInputApplicationCommandInteraction {
  return (
    interaction.type === InteractionType.ApplicationCommand &&
    interaction.data.type === ApplicationCommandType.ChatInput
  );
}

function keyOf({ id, application_id: application, token }: APIInteraction): InteractionKey {
  return { id, application, token };
}
