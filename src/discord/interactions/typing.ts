import type { APIApplicationCommandAutocompleteInteraction, REST } from 'discord.js';
import type { Asker } from '../../command.ts';
import { keepLatest } from '../../latest.ts';
import { BOT } from '../../limits/bot.ts';
import { renderChoices } from '../../rendering/controls/choice.ts';
import { isTooLate, loggable } from '../rest/errors.ts';
import type { Dispatcher } from './dispatcher.ts';
import { keyOf, offer } from './door.ts';
import { focusedOption, optionsOf } from './request.ts';

/** Offers choices; those for an older keystroke are dropped when those for a newer one are out already. */
export function suggestWhileTyping(rest: REST, dispatcher: Dispatcher) {
  const lastOffered = new Map<string, number>();
  let keystrokes = 0;

  return async (interaction: APIApplicationCommandAutocompleteInteraction, asker: Asker): Promise<void> => {
    keystrokes += 1;
    const keystroke = keystrokes;
    // Who types faster than anybody can is offered nothing, and may go on typing.
    const tooFast = dispatcher.turnedAway('type', asker) !== null;
    const typist = `${asker.user} ${interaction.channel?.id}`;
    try {
      const { typed, suggestions } = tooFast ? NOTHING : await suggestionsFor(interaction, asker, dispatcher);
      if ((lastOffered.get(typist) ?? 0) > keystroke) return;
      keepLatest(lastOffered, typist, keystroke, BOT.typists);
      await offer(rest, keyOf(interaction), renderChoices(suggestions, { locale: asker.locale, typed }));
    } catch (error) {
      if (isTooLate(error)) dispatcher.log.debug({ err: loggable(error) }, 'choices came too late');
      else dispatcher.log.error({ err: loggable(error), command: interaction.data.name }, 'no choices offered');
    }
  };
}

const NOTHING = { typed: '', suggestions: [] };

async function suggestionsFor(
  { data }: APIApplicationCommandAutocompleteInteraction,
  asker: Asker,
  dispatcher: Dispatcher,
) {
  const focused = focusedOption(data);
  const suggest = dispatcher.command(data.name)?.suggest;
  if (focused === null || suggest === undefined) return NOTHING;
  const { name, typed } = focused;
  return {
    typed,
    suggestions: await suggest(name, typed, await dispatcher.atHome(dispatcher.request(optionsOf(data), asker))),
  };
}
