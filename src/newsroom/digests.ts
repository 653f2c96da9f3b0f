import { HITS_SHOWN, SEARCH } from '../limits.ts';
import { Subscription } from '../model.ts';
import type { Ledger, Library, SubscribeOptions } from '../ports.ts';
import type { Reply } from '../reply.ts';
import { hitOf } from './lists.ts';

type Hits = Extract<Reply, { kind: 'hits' }>;

/** Keeps a standing order under an id of its own. */
export async function subscribe(
  options: SubscribeOptions,
  { ledger, id, now }: { ledger: Ledger; id: string; now: Date },
): Promise<Subscription> {
  const subscription = Subscription.parse({ ...options, id, since: now.toISOString() });
  await ledger.subscribe(subscription);
  return subscription;
}

/** What a subscription was not sent yet, by district, with the key figure and its quote. */
export async function digestOf(
  subscription: Subscription,
  { library, ledger }: { library: Library; ledger: Ledger },
): Promise<Hits> {
  const sent = await ledger.sentArticles(subscription.id);
  const { districts, topics, language } = subscription;
  const articles = await library.list({ limit: SEARCH.candidates * HITS_SHOWN });
  const wanted = articles.filter(
    ({ id, district, topics: subjects }) =>
      !sent.has(id) &&
      (districts.length === 0 || (district !== null && districts.includes(district))) &&
      (topics.length === 0 || topics.some((topic) => subjects.includes(topic))),
  );
  return {
    kind: 'hits',
    private: false,
    language,
    heading: { phrase: 'answer.heading.digest', about: wanted[0]?.date ?? '' },
    hits: wanted.slice(0, HITS_SHOWN).map((article) => hitOf(article, null)),
    more: Math.max(0, wanted.length - HITS_SHOWN),
  };
}
