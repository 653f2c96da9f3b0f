import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  Routes,
} from 'discord.js';
import type { Command, MessageCommand } from '../../command.ts';

/** Whose commands: the application's, in one server only or everywhere. */
export type Registry = { application: string; guild: string | null };

/**
 * Tells Discord of the commands, where it does not know them already: writing them anew at every start would use up
 * the daily allowance and make them flicker in clients.
 */
export async function registerCommands(
  rest: REST,
  { application, guild }: Registry,
  commands: readonly (Command | MessageCommand)[],
): Promise<'registered' | 'known'> {
  const route =
    guild === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  const wanted = describeCommands(commands);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const known = (await rest.get(route, { query })) as APIApplicationCommand[];
  const ignored = guild === null ? DISCORDS_OWN : DISCORDS_OWN_IN_A_SERVER;
  if (fingerprint(wanted, ignored) === fingerprint(known, ignored)) return 'known';
  await rest.put(route, { body: wanted });
  return 'registered';
}

/** The commands in Discord's words: for servers and for persons who install the bot, wherever one can write. */
function describeCommands(
  commands: readonly (Command | MessageCommand)[],
): ({ name: string } & Record<string, unknown>)[] {
  return commands.map(({ data }) => ({
    type: ApplicationCommandType.ChatInput,
    ...data,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  }));
}

// What Discord adds to a command by itself, and what it derives from fields that are compared.
const DISCORDS_OWN = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'dm_permission',
  'name_localized',
  'description_localized',
]);

// Where one can write is settled for a command of one server, so Discord does not say it back.
const DISCORDS_OWN_IN_A_SERVER = new Set([...DISCORDS_OWN, 'contexts', 'integration_types']);

/** A text that is equal for commands that work alike, whatever Discord filled in or left out. */
function fingerprint(commands: readonly { name: string }[], ignored: ReadonlySet<string>): string {
  const sorted = commands.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify(sorted.map((command) => withoutDefaults(command, ignored)));
}

function withoutDefaults(value: unknown, ignored: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutDefaults(item, ignored));
    // Contexts, install types and channel types are sets; options and choices have an order that people see.
    return items.every((item) => typeof item === 'number') ? items.sort((a, b) => a - b) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .filter(([key, field]) => !ignored.has(key) && !isDefault(field))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    // Discord takes a number and tells it as text, since some sets of permissions are too large for a number.
    fields.map(([key, field]) => [key, key === PERMISSIONS ? String(field) : withoutDefaults(field, ignored)]),
  );
}

const PERMISSIONS = 'default_member_permissions';

function isDefault(field: unknown): boolean {
  // Discord gives the commands in menus, which have no description, an empty one.
  if (field === null || field === undefined || field === false || field === '') return true;
  return typeof field === 'object' && Object.keys(field).length === 0;
}
