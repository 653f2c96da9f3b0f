import { expect, test } from 'vitest';
import { isOfNoCloud, isPublic } from '../../../src/sources/web/networks.ts';

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

test.each([
  '169.254.169.254',
  '169.254.1.1',
  '168.63.129.16',
  '100.100.100.200',
  '192.0.0.192',
  'fe80::1',
  'fe80::1%eth0',
  'fd00:ec2::254',
  '::ffff:169.254.169.254',
  '::ffff:168.63.129.16',
  '::169.254.169.254',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b::169.254.170.2',
  '64:ff9b::6464:64c8',
  '64:ff9b:1:a9fe:a9:fe00::',
  '64:ff9b:1:aa:a9:fea9:fe00:0',
  '2002:a9fe:a9fe::',
  '2002:a83f:8110::1',
  '2001:0:4136:e378:8000:63bf:5601:5601',
  '2a01:4f8:1::a9fe:a9fe',
  'fd12::5efe:100.100.100.200',
  'example',
])('%s tells a machine of a cloud who it is, and is reached by nobody, private networks allowed or not', (address) => {
  expect(isOfNoCloud(address)).toBe(false);
  expect(isPublic(address)).toBe(false);
});

test.each([
  '127.0.0.1',
  '10.0.0.7',
  '100.64.0.1',
  '::1',
  '::ffff:10.0.0.7',
  'fd12::1',
  '64:ff9b::a00:7',
  '93.184.216.34',
])('%s is reached where private networks are allowed', (address) => {
  expect(isOfNoCloud(address)).toBe(true);
});
