/** The application, its bot and one server, as every loopback Discord has them. */
export const APPLICATION = '1200000000000000001';
export const BOT = '1200000000000000002';
export const GUILD = '1200000000000000003';
export const CHANNEL = '1200000000000000004';
export const DM_CHANNEL = '1200000000000000005';
const GROUP_CHANNEL = '1200000000000000006';
/** Another server, and a channel of it. */
export const FOREIGN_GUILD = '1200000000000000008';
export const FOREIGN_CHANNEL = '1200000000000000009';
/** A forum of the server; its posts must bear a tag. */
export const FORUM = '1200000000000000013';
/** A role of the server. */
export const EDITOR_ROLE = '1200000000000000030';
export const OWNER = '1200000000000000010';
export const MEMBER = '1200000000000000011';
export const OTHER_BOT = '1200000000000000012';

const EVERYTHING = String(2n ** 50n - 1n);
/** View Channel, Send Messages, Embed Links, Read Message History, Use Application Commands. */
const ORDINARY = String((1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n) | (1n << 31n));

/** Who does something, where, and in which language their Discord is. */
export type Person = {
  id: string;
  locale: string;
  /** 'guild': a channel of the server; 'dm': with the bot alone; 'group': other people's private channel. */
  where: 'guild' | 'dm' | 'group';
  /** 'guild': the server has added the bot; 'user': only the person has. */
  installed: 'guild' | 'user';
};

export const owner: Person = { id: OWNER, locale: 'zh-CN', where: 'guild', installed: 'guild' };
export const member: Person = { id: MEMBER, locale: 'zh-CN', where: 'guild', installed: 'guild' };

export function userOf(id: string) {
  return {
    id,
    username: `user${id.slice(-2)}`,
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot: id === BOT || id === OTHER_BOT,
    public_flags: 0,
  };
}

export function channelOf({ where }: Person): string {
  return { guild: CHANNEL, dm: DM_CHANNEL, group: GROUP_CHANNEL }[where];
}

/** What every interaction of that person has in common. */
export function presenceOf(person: Person): object {
  const { id, locale, where, installed } = person;
  const channel = { id: channelOf(person), type: { guild: 0, dm: 1, group: 3 }[where] };
  const user = userOf(id);
  const shared = {
    channel_id: channel.id,
    locale,
    entitlements: [],
    attachment_size_limit: 10_485_760,
    app_permissions: ORDINARY,
    authorizing_integration_owners: installed === 'guild' ? { 0: where === 'guild' ? GUILD : '0' } : { 1: id },
    context: { guild: 0, dm: 1, group: 2 }[where],
  };
  if (where !== 'guild') return { ...shared, channel, user };
  return {
    ...shared,
    channel: { ...channel, name: 'news', guild_id: GUILD, position: 0 },
    guild_id: GUILD,
    guild: { id: GUILD, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: {
      user,
      roles: [],
      joined_at: '2024-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
      nick: null,
      avatar: null,
      permissions: id === OWNER ? EVERYTHING : ORDINARY,
    },
  };
}

function roleOf(id: string, name: string) {
  const looks = { position: 0, color: 0, hoist: false, managed: false, mentionable: false, flags: 0 };
  return { id, name, permissions: ORDINARY, ...looks };
}

/** The server as the gateway announces it. */
export function guildOf({ locale }: { locale: string }): object {
  return {
    id: GUILD,
    name: 'Readers',
    owner_id: OWNER,
    preferred_locale: locale,
    unavailable: false,
    large: false,
    member_count: 3,
    roles: [roleOf(GUILD, '@everyone'), roleOf(EDITOR_ROLE, 'editors')],
    channels: [{ id: CHANNEL, type: 0, name: 'news', guild_id: GUILD, position: 0, permission_overwrites: [] }],
    members: [
      { user: userOf(BOT), roles: [], joined_at: '2024-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 },
    ],
    threads: [],
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    features: [],
    joined_at: '2024-01-01T00:00:00.000Z',
  };
}
