import { matchPlace } from '../../lookup/covered-places.ts';
import { topicTyped } from '../../lookup/topics.ts';
import type { StoryRow } from '../../model/series.ts';
import type { Article, Result } from '../../model.ts';
import type { ArticleFilter } from '../../ports.ts';
import type { Story } from '../../search/events.ts';
import { type Dependencies, matchedName } from './lists.ts';

/** Which articles leave the house; every given field narrows. Names are official ones. */
export type ArchiveFilter = Omit<ArticleFilter, 'skip' | 'limit'>;

/** A name that no row of the tables has. */
export type UnknownName = { kind: 'district' | 'topic'; typed: string };

/** A filter as somebody typed it, by official names. */
export function filterNamed(
  { district, topic, ...days }: ArchiveFilter,
  covered: readonly string[],
): Result<ArchiveFilter, UnknownName> {
  const place = district === undefined ? null : matchedName(matchPlace(district, covered));
  const subject = topic === undefined ? null : matchedName(topicTyped(topic));
  if (district !== undefined && place === null) return { ok: false, error: { kind: 'district', typed: district } };
  if (topic !== undefined && subject === null) return { ok: false, error: { kind: 'topic', typed: topic } };
  return { ok: true, value: { ...days, ...(place && { district: place }), ...(subject && { topic: subject }) } };
}

/** Every article that a filter wants, a few at a time, so that no archive is too large for it. */
export async function* archived(
  filter: ArchiveFilter,
  { library, pause }: Pick<Dependencies, 'library' | 'pause'>,
): AsyncIterable<Article> {
  const told = new Set<string>();
  for await (const { shown } of library.changes(0)) {
    await pause();
    for (const article of shown) {
      // What is changed while one reads comes once more.
      if (told.has(article.id) || !isWanted(article, filter)) continue;
      told.add(article.id);
      yield article;
    }
  }
}

function isWanted({ district, topics, date }: Article, filter: ArchiveFilter): boolean {
  if (filter.district !== undefined && district !== filter.district) return false;
  if (filter.topic !== undefined && !topics.includes(filter.topic)) return false;
  if (filter.from === undefined && filter.to === undefined) return true;
  return date !== null && date >= (filter.from ?? '') && date <= (filter.to ?? '9');
}

type Needs = Pick<Dependencies, 'library' | 'pause' | 'kept'> & { stories(): Promise<Story[]> };

/** Every story with its reports, the oldest first. */
export async function* storyRows({ kept, stories, ...rest }: Needs): AsyncIterable<StoryRow> {
  if (kept === null) {
    for (const { items } of await stories()) yield rowOf(items.map(({ article }) => article));
    return;
  }
  const told = new Set<string>();
  for await (const { id } of archived({}, rest)) {
    const story = (await kept.of([id])).get(id) ?? id;
    if (told.has(story)) continue;
    told.add(story);
    const ids = await kept.articles(story);
    yield { ...rowOf(await rest.library.articles(ids.length === 0 ? [id] : ids)), id: story };
  }
}

/** One event by the reports that tell it. */
export function rowOf(reports: readonly Article[]): StoryRow {
  const articles = reports
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .map(({ id, title, date, source, district }) => ({ id, title, date, source, district }));
  const [first] = articles;
  const days = articles.flatMap(({ date }) => date ?? []);
  return {
    id: first?.id ?? '',
    title: first?.title ?? null,
    from: days.at(0) ?? null,
    to: days.at(-1) ?? null,
    articles,
  };
}
