import type { APIMessage, RawFile } from 'discord.js';
import { BOT } from '../../limits/bot.ts';
import { DISCORD_FILES } from '../../limits/discord.ts';
import { PICTURE_FILE } from '../../rendering/message.ts';

/**
 * The picture of a message of ours that only one person saw, to be sent for everybody: it goes with that message, so it is
 * taken from where Discord keeps it. Null where there is none, or it is not to be had in time: the words say the same.
 * @param own - Where a loopback Discord keeps its files, or Discord's own API lies.
 */
export async function pictureAgain(
  { attachments }: Pick<APIMessage, 'attachments'>,
  own: string,
): Promise<RawFile | null> {
  const [attachment] = attachments ?? [];
  if (attachment?.filename !== PICTURE_FILE || attachment.size > BOT.pictureBytes) return null;
  const address = URL.parse(attachment.url);
  if (address === null || ![...DISCORD_FILES, new URL(own).origin].includes(address.origin)) return null;
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(BOT.pictureMs) });
    const data = response.ok ? await response.bytes() : null;
    if (data === null || data.length > BOT.pictureBytes) return null;
    return { name: PICTURE_FILE, data, contentType: 'image/png' };
  } catch {
    // The file is gone by now, or nothing answers.
    return null;
  }
}
