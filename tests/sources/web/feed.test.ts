import { describe, expect, test } from 'vitest';
import { NEWS, WEB } from '../../../src/limits.ts';
import { idOfAddress, readFeed } from '../../../src/sources/web/feed.ts';

const ADDRESS = 'https://paper.example/feeds/news.xml';
const ORIGIN = { address: ADDRESS, feed: ADDRESS, zone: 'Asia/Shanghai' };

const read = (text: string) => readFeed(text, ORIGIN);

const ENTRY = {
  title: '涪陵建成儿童公园',
  date: '2021-07-21 08:05',
  body: '公园占地七亩。\n下月开放。',
  source: '早报',
  url: 'https://paper.example/1.html',
};

describe('an item of news comes from', () => {
  test.each([
    [
      'RSS',
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>早报</title><item>
        <title><![CDATA[涪陵建成儿童<b>公园</b>]]></title><link>/1.html</link><description>公园…</description>
        <content:encoded><![CDATA[<p>公园占地七亩。</p><p>下月开放。</p>]]></content:encoded>
        <pubDate>Wed, 21 Jul 2021 08:05:00 +0800</pubDate></item></channel></rss>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">早报</title><entry><title>涪陵建成儿童公园</title>
        <link rel="replies" href="/talk"/><link href="/1.html"/><updated>2021-07-21T00:05:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>公园占地七亩。</p><p>下月开放。</p></div></content>
        </entry></feed>`,
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>早报</title></channel>
        <item><title>涪陵建成儿童公园</title><link>https://paper.example/1.html</link>
        <description>公园占地七亩。&lt;br/&gt;下月开放。</description><dc:date>2021-07-21T08:05+08:00</dc:date></item></rdf:RDF>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: '早报',
        items: [
          { url: '/1.html', title: ENTRY.title, content_text: ENTRY.body, date_published: '2021-07-21T08:05:00+08:00' },
        ],
      }),
    ],
  ])('%s', (_, text) => {
    expect(read(text)?.map(({ id: _, formerly: __, ...item }) => item)).toEqual([ENTRY]);
  });
});

describe('an id', () => {
  const idsOf = (item: string, origin: Partial<typeof ORIGIN> = {}) =>
    readFeed(`<rss version="2.0"><channel><title>早报</title><item><title>题</title>${item}</item></channel></rss>`, {
      ...ORIGIN,
      ...origin,
    })?.[0];
  const idOf = (...given: Parameters<typeof idsOf>) => idsOf(...given)?.id;
  const LINK = '<link>https://paper.example/1.html</link>';
  const OTHER = { feed: 'https://other.example/feed' };

  test('is that of the guid, else of the address, else of the title', () => {
    expect(idOf(LINK)).toMatch(/^web-[0-9a-f]{12}$/);
    expect(idOf(LINK)).toBe(
      idOf('<link>https://paper.example/1.html?from=rss</link><guid>https://paper.example/1.html</guid>'),
    );
    const guid = '<guid isPermaLink="false">7</guid>';
    expect(idOf(guid)).toBe(idOf(`${guid}${LINK}`));
    expect(idOf('')).not.toBe(idOf(LINK));
  });

  test.each(['<guid>https://paper.example/1.html</guid>', '<guid isPermaLink="false">7</guid>', LINK, ''])(
    'of %s counts within its feed, wherever that lies now',
    (item) => {
      expect(idOf(item)).toBe(idOf(item, { address: 'https://mirror.example/news.xml' }));
      expect(idOf(item)).not.toBe(idOf(item, OTHER));
    },
  );

  test('of an earlier version is said besides, where it was another', () => {
    expect(idsOf(LINK)?.formerly).toBe(idOfAddress('https://paper.example/1.html'));
    expect(idsOf('<guid>https://paper.example/1.html</guid>')?.formerly).toBe(idsOf(LINK)?.formerly);
    expect(idsOf('<guid isPermaLink="false">7</guid>')?.formerly).toBeUndefined();
  });
});

test('entries without words are none, and of a feed without end the newest count', () => {
  const items = Array.from({ length: WEB.feedItems + 1 }, (_, number) => `<item><title>第${number}</title></item>`);
  const feed = `<rss version="2.0"><channel><title>早报</title><item><link>/x</link></item>${items.join('')}</channel></rss>`;
  const read1 = read(feed);
  expect(read1).toHaveLength(WEB.feedItems - 1);
  expect(read1?.[0]).toMatchObject({ title: '第0', date: '', body: '' });
});

test('titles and bodies are no longer than an item of news may have them', () => {
  const feed = `<rss version="2.0"><channel><title>${'报'.repeat(9_000)}</title><item><title>${'题'.repeat(9_000)}</title>
    <description>${`&lt;p&gt;${'文'.repeat(999)}`.repeat(300)}</description></item></channel></rss>`;
  const [item] = read(feed) ?? [];
  expect(item?.title).toHaveLength(NEWS.titleChars);
  expect(item?.source).toHaveLength(NEWS.titleChars);
  expect(item?.body.length).toBeLessThanOrEqual(NEWS.bodyChars);
  expect(item?.body.endsWith('文')).toBe(true);
});

test.each(['', '新闻', '<html><body>文</body></html>', '{"a":1}', '[]', '<rss><channel>', '<feed/>'])(
  '%s is no feed',
  (text) => {
    expect(read(text) ?? []).toEqual([]);
  },
);
