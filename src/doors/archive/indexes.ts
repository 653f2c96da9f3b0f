import { ARCHIVE } from '../../limits/doors.ts';
import { articleAddress } from '../../model/links.ts';
import type { DoorNeeds } from '../needs.ts';
import type { Reader } from './site.ts';

/** What search engines may take in: nothing, unless the archive was opened to them. */
export function robots({ indexed }: Pick<DoorNeeds, 'indexed'>, { base }: Pick<Reader, 'base'>): string {
  if (!indexed) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nDisallow: /api/\nDisallow: /mcp\nSitemap: ${base}/sitemap.xml\n`;
}

/** The pages that lead to all others, and the newest articles. */
export async function sitemap(
  { newsroom }: Pick<DoorNeeds, 'newsroom'>,
  { base }: Pick<Reader, 'base'>,
): Promise<string> {
  const [{ editions }, { articles }, coverage] = await Promise.all([
    newsroom.shelf.editions({ skip: 0, limit: ARCHIVE.mappedEditions }),
    newsroom.shelf.articles({ skip: 0, limit: ARCHIVE.mappedArticles }),
    newsroom.coverage(),
  ]);
  const places = [
    { address: `${base}/editions`, day: coverage.latest },
    ...editions.map(({ date }) => ({ address: `${base}/editions/${date}`, day: date })),
    ...coverage.districts.map(({ name }) => ({ address: `${base}/districts/${encodeURIComponent(name)}`, day: null })),
    ...coverage.topics.map(({ name }) => ({ address: `${base}/topics/${encodeURIComponent(name)}`, day: null })),
    ...articles.map(({ id, date }) => ({ address: articleAddress(base, id), day: date })),
  ];
  const rows = places.map(
    ({ address, day }) => `<url><loc>${escaped(address)}</loc>${day === null ? '' : `<lastmod>${day}</lastmod>`}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('<', '&lt;');
}
