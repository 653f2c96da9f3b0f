import { OAuth2Routes, PermissionFlagsBits } from 'discord-api-types/v10';

/** What the bot needs where it answers, and nothing beyond. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory;

/** The link by which a server's owner adds the bot. */
export function inviteLink(application: string): string {
  const link = new URL(OAuth2Routes.authorizationURL);
  link.search = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: String(PERMISSIONS),
  }).toString();
  return link.href;
}
