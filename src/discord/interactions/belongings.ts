import { type APIChannel, ApplicationCommandOptionType, type REST, Routes } from 'discord.js';
import type { Command, MessageCommand, Request } from '../../command.ts';
import { loggable } from '../rest/errors.ts';
import type { Surroundings } from './surroundings.ts';

/** What options name that belongs to a server, by the id. */
export type Named = { kind: Kind; id: string }[];

type Kind = 'channel' | 'role';

/** Says whether all that is named is of that server, as far as Discord itself says so; what nobody can tell is not. */
export type Belongings = (guild: string, named: Named) => Promise<boolean>;

/**
 * Looks everything up with Discord and not in the interaction, which tells what it names by itself: so that nothing of
 * another server can be named, whoever made the interaction and whatever was checked before.
 */
export function openBelongings(
  rest: REST,
  { serverOf, hasRole }: Pick<Surroundings, 'serverOf' | 'hasRole'>,
  log: { info(fields: object, words: string): void },
): Belongings {
  async function guildOf(channel: string): Promise<string | null> {
    const known = serverOf(channel);
    // A thread that rests is told of by REST alone.
    if (known !== null || !SNOWFLAKE.test(channel)) return known;
    const asked = rest.get(Routes.channel(channel)) as Promise<APIChannel>;
    const found = await asked.catch((error: unknown) => {
      log.info({ err: loggable(error), channel }, 'channel not looked up');
      return null;
    });
    return found !== null && 'guild_id' in found ? (found.guild_id ?? null) : null;
  }

  return async (guild, named) => {
    for (const { kind, id } of named) {
      const belongs = kind === 'role' ? hasRole(guild, id) : (await guildOf(id)) === guild;
      if (!belongs) return false;
    }
    return true;
  };
}

const SNOWFLAKE = /^\d{17,20}$/;

/** As much of an option as is looked at. */
type Described = { name: string; type: number; options?: readonly Described[] };

/** The channels and roles among what was given, by what the command takes, not by what the interaction says it is. */
export function belongingsIn({ data }: Pick<Command | MessageCommand, 'data'>, given: Request['options']): Named {
  const named = takenBy('options' in data ? (data.options ?? []) : []).flatMap(([name, kind]): [string, Kind][] => {
    const id = given[name];
    return id === undefined ? [] : [[id, kind]];
  });
  return [...new Map(named)].map(([id, kind]) => ({ kind, id }));
}

/** The options of all subcommands that take a channel or a role. */
function takenBy(options: readonly Described[]): [string, Kind][] {
  return options.flatMap(({ name, type, options: nested = [] }): [string, Kind][] => {
    if (type === ApplicationCommandOptionType.Channel) return [[name, 'channel']];
    return type === ApplicationCommandOptionType.Role ? [[name, 'role']] : takenBy(nested);
  });
}
