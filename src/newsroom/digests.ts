import { faultsOfHit } from '../answering/guard.ts';
import { ORDERS } from '../limits/deliveries.ts';
import { HITS_SHOWN, SEARCH } from '../limits.ts';
import type { Subscription } from '../model/order.ts';
import { type Article, isNews } from '../model.ts';
import type { Ledger, Telling } from '../ports/deliveries.ts';
import type { Library } from '../ports.ts';
import type { ReplyOf } from '../reply.ts';
import { copiesIn, standingFor } from '../search/stories.ts';
import { fitsAlert } from './alerts.ts';
import type { Asked } from './asked.ts';
import { hitFor, tellingOf } from './changed.ts';
import { hitOf } from './lists.ts';

type Dependencies = { library: Library; ledger: Ledger };

/** Which issue: `except` is the time of a delivery that does not count as told yet, `articles` those of an alert. */
export type IssueOptions = { except?: string | null; articles?: readonly string[] };

/** What a subscription was not told yet, by district, with the key figure and its quote; and what changed since it was. */
export async function issueOf(
  subscription: Subscription,
  { except = null, articles: ids }: IssueOptions,
  { library, ledger }: Dependencies,
): Promise<{ reply: ReplyOf<'hits'>; told: Telling[] }> {
  const { id, language } = subscription;
  const articles = ids === undefined ? await wantedBy(subscription, library) : await library.articles(ids);
  const before = await ledger.told(
    id,
    articles.map((article) => article.id),
    except,
  );
  // Of a page that came under two names the one that was told tells what changed.
  const news = copiesIn(articles).flatMap((story) => {
    const article = story.find((copy) => before.has(copy.id)) ?? standingFor(story);
    const hit = hitFor(article, before.get(article.id));
    return hit === null || faultsOfHit(hit, article).length > 0 ? [] : [{ article, hit }];
  });
  const inOrder = byPlace(news);
  return {
    reply: {
      kind: 'hits',
      private: false,
      language,
      heading: {
        phrase: ids === undefined ? 'answer.heading.digest' : 'answer.heading.alert',
        about: inOrder[0]?.article.date ?? '',
      },
      hits: inOrder.slice(0, HITS_SHOWN).map(({ hit }) => hit),
      more: Math.max(0, inOrder.length - HITS_SHOWN),
    },
    told: inOrder.map(({ article }) => tellingOf(article)),
  };
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

/** Places in the order of their first article, and their articles together. */
function byPlace<T extends { article: Article }>(news: readonly T[]): T[] {
  return [...Map.groupBy(news, ({ article }) => article.district ?? article.topics[0] ?? '').values()].flat();
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
