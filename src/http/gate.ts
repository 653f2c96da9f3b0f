import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { openPace, type Pace } from '../pace.ts';

/** What all doors of a process count by, that of Discord too: one pace, and the address that a request comes from. */
export type Gate = { pace: Pace; addressOf(context: Context): string };

/**
 * Opens it.
 * @param proxies - Addresses and networks (172.16.0.0/12) whose word is taken for where a request comes from.
 * @param now - Milliseconds of any clock that only goes forward.
 */
export function openGate(proxies: readonly string[] = [], now: () => number = () => performance.now()): Gate {
  const known = listed(proxies);
  return {
    pace: openPace(now),
    addressOf: (context) => cameFrom(context, (address) => known.check(address, familyOf(address))),
  };
}

function listed(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/**
 * Each proxy puts whoever asked it behind the others that it was told of. So the last address that is none of ours is
 * where a request comes from; whatever stands before it anybody may have written.
 */
function cameFrom({ req, env }: Context, isOurs: (address: string) => boolean): string {
  const told = req.header('x-forwarded-for')?.split(',') ?? [];
  const last = env === undefined ? '' : (getConnInfo({ env } as Context).remote.address ?? '');
  const way = [...told, last]
    .map((address) => address.trim().replace(/^::ffff:(?=\d+\.)/i, ''))
    .filter((address) => isIP(address) !== 0);
  return asOne(way.findLast((address) => !isOurs(address)) ?? way[0] ?? '');
}

/** Who has one address of IPv6 has all that share its first half. */
function asOne(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = '', after] = address.split('::');
  const groups = before.split(':').filter((group) => group !== '');
  const behind = after?.split(':').filter((group) => group !== '') ?? [];
  const all = [...groups, ...Array<string>(Math.max(0, 8 - groups.length - behind.length)).fill('0'), ...behind];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::`;
}
