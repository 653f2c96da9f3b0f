import type { Question } from '../../asking/question.ts';
import type { Scope } from '../../asking/scope.ts';
import { BANDS, LINES } from '../../limits/answering.ts';
import type { Answer } from '../../model/answer.ts';
import type { Article, Quote } from '../../model.ts';
import { type Story, storiesOf } from '../../search/events.ts';
import type { DocumentFrequencies } from '../../search/index/document-frequencies.ts';
import { outlineOf } from '../../search/outline.ts';
import { leadQuote } from '../../search/passages/lead-quote.ts';
import { besides } from '../../search/stories.ts';
import { worthOf, worthOfEvent } from '../../search/worth.ts';
import { phrase } from '../../text/phrase.ts';
import { answered, entryOf, saying } from '../compose.ts';
import type { Subject } from '../listing/belonging.ts';
import { storiesNear } from '../listing/home.ts';
import { belonging, type Member, weighMembers } from '../listing/members.ts';
import type { Query } from '../query.ts';
import { bearingTitle, itemOf } from '../say.ts';

/** What there is to list: the reports, how common their words are, the day of the newest edition, and where the asker is at home. */
export interface News {
  articles: readonly Article[];
  spread: DocumentFrequencies;
  newest: string | null;
  home?: string | null;
}

/** The news of a subject or a place, newest first; null where nothing belongs. */
export function listNews(
  query: Query,
  subject: Subject,
  { articles, spread, of, newest, home = null }: News & { of: 'topic' | 'place' },
): Answer | null {
  const outlines = articles.map(outlineOf);
  const all = weighMembers(subject, outlines, of);
  const within = inScope(all, query.scope, ({ outline }) => outline.article);
  const members = belonging(within, of);
  const past = isPast(query.scope, newest);
  // Where no report is of a place, those that name it are its news.
  const named = (past ? within : all).filter(({ isNamed }) => isNamed);
  const [shown = []] = [members, past ? [] : belonging(all, of), named].filter(({ length }) => length > 0);
  if (shown.length === 0) return null;
  const stories = storiesOf(
    freshest(shown).map(({ outline }) => outline),
    spread,
  );
  // What hardly belongs stands for no news that surely does, though it is of home.
  const sure = new Set(shown.filter(surelyBelongs).map(({ outline }) => outline));
  const isNear = storiesNear(home);
  const near =
    subject.places.length > 0
      ? []
      : stories.filter((story) => isNear(story) && story.items.some((item) => sure.has(item)));
  const chosen = near.length >= ENOUGH_NEAR ? near : stories;
  // Who asks of a place that a report only mentions is shown where.
  const names = subject.places.flatMap(({ printed }) => printed);
  const list = standingIn(query, within, listed(query, newestFirst(chosen.slice(0, LINES.most)), names));
  const isPrinted = shown.some(({ printed = 1 }) => printed >= BANDS.prints);
  if (list === null || isPrinted || subject.topics.some((topic) => subject.words.includes(topic))) return list;
  // None prints what was asked: these are of the same kind.
  const text = phrase('answer.listed_near', list.language, { sought: subject.words });
  return { ...list, ...saying([{ kind: 'line', text }, ...list.statements.slice(1)], list.language), band: 'nearest' };
}

/** A list that says so where it stands in for the days asked for, of which there is nothing. */
function standingIn({ scope, question }: Query, ofDays: readonly unknown[], list: Answer | null): Answer | null {
  if (list === null || ofDays.length > 0 || scope === null || scope.recent) return list;
  const note = { kind: 'took' as const, text: phrase('answer.no_edition', question.language) };
  return { ...list, notes: [...list.notes, note] };
}

/** Where more surely belong than are shown, the newest of them first. */
function freshest(members: readonly Member[]): readonly Member[] {
  const sure = members.filter(surelyBelongs);
  const dayOf = ({ outline }: Member) => outline.article.date ?? '';
  return sure.length <= LINES.most ? members : sure.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
}

function surelyBelongs({ likelihood }: Member): boolean {
  return likelihood >= BANDS.surelyBelongs;
}

/** Stories of home that make a list by themselves, where so many surely belong. */
const ENOUGH_NEAR = 3;

/** Whether the days asked for lie before the newest edition: what was printed on others is none of their news. */
function isPast(scope: Scope | null, newest: string | null): boolean {
  return scope !== null && !scope.recent && newest !== null && scope.to < newest;
}

/** What is new: the foremost stories of the days asked for, or of the newest edition. */
export function overview(query: Query, { articles, spread, newest, home = null }: News): Answer | null {
  const { own, news } = newsFor(query, articles, newest);
  const outlines = news.map(outlineOf);
  const worthy = outlines.filter((outline) => worthOf(outline) > 0);
  const told = worthy.length >= LINES.most ? worthy : outlines;
  const { scope } = query;
  const ofNewDay = scope === null || (!scope.recent && own.length === 0);
  const stories = foremostFirst(storiesOf(told, spread), home, ofNewDay ? newest : null).slice(0, LINES.most);
  return stories.length === 0 ? null : standingIn(query, own, listed(query, stories));
}

/** The items of the days that are asked for, and those whose stories are told: of the newest edition where there are none. */
export function newsFor(
  { scope }: Pick<Query, 'scope'>,
  articles: readonly Article[],
  newest: string | null,
): { own: Article[]; news: Article[] } {
  const own = inScope(articles, scope, (article) => article).filter(({ date }) => date !== null || newest === null);
  if (own.length === 0 && isPast(scope, newest)) return { own, news: [] };
  return { own, news: own.length > 0 && scope !== null && !scope.recent ? own : ofNewest(articles, newest) };
}

/**
 * Stories of home first, then by what they are worth to everybody; those of the newest day, where one is given, before those of the
 * days that a thin edition is filled up from.
 */
export function foremostFirst(stories: readonly Story[], home: string | null, newest: string | null = null): Story[] {
  const isNear = storiesNear(home);
  const isNew = ({ items }: Story) => newest !== null && items.some(({ article }) => article.date === newest);
  return stories
    .map((story) => ({
      story,
      rank: 2 * Number(isNear(story)) + Number(isNew(story)),
      worth: worthOfEvent(story.items),
    }))
    .toSorted((a, b) => b.rank - a.rank || b.worth - a.worth)
    .map(({ story }) => story);
}

/** The items of the newest day, and of the days before it as long as not enough of them are worth telling. */
export function ofNewest(articles: readonly Article[], newest: string | null, enough: number = LINES.most): Article[] {
  const days = [...new Set(articles.map(({ date }) => date))].toSorted().toReversed();
  const chosen = new Set<string | null>([newest]);
  const count = () => articles.filter((article) => chosen.has(article.date) && worthOf(outlineOf(article)) > 0).length;
  for (const day of days) {
    if (count() >= enough) break;
    chosen.add(day);
  }
  return articles.filter(({ date }) => chosen.has(date)).toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/** Items of the days that are asked for; all where none are. */
export function inScope<T>(items: readonly T[], scope: Scope | null, articleOf: (item: T) => Article): T[] {
  if (scope === null || scope.recent) return [...items];
  return items.filter((item) => {
    const { date } = articleOf(item);
    return date !== null && scope.from <= date && date <= scope.to;
  });
}

function newestFirst(stories: readonly Story[]): Story[] {
  const dayOf = ({ items }: Story) =>
    items
      .map(({ article }) => article.date ?? '')
      .toSorted()
      .at(-1) ?? '';
  return stories.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
}

function listed({ question }: Query, stories: readonly Story[], names: readonly string[] = []): Answer | null {
  const items = stories.flatMap(({ items: [first, ...others] }) => {
    const quote = leadQuote(first.article, names, bearingTitle(first.article));
    const also = others.map(({ article }) => article);
    return quote === null ? [] : [{ article: besides(first.article, also), quote }];
  });
  return answerListed(question, items, 'reports');
}

/** Reports under one another, each by its printed words, and how many there are where that is asked; null for none. */
export function answerListed(
  question: Question,
  items: readonly { article: Article; quote: Quote }[],
  of: 'reports' | 'places',
): Answer | null {
  const [first] = items;
  if (first === undefined) return null;
  const { language, several } = question;
  return answered(question, {
    says: [
      { kind: 'line', text: phrase('answer.listed', language) },
      ...items.map(({ article, quote }) => itemOf(article, quote, language)),
    ],
    article: first.article,
    quotes: items.map(({ quote }) => quote),
    listed: items.map(({ article }) => entryOf(article)),
    ...(several?.counted && { counted: { value: items.length, of } }),
  });
}
