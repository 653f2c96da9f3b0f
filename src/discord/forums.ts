import { ChannelFlags, ChannelType } from 'discord-api-types/v10';
import type { Result } from '../model.ts';
import type { AskDiscord, Asked } from './rest/ask-discord.ts';

/** A channel that holds posts and no messages; `tag` is what a post must bear, where that is wanted there. */
export type Forum = { guild: string; tag: string | null };

type ToldChannel = { type?: number; guild_id?: string; flags?: number; available_tags?: { id?: string }[] };
type ToldThread = { id: string; parent_id?: string };

/** The forums among channels, as far as this process has met them. */
export function openForums(ask: AskDiscord) {
  const met = new Map<string, Forum>();
  return {
    known: (channel: string): Forum | null => met.get(channel) ?? null,
    /** Looks what a channel is; null for one that is no forum. The error is what kept one from seeing. */
    async meet(channel: string): Promise<Result<Forum | null, Asked>> {
      const asked = await ask('GET', `/channels/${channel}`);
      if (asked.kind !== 'answered' || asked.status === 429 || asked.status >= 500) return { ok: false, error: asked };
      const { type, guild_id: guild, flags = 0, available_tags: tags = [] } = (asked.body ?? {}) as ToldChannel;
      if (guild === undefined || (type !== ChannelType.GuildForum && type !== ChannelType.GuildMedia))
        return { ok: true, value: null };
      const forum = { guild, tag: (flags & ChannelFlags.RequireTag) === 0 ? null : (tags[0]?.id ?? null) };
      met.set(channel, forum);
      return { ok: true, value: forum };
    },
  };
}

/** The first messages of a forum's posts that are open or were closed lately, of those that came after an instant. */
export async function firstMessages(
  channel: string,
  { guild }: Forum,
  { ask, since }: { ask: AskDiscord; since: Date },
): Promise<Result<object[], Asked>> {
  const threads: ToldThread[] = [];
  for (const path of [`/guilds/${guild}/threads/active`, `/channels/${channel}/threads/archived/public?limit=100`]) {
    const asked = await ask('GET', path);
    if (asked.kind !== 'answered' || asked.status !== 200) return { ok: false, error: asked };
    threads.push(...((asked.body as { threads?: ToldThread[] } | null)?.threads ?? []));
  }
  const first: object[] = [];
  for (const { id, parent_id: parent } of threads) {
    if (parent !== channel || writtenAt(id) < since.getTime()) continue;
    // A post and its first message have one id.
    const asked = await ask('GET', `/channels/${id}/messages/${id}`);
    if (asked.kind === 'answered' && asked.status === 200) first.push(asked.body as object);
    // Somebody took it away: there is nothing to be found in it.
    else if (asked.kind !== 'answered' || asked.status !== 404) return { ok: false, error: asked };
  }
  return { ok: true, value: first };
}

/** Milliseconds from which snowflakes count. Discord docs, "Snowflakes". */
const DISCORD_EPOCH = 1_420_070_400_000;

/** When something was written, by its id; milliseconds. */
export function writtenAt(id: string): number {
  return Number(BigInt(/^\d+$/.test(id) ? id : 0) >> 22n) + DISCORD_EPOCH;
}
