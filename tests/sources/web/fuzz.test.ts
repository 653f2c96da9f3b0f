import { expect, test } from 'vitest';
import { seeded } from '../../../bench/draw.ts';
import { readWeb } from '../../../src/sources/web/read-web.ts';
import { startCpu } from '../../cases/cpu.ts';
import { rss } from './loopback.ts';
import { webPage } from './pages.ts';

/** How many of each: a share at every run of the tests, as many as `MUTATED_WEB` says for a long look. */
const COUNT = Number(process.env.MUTATED_WEB ?? 150);

/** Bytes flipped, parts cut out, doubled, moved, repeated many times. */
function mutated(original: Buffer, random: () => number): Buffer {
  const at = (length: number) => Math.floor(random() * length);
  const part = (bytes: Buffer) => {
    const start = at(bytes.length);
    return bytes.subarray(start, start + 1 + at(200));
  };
  const deeds: ((bytes: Buffer) => Buffer)[] = [
    (bytes) => bytes.map((byte) => (random() < 0.01 ? at(256) : byte)) as Buffer,
    (bytes) => bytes.subarray(0, at(bytes.length)),
    (bytes) => bytes.subarray(at(bytes.length)),
    (bytes) => {
      const cut = at(bytes.length);
      return Buffer.concat([bytes.subarray(0, cut), part(bytes), part(bytes), bytes.subarray(cut)]);
    },
    (bytes) => {
      const cut = at(bytes.length);
      return Buffer.concat([bytes.subarray(0, cut), ...Array(at(100)).fill(part(bytes)), bytes.subarray(cut)]);
    },
    (bytes) =>
      Buffer.from(
        bytes.toString('latin1').replaceAll(/<\/\w+>/g, (tag) => (random() < 0.3 ? '' : tag)),
        'latin1',
      ),
  ];
  let bytes = original;
  for (let times = 1 + at(3); times > 0; times -= 1) bytes = Buffer.from(deeds[at(deeds.length)]?.(bytes) ?? bytes);
  return bytes;
}

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>早报</title>${'<entry><id>x</id><title>题</title><updated>2021-07-21T08:00:00Z</updated><content type="html">&lt;p&gt;文字&lt;/p&gt;</content></entry>'.repeat(5)}</feed>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: '早报',
  items: Array.from({ length: 5 }, (_, id) => ({ id, title: '题', content_html: '<p>文字</p>', url: `/${id}` })),
});

test.each([
  ['feeds', [rss('甲', '乙', '丙'), ATOM, JSON_FEED]],
  ['web pages', [webPage(), webPage({ head: '<meta charset="big5"><link rel="canonical" href="/1">' })]],
])(`${COUNT} mutated %s give a reading or one refusal, in no time`, (_, originals) => {
  const random = seeded(21);
  for (let times = 0; times < COUNT; times += 1) {
    const original = Buffer.from(originals[times % originals.length] ?? '');
    const bytes = mutated(original, random);
    const spent = startCpu();
    const address = 'https://paper.example/';
    const read = readWeb({ bytes, address, feed: address, contentType: '', zone: 'Asia/Shanghai' });
    expect(spent()).toBeLessThan(5_000);
    if (read.ok) for (const { id, title, body } of read.value) expect(id !== '' && title + body !== '').toBe(true);
    else expect(['empty', 'unknown-encoding', 'no-article']).toContain(read.error.why);
  }
});
