import { owner, type Person, presenceOf, userOf } from '../discord/loopback/people.ts';

let strangers = 0;

/** Who sends an interaction, and what else it says of itself. */
export type Sender = Partial<Person> & { extra: Record<string, unknown> };

/** Somebody nobody has seen before, in a direct message: no limit but that of the process is near. */
export function stranger(): Sender {
  strangers += 1;
  const id = idOf(strangers);
  return { id, where: 'dm', extra: { channel_id: id, channel: { id, type: 1 } } };
}

/** Somebody who manages a server of their own. */
export function manager(): Sender {
  strangers += 1;
  return managerOf(idOf(strangers));
}

/** The one who manages that server. */
export function managerOf(guild: string): Sender {
  const { member } = presenceOf(owner) as { member: object };
  const channel = { id: `${BigInt(guild) + 500_000n}`, type: 0, name: 'news', guild_id: guild, position: 0 };
  return {
    id: guild,
    extra: { guild_id: guild, channel_id: channel.id, channel, member: { ...member, user: userOf(guild) } },
  };
}

function idOf(number: number): string {
  return `${1_310_000_000_000_000_000n + BigInt(number)}`;
}
