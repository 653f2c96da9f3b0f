import { OAuth2Routes } from 'discord-api-types/v10';
import { NEEDED } from './permissions.ts';

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
