import { expect, test } from 'vitest';
import { isBeyondLink, isPublic } from '../../../src/sources/web/networks.ts';

test.each([
  '0.0.0.0',
  '0.1.2.3',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:93.184.216.34',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  'localhost',
  '',
])('%s is not of the public internet', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:2800:220:1::1', '2400:3200::1'])(
  '%s is of the public internet',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);

test.each(['169.254.169.254', 'fe80::1', 'fe80::1%eth0', '::ffff:169.254.169.254', 'fd00:ec2::254', 'example'])(
  '%s is of the link, private networks allowed or not',
  (address) => {
    expect(isBeyondLink(address)).toBe(false);
  },
);

test.each(['127.0.0.1', '10.0.0.7', 'fd12::1', '93.184.216.34'])('%s is beyond it', (address) => {
  expect(isBeyondLink(address)).toBe(true);
});
