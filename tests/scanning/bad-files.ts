import { crc32, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import type { BadFile } from './bad-file.ts';
import { badPdfs } from './bad-pdfs.ts';
import { manyPages } from './pdf-of.ts';
import { half, noise, spoilt } from './spoilt.ts';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(kind: string, data: Uint8Array): Buffer {
  const head = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(head), 4);
  return Buffer.concat([ends.subarray(0, 4), head, ends.subarray(4)]);
}

/** A PNG of one bit a pixel that says how large it is, whatever is in it. */
function png(width: number, height: number, packed: Uint8Array, between: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  return Buffer.concat([PNG, chunk('IHDR', head), ...between, chunk('IDAT', packed), chunk('IEND', new Uint8Array())]);
}

/** A picture that is none of a page: soft blobs, as of fur. */
async function cat(): Promise<Buffer> {
  const grain = noise(40 * 30, 7);
  return sharp(grain, { raw: { width: 40, height: 30, channels: 1 } })
    .resize(1_200, 900, { kernel: 'cubic' })
    .blur(6)
    .jpeg()
    .toBuffer();
}

const plain = (width: number, height: number, background = '#fff') =>
  sharp({ create: { width, height, channels: 3, background } });

/** Every file. What they are called tells the truth in the tests alone. */
export async function badFiles(): Promise<BadFile[]> {
  return [...others(), ...(await pictures()), ...(await photos()), ...badPdfs(), ...(await cutOff())];
}

/** One of each kind, cut off at every fifth part of it. */
async function cutOff(): Promise<BadFile[]> {
  const grain = sharp(noise(120 * 120, 9), { raw: { width: 120, height: 120, channels: 1 } });
  const kinds = {
    PNG: await grain.clone().png().toBuffer(),
    JPEG: await grain.clone().jpeg().toBuffer(),
    WebP: await grain.clone().webp().toBuffer(),
    PDF: manyPages(3),
  };
  return Object.entries(kinds).flatMap(([kind, bytes]) =>
    [1, 2, 3, 4].map(
      (fifth): BadFile => ({
        name: `${kind} cut off at ${fifth} of 5 parts`,
        bytes: bytes.subarray(0, Math.floor((bytes.length * fifth) / 5)),
        ends: kind === 'PDF' ? ['damaged', 'no-text'] : ['damaged'],
      }),
    ),
  );
}

function others(): BadFile[] {
  const no = ['not-picture'] as const;
  return [
    { name: 'empty', bytes: Buffer.alloc(0), ends: no },
    { name: 'one byte', bytes: Buffer.from([0x89]), ends: no },
    { name: 'text called .png', bytes: Buffer.from('a page of words, '.repeat(99)), ends: no },
    { name: 'web page', bytes: Buffer.from('<!doctype html><title>页</title>'), ends: no },
    { name: 'SVG', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), ends: no },
    { name: 'SVG that asks for files', bytes: Buffer.from('<svg><image href="file:///etc/passwd"/></svg>'), ends: no },
    { name: 'GIF', bytes: Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00', 'latin1'), ends: no },
    { name: 'TIFF', bytes: Buffer.from('II*\x00\x08\x00\x00\x00', 'latin1'), ends: no },
    { name: 'BMP', bytes: Buffer.from('BM\x46\x00\x00\x00', 'latin1'), ends: no },
    { name: 'gzip', bytes: gzipSync('页'), ends: no },
    { name: 'program', bytes: Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), ends: no },
    { name: 'noise', bytes: noise(50_000, 1), ends: no },
  ];
}

async function pictures(): Promise<BadFile[]> {
  const good = await plain(300, 200).png().toBuffer();
  const grain = await sharp(noise(300 * 200, 2), { raw: { width: 300, height: 200, channels: 1 } })
    .png()
    .toBuffer();
  const zeros = deflateSync(Buffer.alloc(40_000_000));
  return [
    { name: 'PNG without anything', bytes: PNG, ends: ['damaged'] },
    { name: 'PNG whose head ends', bytes: good.subarray(0, 20), ends: ['damaged'] },
    { name: 'PNG cut in half', bytes: half(grain), ends: ['damaged'] },
    { name: 'PNG with other bytes in it', bytes: spoilt(grain, 0.3, 50), ends: ['damaged', 'no-text'] },
    { name: 'PNG whose sum is wrong', bytes: spoilt(good, 0.95, 3), ends: ['damaged', 'no-text'] },
    { name: 'PNG of 900 million pixels', bytes: png(30_000, 30_000, zeros), ends: ['too-large'] },
    { name: 'PNG that is 60,000 wide', bytes: png(60_000, 10, zeros), ends: ['too-large'] },
    {
      name: 'PNG of 100 million pixels, all black',
      bytes: png(10_000, 10_000, zeros.subarray(0, 40_000)),
      ends: ['damaged', 'no-text'],
      costly: true,
    },
    { name: 'PNG as high as a thread', bytes: png(1, 60_000, zeros.subarray(0, 200)), ends: ['too-large'] },
    {
      name: 'PNG of many passes',
      bytes: await plain(300, 200).png({ progressive: true }).toBuffer(),
      ends: ['no-text'],
    },
    { name: 'PNG of a palette', bytes: await plain(300, 200).png({ palette: true }).toBuffer(), ends: ['no-text'] },
    { name: 'PNG of no pixels', bytes: png(0, 0, zeros.subarray(0, 100)), ends: ['damaged'] },
    { name: 'PNG of one pixel', bytes: await plain(1, 1).png().toBuffer(), ends: ['no-text'] },
    { name: 'PNG as narrow as a hair', bytes: await plain(3, 3_000).png().toBuffer(), ends: ['no-text'] },
    { name: 'PNG as low as a line', bytes: await plain(3_000, 20).png().toBuffer(), ends: ['no-text'] },
    {
      name: 'PNG with a text that unpacks',
      bytes: png(64, 64, deflateSync(Buffer.alloc(64 * 9)), [zipped(zeros)]),
      ends: ['damaged', 'no-text'],
    },
    {
      name: 'PNG of glass',
      bytes: await sharp({ create: { width: 200, height: 200, channels: 4, background: '#0000' } })
        .png()
        .toBuffer(),
      ends: ['no-text'],
    },
    { name: 'PNG of 16 bits', bytes: await plain(200, 200).toColourspace('rgb16').png().toBuffer(), ends: ['no-text'] },
    { name: 'an empty page', bytes: await plain(2_480, 3_508).png().toBuffer(), ends: ['no-text'] },
    { name: 'a black page', bytes: await plain(2_480, 3_508, '#000').png().toBuffer(), ends: ['no-text'] },
    { name: 'WebP whose head ends', bytes: Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1'), ends: ['damaged'] },
    { name: 'WebP cut in half', bytes: half(await sharp(grain).webp().toBuffer()), ends: ['damaged'] },
    { name: 'WebP that moves', bytes: await moving(), ends: ['no-text'] },
    { name: 'WebP called .jpg', bytes: await plain(300, 300).webp().toBuffer(), ends: ['no-text'] },
    {
      name: 'snow',
      bytes: await sharp(noise(640_000, 3), { raw: { width: 800, height: 800, channels: 1 } })
        .png()
        .toBuffer(),
      ends: ['no-text'],
      costly: true,
    },
    { name: 'a cat', bytes: await cat(), ends: ['no-text'], costly: true },
  ];
}

function zipped(packed: Uint8Array): Buffer {
  return chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), packed]));
}

function moving(): Promise<Buffer> {
  const frames = Buffer.concat(['#fff', '#ddd', '#bbb'].map((_, i) => Buffer.alloc(100 * 100 * 3, 255 - 30 * i)));
  return sharp(frames, { raw: { width: 100, height: 300, channels: 3, pageHeight: 100 } })
    .webp({ loop: 0, delay: [90, 90, 90] })
    .toBuffer();
}

async function photos(): Promise<BadFile[]> {
  const good = await plain(400, 300).jpeg().toBuffer();
  const grain = await sharp(noise(90_000, 4), { raw: { width: 300, height: 300, channels: 1 } })
    .jpeg()
    .toBuffer();
  const large = Buffer.from(good);
  const frame = large.indexOf(Buffer.from([0xff, 0xc0]));
  large.writeUInt16BE(65_500, frame + 5);
  large.writeUInt16BE(65_500, frame + 7);
  const garbage = Buffer.concat([
    good.subarray(0, 2),
    Buffer.from([0xff, 0xe1, 0x00, 0x20]),
    noise(30, 5),
    good.subarray(2),
  ]);
  return [
    { name: 'JPEG without anything', bytes: Buffer.from([0xff, 0xd8, 0xff]), ends: ['damaged'] },
    { name: 'JPEG cut in half', bytes: half(grain), ends: ['damaged'] },
    { name: 'JPEG with other bytes in it', bytes: spoilt(grain, 0.5, 40), ends: ['damaged', 'no-text', 'read'] },
    {
      name: 'JPEG of noise',
      bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), noise(9_000, 6)]),
      ends: ['damaged'],
    },
    { name: 'JPEG that claims four billion pixels', bytes: large, ends: ['too-large', 'damaged'] },
    {
      name: 'JPEG of 40 million pixels',
      bytes: await plain(7_300, 5_500).jpeg({ progressive: true }).toBuffer(),
      ends: ['no-text'],
    },
    {
      name: 'JPEG in four inks',
      bytes: await plain(300, 300).toColourspace('cmyk').jpeg().toBuffer(),
      ends: ['no-text'],
    },
    ...(await Promise.all(
      [2, 3, 4, 5, 6, 7, 8].map(
        async (orientation): Promise<BadFile> => ({
          name: `JPEG that lies the ${orientation}th way`,
          bytes: await sharp(good).withMetadata({ orientation }).jpeg().toBuffer(),
          ends: ['no-text'],
        }),
      ),
    )),
    { name: 'JPEG that tells nonsense of itself', bytes: garbage, ends: ['no-text', 'damaged'] },
    { name: 'JPEG with a PDF behind it', bytes: Buffer.concat([good, manyPages(1)]), ends: ['no-text'] },
  ];
}
