import { BlockList, isIP } from 'node:net';

/**
 * Whether an address is one of the public internet: of no private network, not this machine, not the link's own (where
 * clouds keep their metadata), and none that stands for another address within.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry
 */
export function isPublic(address: string): boolean {
  if (!isOfNoCloud(address)) return false;
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

/**
 * Whether an address is none under which clouds tell their machines who they are, in whatever form: no feed lies there,
 * however private the networks that are allowed.
 */
export function isOfNoCloud(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  switch (isIP(plain)) {
    case 4:
      return !LINK.check(plain, 'ipv4') && !CLOUD.check(plain, 'ipv4');
    case 6:
      return !LINK.check(plain, 'ipv6') && withinOf(plain).every((within) => !CLOUD.check(within, 'ipv4'));
    default:
      return false;
  }
}

const LINK = listOf(['169.254.0.0/16', 'fe80::/10', 'fd00:ec2::/32']);

/** Of the link's own those that clouds use, and the addresses of Azure, Alibaba and Oracle besides. */
const CLOUD = listOf([
  '169.254.169.0/24',
  '169.254.170.0/24',
  '168.63.129.16/32',
  '100.100.100.200/32',
  '192.0.0.192/32',
]);

/**
 * All IPv4 addresses that may stand within one of IPv6. Mapped, translated and tunnelled ones each have them elsewhere, by
 * prefixes that anybody may choose, so every place counts; by chance one of a million others is hit. NAT64 goes around the
 * eighth byte (RFC 6052, 2.2), Teredo inverts them (RFC 4380, 4).
 */
function withinOf(address: string): string[] {
  const bytes = bytesOf(address);
  return [bytes, bytes.toSpliced(8, 1), bytes.map((byte) => byte ^ 0xff)].flatMap((form) =>
    form.slice(3).map((_, start) => form.slice(start, start + 4).join('.')),
  );
}

/** The sixteen bytes of an IPv6 address, in whatever form it is written. */
function bytesOf(address: string): number[] {
  const written = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail] = written.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const between = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...between, ...after].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}

/** All that is given out to the public of IPv6; mapped, translated and local addresses lie elsewhere. */
const GLOBAL = listOf(['2000::/3']);

const SPECIAL = listOf([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
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
