import type { APIInteraction, REST } from 'discord.js';
import type { Asker } from '../../command.ts';
import { readersLanguage } from '../../model.ts';
import type { Dispatcher } from '../interactions/dispatcher.ts';
import { keyOf, whisper } from '../interactions/door.ts';
import { loggable } from '../rest/errors.ts';

/** Questions to try, each on a button. */
const TRIED = 3;

/**
 * Explains the bot, once a server, to the first who may manage it and uses a command there: in private, behind the answer.
 * @returns a function that never throws.
 */
export function introduceOnce(rest: REST, dispatcher: Dispatcher) {
  // Spares the store a question for every command of those who manage servers.
  const introduced = new Set<string>();

  return async (interaction: APIInteraction, asker: Asker): Promise<void> => {
    const { guild, channel, canManage, locale } = asker;
    // Without a channel somebody brought the bot along, and the server never asked for it.
    if (guild === null || channel === null || !canManage || introduced.has(guild)) return;
    introduced.add(guild);
    const request = dispatcher.request({}, asker);
    try {
      const first = await request.newsroom.settings.introduce(guild, new Date(dispatcher.now()).toISOString());
      if (!first) return;
      const language = readersLanguage(locale);
      const examples = await request.newsroom.examples(TRIED, await dispatcher.atHome(request));
      const reply = { kind: 'notice', private: true, language, notice: 'notice.introduction', values: {} } as const;
      await whisper(rest, keyOf(interaction), dispatcher.show({ ...reply, examples }).payload);
    } catch (error) {
      dispatcher.log.warn({ err: loggable(error), guild }, 'introduction not delivered');
    }
  };
}
