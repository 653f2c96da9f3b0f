import { ARCHIVE } from '../../limits/doors.ts';
import type { Article } from '../../model.ts';
import { cleanLine } from '../../rendering/clean.ts';
import { safeUrl } from '../../rendering/layouts/layout.ts';

/** An article as search engines read it (schema.org); its text stands on the page and is not said twice. */
export function newsArticle(
  { title, date, byline, district, topics, source, url }: Article,
  address: string,
  description: string,
) {
  const people = byline?.people ?? [];
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: address,
    url: address,
    headline: cleanLine(title ?? description).slice(0, ARCHIVE.headlineChars),
    description,
    inLanguage: 'zh',
    ...(date !== null && { datePublished: date }),
    ...(people.length > 0 && { author: people.map((name) => ({ '@type': 'Person', name })) }),
    ...(source !== null && { publisher: { '@type': 'NewsMediaOrganization', name: source } }),
    ...(district !== null && { contentLocation: { '@type': 'Place', name: district } }),
    ...(topics.length > 0 && { about: topics }),
    ...(safeUrl(url) !== null && { isBasedOn: safeUrl(url) }),
  };
}
