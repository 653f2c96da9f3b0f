import { followUp } from '../answering/follow-up.ts';
import { findDates } from '../figures/find-dates.ts';
import { findFigures } from '../figures/find-figures.ts';
import { DISCORD } from '../limits.ts';
import { suggestDistricts } from '../lookup/districts.ts';
import { suggestTopics } from '../lookup/topics.ts';
import type { Ledger, Library } from '../ports.ts';
import { readPage } from '../reading/read-page.ts';
import { askDesk, districtDesk, topicDesk } from './answers.ts';
import { createCatalogue } from './catalogue.ts';
import { digestOf, subscribe } from './digests.ts';
import { articleDesk, compareDesk, figuresDesk, latestDesk, searchDesk } from './lists.ts';
import type { Newsroom } from './newsroom.ts';
import { takeItems } from './take-items.ts';

/** Opens the one door over a library and a ledger. `newId` makes the ids of subscriptions. */
export function createNewsroom({
  library,
  ledger,
  now,
  newId,
}: {
  library: Library;
  ledger: Ledger;
  now(): Date;
  newId(): string;
}): Newsroom {
  const desk = { library, catalogue: createCatalogue(library) };
  const covered = async (kind: 'districts' | 'topics') =>
    (await desk.catalogue()).coverage[kind].map(({ name }) => name);
  return {
    ask: (question, asked) => askDesk(question, asked, desk),
    followUp,
    district: (name, asked) => districtDesk(name, asked, desk),
    topic: (name, asked) => topicDesk(name, asked, desk),
    figures: (filter, asked) => figuresDesk(filter, asked, desk),
    compare: (districts, measure, asked) => compareDesk(districts, measure, asked, desk),
    article: (id, asked) => articleDesk(id, asked, desk),
    search: (words, asked) => searchDesk(words, asked, desk),
    latest: (asked) => latestDesk(asked, desk),
    suggestDistricts: async (typed) =>
      suggestDistricts(typed, { prefer: await covered('districts'), limit: DISCORD.choices }).map(
        ({ district, why }) => ({
          name: district.name,
          value: district.name,
          why,
        }),
      ),
    suggestTopics: async (typed) =>
      suggestTopics(typed, { prefer: await covered('topics'), limit: DISCORD.choices }).map(({ topic, why }) => ({
        name: topic.name,
        value: topic.name,
        why,
      })),

    figuresIn: (text, reference) => ({
      figures: findFigures(text, { articleId: '', paragraph: 0, district: null, today: reference }),
      dates: findDates(text, reference),
    }),
    read: readPage,
    takePage: async (stored, page) => {
      const { articles } = readPage(page);
      await library.put(stored, articles);
      return articles.length;
    },
    takeItems: (stored, items) => takeItems(stored, items, library),

    subscribe: (options) => subscribe(options, { ledger, id: newId(), now: now() }),
    unsubscribe: (id) => ledger.unsubscribe(id),
    subscriptions: (filter) => ledger.subscriptions(filter),
    digest: (subscription) => digestOf(subscription, { library, ledger }),
    forget: (user) => ledger.forget(user),
  };
}
