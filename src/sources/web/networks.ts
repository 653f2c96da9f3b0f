import { BlockList, isIP } from 'node:net';

/**
 * Whether an address is one of the public internet: of no private network, not this machine, not the link's own (where
 * clouds keep their metadata), and none that stands for another address within.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry
 */
export function isPublic(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  switch (isIP(plain)) {
    case 4:
      return !SPECIAL.check(plain, 'ipv4');
    case 6:
      return GLOBAL.check(plain, 'ipv6') && !SPECIAL.check(plain, 'ipv6');
    default:
      return false;
  }
}

/** Whether an address is no link's own: where clouds keep their metadata no feed is, however private the networks allowed. */
export function isBeyondLink(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  const family = isIP(plain);
  return family !== 0 && !LINK.check(plain, family === 4 ? 'ipv4' : 'ipv6');
}

const LINK = listOf(['169.254.0.0/16', 'fe80::/10', 'fd00:ec2::/32']);

/** All that is given out to the public of IPv6; mapped, translated and local addresses lie elsewhere. */
const GLOBAL = listOf(['2000::/3']);

const SPECIAL = listOf([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Protocol assignments, Teredo tunnels among them; documentation; 6to4, which holds an IPv4 address.
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
]);

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', length] = network.split('/');
    list.addSubnet(address, Number(length), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
