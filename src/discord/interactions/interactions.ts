import {
  type APIInteraction,
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  type REST,
} from 'discord.js';
import type { Asker, Command, MessageCommand, Request } from '../../command.ts';
import { DISCORD } from '../../limits/discord.ts';
import type { Reply } from '../../reply.ts';
import { introduceOnce } from '../messages/introduce.ts';
import { openPrivateLine } from '../messages/private-line.ts';
import { loggable } from '../rest/errors.ts';
import { type Belongings, belongingsIn } from './belongings.ts';
import { deliver } from './deliver.ts';
import type { Dispatcher, RunOptions } from './dispatcher.ts';
import { type Door, keyOf, type Outgoing, openDoor } from './door.ts';
import { type Press, wordsOf } from './pressed.ts';
import { answerPresses } from './presses.ts';
import { askerOf, attachmentsOf, optionsOf } from './request.ts';
import { suggestWhileTyping } from './typing.ts';

type Handle = (interaction: APIInteraction) => Promise<void>;

/**
 * Answers every interaction: commands, what is typed into them, and, politely, whatever an older version left behind.
 * @param options.ownerOf - A server's owner where known.
 * @param options.bot - By which somebody is told what came too late for an answer.
 * @returns a function that never throws.
 */
export function answerInteractions(
  rest: REST,
  dispatcher: Dispatcher,
  { ownerOf, belongs, bot }: { ownerOf(guild: string): string | null; belongs: Belongings; bot: REST },
): Handle {
  const { log } = dispatcher;
  const typing = suggestWhileTyping(rest, dispatcher);
  const presses = answerPresses(rest, dispatcher);
  const introduce = introduceOnce(rest, dispatcher);
  const line = openPrivateLine(bot, dispatcher);

  const ways = () => ({
    deferMs: dispatcher.deferMs(),
    onDeferFault: (error: unknown) => log.warn({ err: loggable(error) }, 'could not ask for time'),
  });
  const say = (interaction: APIInteraction, message: Outgoing, asker: Asker): Promise<void> =>
    // It is at hand: nobody needs to be told first that it is coming.
    deliver(openDoor(rest, keyOf(interaction), { manner: 'private', ...ways(), deferMs: DISCORD.deferMs }), message, {
      dispatcher,
      asker,
    });

  /** Says things in the place of an answer that is still to come, one after the other; `said` is when the last of them is. */
  function meanwhile(door: Door) {
    let said = Promise.resolve();
    let told = false;
    const tell = (reply: Reply) => {
      told = true;
      said = said
        .then(() => door.say(dispatcher.show(reply)))
        .catch((error: unknown) => {
          log.warn({ err: loggable(error) }, 'not told how far it is');
        });
    };
    return { tell, said: () => said, told: () => told };
  }

  async function run({ command, options, attachments }: Called, asker: Asker, how: RunOptions & Pick<Request, 'tell'>) {
    // In a direct message a command heeds neither channels nor roles.
    const named = asker.guild === null ? [] : belongingsIn(command, options);
    if (asker.guild !== null && !(await belongs(asker.guild, named))) return dispatcher.notice('foreign', asker.locale);
    const { tell, ...shown } = how;
    const request = { ...dispatcher.request(options, asker, attachments), ...(tell && { tell }) };
    return dispatcher.run(command, request, shown);
  }

  return async (interaction) => {
    const asker = askerOf(interaction, ownerOf);
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return typing(interaction, asker);
    const called = callOf(interaction, dispatcher);
    const way = isPress(interaction) ? 'press' : (called?.command.way?.(called.options) ?? 'ask');
    const turnedAway = dispatcher.turnedAway(way, asker);
    if (turnedAway !== null) return say(interaction, turnedAway, asker);
    if (isPress(interaction)) return presses(interaction, asker);
    const privately =
      called === null ||
      (called.command.private?.(called.options) ?? false) ||
      (await isQuiet(interaction, dispatcher));
    const door = openDoor(rest, keyOf(interaction), { manner: privately ? 'private' : 'public', ...ways() });
    const { tell, said, told } = meanwhile(door);
    const unseen = privately && interaction.context !== InteractionContextType.BotDM;
    const message =
      called === null
        ? dispatcher.notice('outdated', asker.locale)
        : await run(called, asker, { unseen, asked: true, drawing: door.acknowledge, tell });
    await said();
    const whole = privately ? { ...message, private: true } : message;
    // What took so long that it was told how far it is comes by another way.
    const late = async () => told() && line.tell(asker.user ?? '', interaction.id, () => whole);
    await deliver(door, whole, { dispatcher, asker, late });
    await introduce(interaction, asker);
  };
}

/** Whether a server settled that in this channel, or the one that this thread hangs on, only the asker sees answers. */
async function isQuiet({ guild_id: guild, channel }: APIInteraction, dispatcher: Dispatcher): Promise<boolean> {
  if (guild === undefined || channel === undefined) return false;
  const { channels } = await dispatcher.settingsOf(guild);
  const parent = 'parent_id' in channel ? channel.parent_id : null;
  return channels.length > 0 && ![channel.id, parent].some((id) => id != null && channels.includes(id));
}

function isPress(interaction: APIInteraction): interaction is Press {
  return interaction.type === InteractionType.MessageComponent || interaction.type === InteractionType.ModalSubmit;
}

/** A command with its options. */
type Called = Pick<Request, 'options' | 'attachments'> & { command: Command | MessageCommand };

/** The command that was called; null for one that there is no more. */
function callOf(interaction: APIInteraction, dispatcher: Dispatcher): Called | null {
  if (interaction.type !== InteractionType.ApplicationCommand) return null;
  const { data } = interaction;
  if (data.type === ApplicationCommandType.ChatInput) {
    const command = dispatcher.command(data.name);
    return command === undefined ? null : { command, options: optionsOf(data), attachments: attachmentsOf(data) };
  }
  if (data.type !== ApplicationCommandType.Message) return null;
  const command = dispatcher.messageCommand(data.name);
  return command === undefined
    ? null
    : { command, options: { message: wordsOf(data.resolved.messages[data.target_id]) } };
}
