import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { editionRoom, openAll } from './opened.ts';

async function get(url: string) {
  const response = await fetch(url);
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
}

test('a place, a subject, what words find and the newest are feeds in both forms, each item with its printed words', async () => {
  const room = await editionRoom();
  const url = await openAll(room, { publicUrl: 'https://news.example.org' });
  for (const path of ['latest', 'districts/wulong', 'topics/能源', 'search/页岩气']) {
    const atom = await get(`${url}/feeds/${path}.atom`);
    expect([path, atom.status, atom.type]).toEqual([path, 200, 'application/atom+xml; charset=utf-8']);
    const { entries = [], updated } = parseAtomFeed(atom.text);
    expect([path, entries.length > 0, updated]).toEqual([path, true, '2021-07-21T00:00:00.000Z']);
    const json = await get(`${url}/feeds/${path}.json`);
    const items = parseJsonFeed(JSON.parse(json.text)).items ?? [];
    expect(items.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    for (const { id, content_text } of items) {
      expect(id).toMatch(/^https:\/\/news\.example\.org\/articles\//);
      const reply = await room.article(decodeURIComponent(id?.split('/').at(-1) ?? ''), {
        today: '2021-07-21',
        asker: { locale: null },
      });
      expect(reply).toMatchObject({ kind: 'article' });
      const printed = reply.kind === 'article' ? reply.article.paragraphs.join('').replace(/\s/g, '') : '';
      expect(printed).toContain((content_text ?? '').replace(/\s/g, '').slice(0, 12));
    }
  }
});

test.each(['latest', 'latest.rss', 'districts/乌有.atom', 'nothing/here.json'])(
  '/feeds/%s says that there is none',
  async (path) => {
    const url = await openAll(await editionRoom());
    expect(await get(`${url}/feeds/${path}`)).toMatchObject({ status: 404 });
  },
);

test('a page of a place names its feed', async () => {
  const url = await openAll(await editionRoom());
  const { text } = await get(`${url}/districts/武隆区`);
  expect(text).toContain(
    `type="application/atom+xml" title="武隆区" href="${url}/feeds/districts/${encodeURIComponent('武隆区')}.atom"`,
  );
});
