import { PermissionFlagsBits } from 'discord-api-types/v10';

/** Permissions by the names that Discord shows. */
export type Permissions = Readonly<Record<string, bigint>>;

/** The permissions that the bot needs where it answers, and nothing beyond. */
export const NEEDED: Permissions = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
};

/** The names of those that are lacking among what is held; whoever administers a server lacks none. */
export function lackingIn(held: bigint, needed: Permissions): string[] {
  if ((held & PermissionFlagsBits.Administrator) !== 0n) return [];
  return Object.entries(needed).flatMap(([name, bit]) => ((held & bit) === 0n ? [name] : []));
}
