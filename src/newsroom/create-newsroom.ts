import { followUp } from '../answering/follow-up.ts';
import { DISCORD } from '../discord-limits.ts';
import { findDates } from '../figures/find-dates.ts';
import { findFigures } from '../figures/find-figures.ts';
import { suggestDistricts } from '../lookup/districts.ts';
import { suggestTopics } from '../lookup/topics.ts';
import type { IndexFile, Ledger, Library, Writer } from '../ports.ts';
import { readPage } from '../reading/read-page.ts';
import { askDesk, districtDesk, topicDesk } from './answers.ts';
import { createCatalogue, type IndexLevel } from './catalogue.ts';
import { checkDesk } from './check.ts';
import { digestOf, subscribe } from './digests.ts';
import { compareDesk, figureDesk, figuresDesk } from './figure-lists.ts';
import { articleDesk, examplesDesk, latestDesk, searchDesk } from './lists.ts';
import type { AnswerReply, Newsroom } from './newsroom.ts';
import { recallAnswers } from './recall-answers.ts';
import { recallArticles } from './recall-articles.ts';
import { marksByIds, takeItems } from './take-items.ts';
import { wordAnswer } from './word-answer.ts';

/** A newsroom, and what its owner does with it besides asking. */
export type OwnNewsroom = Newsroom & {
  /** Brings the index level with the library, so that the first question need not wait for it. */
  getReady(): Promise<void>;
  /** How far the index has come; null before it was ready first. */
  indexLevel(): IndexLevel | null;
  /** Saves the index where that spares the next start some work; nothing may be asked any more. */
  close(): Promise<void>;
};

/**
 * Opens the one door over a library and a ledger. `newId` makes the ids of subscriptions, `indexFile` keeps the index
 * over a restart, `writer` words answers where there is one, and `pause` lets the process do other work while there is much to index.
 */
export function createNewsroom({
  library,
  ledger,
  now,
  newId,
  indexFile = null,
  writer = null,
  pause = async () => {},
}: {
  library: Library;
  ledger: Ledger;
  now(): Date;
  newId(): string;
  indexFile?: IndexFile | null;
  writer?: Writer | null;
  pause?(): Promise<void>;
}): OwnNewsroom {
  const recalling = recallArticles(library);
  const catalogue = createCatalogue(library, { file: indexFile, now, pause });
  const desk = { library: recalling, catalogue: catalogue.overview };
  const ask = recallAnswers((question, asked) => askDesk(question, asked, desk), { library, level: catalogue.level });
  const covered = async (kind: 'districts' | 'topics') =>
    (await desk.catalogue()).coverage[kind].map(({ name }) => name);
  const worded = async (question: string, extracted: Promise<AnswerReply>) =>
    writer === null ? extracted : wordAnswer(await extracted, question, { writer, library });
  return {
    ask: (question, asked) => worded(question, ask(question, asked)),
    followUp,
    district: (name, asked) => worded(name, districtDesk(name, asked, desk)),
    topic: (name, asked) => worded(name, topicDesk(name, asked, desk)),
    figures: (filter, asked) => figuresDesk(filter, asked, desk),
    figure: (at, asked) => figureDesk(at, asked, desk),
    compare: (districts, measure, asked) => compareDesk(districts, measure, asked, desk),
    check: (words, asked) => checkDesk(words, asked, desk),
    article: (id, asked) => articleDesk(id, asked, desk),
    search: (words, asked) => searchDesk(words, asked, desk),
    latest: (asked) => latestDesk(asked, desk),
    examples: (most, asked) => examplesDesk(most, asked, desk),
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
      await library.put(stored, articles, marksByIds(articles));
      return articles.length;
    },
    takeItems: (stored, items) => takeItems(stored, items, library),

    subscribe: (options) => subscribe(options, { ledger, id: newId(), now: now() }),
    unsubscribe: (id) => ledger.unsubscribe(id),
    subscriptions: (filter) => ledger.subscriptions(filter),
    digest: (subscription) => digestOf(subscription, { library, ledger }),
    forget: (user) => ledger.forget(user),

    getReady: async () => void (await catalogue.overview()),
    indexLevel: catalogue.level,
    close: catalogue.close,
  };
}
