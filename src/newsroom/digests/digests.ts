import { faultsOfHit } from '../../answering/guard.ts';
import { BRIEFING } from '../../limits/briefing.ts';
import { DELIVERY, ORDERS } from '../../limits/deliveries.ts';
import { HITS_SHOWN, SEARCH } from '../../limits.ts';
import type { Subscription } from '../../model/order.ts';
import { type Article, type Day, isNews } from '../../model.ts';
import type { Ledger, Telling } from '../../ports/deliveries.ts';
import type { Library } from '../../ports.ts';
import type { Briefing, ReplyOf } from '../../reply.ts';
import { copiesIn, standingFor } from '../../search/stories.ts';
import { addDays } from '../../text/day.ts';
import { hitOf } from '../archive/lists.ts';
import type { Asked } from '../asked.ts';
import { chartOf } from '../print/pictured.ts';
import { fitsAlert } from './alerts.ts';
import { briefed, movedOf, movingIn } from './briefing.ts';
import { hitFor, tellingOf } from './changed.ts';

type Dependencies = { library: Library; ledger: Ledger };

/** Which issue: `except` is the time of a delivery that does not count as told yet, `articles` those of an alert. */
export type IssueOptions = { except?: string | null; articles?: readonly string[] };

/** What a subscription was not told yet, by district, with the key figure and its quote; and what changed since it was. */
export async function issueOf(
  subscription: Subscription,
  { except = null, articles: ids }: IssueOptions,
  { library, ledger }: Dependencies,
): Promise<{ reply: ReplyOf<'hits'>; told: Telling[] }> {
  const { id, language, schedule } = subscription;
  const last = ids === undefined ? await lastDigest(id, except, { library, ledger }) : [];
  const articles = ids === undefined ? await wantedBy(subscription, library) : await library.articles(ids);
  const from = ids === undefined ? firstDay(articles, last, schedule.days) : null;
  const before = await ledger.told(
    id,
    articles.map((article) => article.id),
    except,
  );
  // Of a page that came under two names the one that was told tells what changed.
  const news = copiesIn(articles).flatMap((story) => {
    const article = story.find((copy) => before.has(copy.id)) ?? standingFor(story);
    const hit = hitFor(article, before.get(article.id));
    const isOld = from !== null && article.date !== null && article.date < from && !before.has(article.id);
    return hit === null || isOld || faultsOfHit(hit, article).length > 0 ? [] : [{ article, hit }];
  });
  const { hits, rest, told } = briefed(news, subscription, last);
  const isWeek = schedule.days === 'weekly';
  const newest = news.map(({ article }) => article).toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];
  const moving = isWeek ? movingIn(told) : [];
  const chart = subscription.picture === false ? null : chartOf(moving, language);
  const briefing: Briefing = {
    edition: newest === undefined ? null : { paper: newest.source, date: newest.date },
    span: isWeek ? 'week' : 'day',
    length: subscription.length ?? 'full',
    moved: movedOf(moving),
    rest,
  };
  return {
    reply: {
      kind: 'hits',
      private: false,
      language,
      heading: {
        phrase: `answer.heading.${ids !== undefined ? 'alert' : isWeek ? 'weekly' : 'digest'}`,
        about: newest?.date ?? '',
      },
      hits,
      more: Math.max(0, told.length - hits.length),
      ...(ids === undefined && { briefing, ...(chart !== null && { picture: chart }) }),
    },
    told: told.map((article) => tellingOf(article)),
  };
}

/** What the last digest told, of which nothing older is told any more; [] before the first. */
async function lastDigest(id: string, except: string | null, { library, ledger }: Dependencies): Promise<Article[]> {
  const [last] = (await ledger.deliveries(id, DELIVERY.looksBack)).filter(
    ({ kind, status, scheduled }) => kind === 'digest' && status === 'sent' && scheduled !== except,
  );
  return last === undefined ? [] : library.articles(last.articles);
}

/**
 * The day before which nothing is news: that of the edition that was told last, so that an archive that is read in makes none;
 * the first digest reaches back a few days. Null where no day is known.
 */
function firstDay(
  articles: readonly Article[],
  last: readonly Article[],
  days: Subscription['schedule']['days'],
): Day | null {
  const newestOf = (some: readonly Article[]) =>
    some
      .flatMap(({ date }) => date ?? [])
      .toSorted()
      .at(-1) ?? null;
  const newest = newestOf(articles);
  return newestOf(last) ?? (newest === null ? null : addDays(newest, -BRIEFING.firstDays[days]));
}

/**
 * What a digest counted and did not show: the page after its first is 1. Only where it was sent: a marker is a word on a
 * button, which somebody may have from elsewhere.
 */
export async function restOf(
  { marker, page, asker }: { marker: string; page: number; asker: Asked['asker'] },
  { library, ledger }: Dependencies,
): Promise<ReplyOf<'hits'> | null> {
  const sent = await ledger.marked(marker);
  if (sent === null || !isFor(sent.subscription, asker)) return null;
  const from = page * HITS_SHOWN;
  const articles = await library.articles(sent.delivery.articles.slice(from, from + HITS_SHOWN));
  return {
    kind: 'hits',
    private: true,
    language: sent.subscription.language,
    heading: { phrase: 'answer.heading.digest', about: articles[0]?.date ?? '' },
    hits: articles.map((article) => hitOf(article, null)),
    more: Math.max(0, sent.delivery.articles.length - from - HITS_SHOWN),
    marker,
    page,
  };
}

/** Whether somebody reads a digest where it came: in its server, or in their own direct messages. */
function isFor({ guild, owner }: Subscription, asker: Asked['asker']): boolean {
  return guild === (asker.guild ?? null) && (guild !== null || owner === asker.user);
}

/** What is wanted of the latest, newest issue first. */
async function wantedBy({ districts, topics }: Subscription, library: Library): Promise<Article[]> {
  const limit = SEARCH.candidates * HITS_SHOWN;
  const lists =
    districts.length > 0
      ? districts.map((district) => library.list({ district, limit }))
      : topics.length > 0
        ? topics.map((topic) => library.list({ topic, limit }))
        : [library.list({ limit })];
  const found = new Map((await Promise.all(lists)).flat().map((article) => [article.id, article]));
  return [...found.values()].filter(
    (article) => isNews(article) && (topics.length === 0 || topics.some((topic) => article.topics.includes(topic))),
  );
}

/** The articles that fit alerts, among those that changed after a revision and were not told before. */
export async function fitting(
  alerts: readonly Subscription[],
  since: number,
  { library, ledger, pause }: Dependencies & { pause(): Promise<void> },
): Promise<{ upTo: number; found: { subscription: string; articles: string[] }[] }> {
  const upTo = await library.revision();
  const fits = alerts.length === 0 ? new Map<string, string[]>() : await fitsSince(alerts, since, { library, pause });
  const found: { subscription: string; articles: string[] }[] = [];
  for (const [subscription, articles] of fits) {
    const told = await ledger.told(subscription, articles, null);
    const fresh = articles.filter((id) => !told.has(id));
    if (fresh.length > 0) found.push({ subscription, articles: fresh });
  }
  return { upTo, found };
}

/** By alert, what fits it; now and then everything else has its turn. */
async function fitsSince(
  alerts: readonly Subscription[],
  since: number,
  { library, pause }: { library: Library; pause(): Promise<void> },
): Promise<Map<string, string[]>> {
  const fits = new Map<string, string[]>();
  let looks = 0;
  for await (const { shown } of library.changes(since)) {
    for (const article of shown) {
      for (const alert of alerts) {
        looks += 1;
        if (looks % ORDERS.looksATurn === 0) await pause();
        if (fitsAlert(article, alert)) fits.set(alert.id, [...(fits.get(alert.id) ?? []), article.id]);
      }
    }
  }
  return fits;
}
