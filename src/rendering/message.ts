import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord-api-types/v10';
import type { Reply } from '../model.ts';
import { setEmbed } from './embed.ts';
import { layOut } from './lay-out.ts';

/** A message in Discord's own words, without what only the surface knows (flags, nonce, reference). */
export type MessagePayload = {
  content?: string;
  embeds: APIEmbed[];
  components?: APIActionRowComponent<APIComponentInMessageActionRow>[];
  /** Nobody is ever pinged by a reply. */
  allowed_mentions: { parse: [] };
};

/**
 * Lays a reply out as a Discord message that no limit of Discord's can refuse.
 * @param options.locale - The reader's locale; a Chinese reply is framed in the script that it names.
 */
export function renderMessage(reply: Reply, options: { locale?: string | null } = {}): MessagePayload {
  return { embeds: [setEmbed(layOut(reply, options))], allowed_mentions: { parse: [] } };
}
