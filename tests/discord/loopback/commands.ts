/** A command as it was registered, or a part of one. */
type Described = {
  name: string;
  type: number;
  required?: boolean;
  options?: Described[];
  choices?: { name: string; value: string }[];
} & Record<string, unknown>;

/** Gives registered commands back as Discord does: with ids, and with its own defaults filled in. */
export function asDiscordTells(
  commands: readonly object[],
  { localised, inServer }: { localised: boolean; inServer: boolean },
): object[] {
  return commands.map((command, index) => ({
    id: `13000000000000000${String(index).padStart(2, '0')}`,
    application_id: '1200000000000000001',
    version: '1300000000000000100',
    dm_permission: true,
    nsfw: false,
    // A command in the menu of a message has none, and is told with an empty one.
    description: '',
    ...retold(command as Described, localised),
    ...permissionsOf(command as Described),
    // Where one can write is settled for a command of one server.
    ...(inServer && { contexts: null, integration_types: [0] }),
  }));
}

function retold(part: Described, localised: boolean): object {
  const { name_localizations, description_localizations, options, required, ...rest } = part;
  return {
    ...rest,
    ...(localised && { name_localizations: name_localizations ?? null }),
    ...(localised && { description_localizations: description_localizations ?? null }),
    // Discord leaves out `required` where it is false.
    ...(required === true && { required }),
    ...(options !== undefined && { options: options.map((option) => retold(option, localised)) }),
  };
}

/** Discord takes a number and tells it as text. */
function permissionsOf({ default_member_permissions: permissions = null }: Described): object {
  return { default_member_permissions: permissions === null ? null : String(permissions) };
}
