import { type Client, PermissionFlagsBits } from 'discord.js';
import type { MissingPermission } from '../rest/errors.ts';

/** The bot itself, and what it knows of servers and channels; null for what it was not told of. */
export type Surroundings = {
  self: string;
  ownerOf(guild: string): string | null;
  localeOf(guild: string): string | null;
  /** The server that a channel or a thread stands in. */
  serverOf(channel: string): string | null;
  /** Whether a server that the bot is in has such a role. */
  hasRole(guild: string, role: string): boolean;
  /** The channel that a thread hangs on, or the group that a channel stands in. */
  parentOf(channel: string): string | null;
  /** The first permission that it lacks to answer a message there; null where it lacks none. */
  lackingIn(channel: string): MissingPermission | null;
};

/** What a client was told by the gateway. */
export function surroundingsOf(client: Client): Omit<Surroundings, 'self'> {
  return {
    ownerOf: (guild) => client.guilds.cache.get(guild)?.ownerId ?? null,
    localeOf: (guild) => client.guilds.cache.get(guild)?.preferredLocale ?? null,
    serverOf(channel) {
      const found = client.channels.cache.get(channel);
      return found !== undefined && 'guildId' in found ? found.guildId : null;
    },
    hasRole: (guild, role) => client.guilds.cache.get(guild)?.roles.cache.has(role) ?? false,
    parentOf(channel) {
      const found = client.channels.cache.get(channel);
      return found !== undefined && 'parentId' in found ? found.parentId : null;
    },
    lackingIn(channel) {
      const found = client.channels.cache.get(channel);
      if (found === undefined || found.isDMBased() || client.user === null) return null;
      const held = found.permissionsFor(client.user.id);
      const needed = found.isThread() ? IN_THREADS : IN_CHANNELS;
      return held === null ? null : (needed.find(([, permission]) => !held.has(permission))?.[0] ?? null);
    },
  };
}

const { ViewChannel, SendMessages, SendMessagesInThreads, EmbedLinks, ReadMessageHistory } = PermissionFlagsBits;

type Needed = readonly (readonly [MissingPermission, bigint])[];

/** Without the first of them the others are nothing. */
const IN_CHANNELS: Needed = [
  ['view_channel', ViewChannel],
  ['send_messages', SendMessages],
  ['embed_links', EmbedLinks],
  ['read_history', ReadMessageHistory],
];

const IN_THREADS: Needed = IN_CHANNELS.map(([name, permission]) =>
  name === 'send_messages' ? ['send_in_threads', SendMessagesInThreads] : [name, permission],
);
