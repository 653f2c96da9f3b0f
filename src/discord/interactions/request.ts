import {
  type APIApplicationCommandInteractionDataOption,
  type APIAttachment,
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Asker, Request } from '../../command.ts';
import { lackingIn, NEEDED, type Permissions } from '../rest/permissions.ts';

type DataOption = APIApplicationCommandInteractionDataOption<APIInteraction['type']>;
type Data = { options?: DataOption[] };

/** What was given to a command, by option name, with a subcommand's name under `subcommand`. */
export function optionsOf(data: Data): Request['options'] {
  const given: Record<string, string> = {};
  for (const option of flatten(data.options ?? [], given)) given[option.name] = String(option.value);
  return given;
}

/** The files that were attached, by option, as Discord itself told of them. */
export function attachmentsOf(
  data: Data & { resolved?: { attachments?: Record<string, APIAttachment> } },
): Attachments {
  const attached = flatten(data.options ?? [], {}).filter(
    ({ type }) => type === ApplicationCommandOptionType.Attachment,
  );
  return Object.fromEntries(
    attached.flatMap(({ name, value }) => {
      const file = data.resolved?.attachments?.[String(value)];
      return file === undefined ? [] : [[name, { name: file.filename, url: file.url, bytes: file.size }]];
    }),
  );
}

type Attachments = NonNullable<Request['attachments']>;

/** The option that is being typed, and what stands in it. */
export function focusedOption(data: Data): { name: string; typed: string } | null {
  const focused = flatten(data.options ?? [], {}).find((option) => 'focused' in option && option.focused);
  return focused === undefined ? null : { name: focused.name, typed: String(focused.value) };
}

function flatten(options: readonly DataOption[], given: Record<string, string>) {
  return options.flatMap((option): Extract<DataOption, { value: unknown }>[] => {
    if ('value' in option) return [option];
    if (option.type === ApplicationCommandOptionType.Subcommand) given.subcommand = option.name;
    return flatten(option.options ?? [], given);
  });
}

/**
 * Who asks by an interaction. The channel is null where the bot could not speak by itself later: in a private channel,
 * and in a server that a person brought it to but that has not added it.
 * @param ownerOf - A server's owner where known, who may manage it whatever the roles say.
 */
export function askerOf(interaction: APIInteraction, ownerOf: (guild: string) => string | null): Asker {
  const { member, guild_id: guild = null, channel, locale } = interaction as APIInteraction & { locale?: string };
  const user = member?.user ?? interaction.user ?? null;
  return {
    user: user?.id ?? null,
    guild,
    channel: isGuest(interaction) ? null : (channel?.id ?? null),
    locale: locale ?? null,
    roles: member?.roles ?? [],
    lacking: guild === null ? [] : lackingOf(interaction.app_permissions, NEEDED),
    ...(guild !== null && lackingOf(interaction.app_permissions, THREADS).length > 0 && { threadless: true }),
    canManage: guild !== null && (mayManage(member?.permissions) || ownerOf(guild) === user?.id),
  };
}

/** What a thread below a digest needs besides. */
const THREADS = { 'Create Public Threads': PermissionFlagsBits.CreatePublicThreads };

function lackingOf(permissions: string | undefined, needed: Permissions): string[] {
  return isNumber(permissions) ? lackingIn(BigInt(permissions), needed) : [];
}

function isNumber(permissions: string | undefined): permissions is string {
  return permissions !== undefined && /^\d+$/.test(permissions);
}

function isGuest({ context, guild_id: guild, authorizing_integration_owners: owners }: APIInteraction): boolean {
  if (context === InteractionContextType.PrivateChannel) return true;
  if (guild === undefined || owners === undefined) return false;
  const byPerson = owners[ApplicationIntegrationType.UserInstall] !== undefined;
  return byPerson && owners[ApplicationIntegrationType.GuildInstall] === undefined;
}

function mayManage(permissions: string | undefined): boolean {
  if (!isNumber(permissions)) return false;
  return (BigInt(permissions) & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}
