import { OAuth2Routes, PermissionFlagsBits } from 'discord-api-types/v10';

/** The permissions that the bot needs where it answers, by the name that Discord shows, and nothing beyond. */
export const NEEDED = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;

/** The link by which a server's owner adds the bot. */
export function inviteLink(application: string): string {
  const link = new URL(OAuth2Routes.authorizationURL);
  link.search = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: String(Object.values(NEEDED).reduce((all, one) => all | one)),
  }).toString();
  return link.href;
}
