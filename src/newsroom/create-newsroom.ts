import { findDates } from '../figures/dates/find-dates.ts';
import { findFigures } from '../figures/find-figures.ts';
import { STORIES } from '../limits/answering.ts';
import { OFFERED } from '../limits.ts';
import { homeNamed } from '../lookup/home.ts';
import { readPage } from '../reading/read-page.ts';
import type { Reply } from '../reply.ts';
import { phrase } from '../text/phrase.ts';
import { aged } from './answers/aged.ts';
import { answerQuestion } from './answers/answers.ts';
import { chartOf } from './answers/charts.ts';
import { checkWords } from './answers/check.ts';
import { inThread } from './answers/follow-up.ts';
import { withFewOffers } from './answers/offers.ts';
import { recallAnswers } from './answers/recall-answers.ts';
import { rankOf, trendOf } from './answers/series.ts';
import { answerSmallTalk, smallTalkIn, talkLanguage } from './answers/small-talk.ts';
import { answerStory, currentStories, suggestStories } from './answers/stories.ts';
import { answerDistrict, answerTopic } from './answers/subjects.ts';
import { archived, filterNamed, storyRows } from './archive/archive.ts';
import { compareDistricts, isComparable } from './archive/compare-districts.ts';
import { listFigures, showFigure } from './archive/figure-lists.ts';
import {
  citeArticle,
  coverageOf,
  districtsNearFirst,
  examplesFrom,
  listLatest,
  searchArchive,
  showArticle,
} from './archive/lists.ts';
import { shelfOf } from './archive/shelf.ts';
import { placesFor, shortened, topicsFor } from './archive/suggest.ts';
import { type Asked, placesCovered } from './asked.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import { recallArticles } from './catalogue/recall-articles.ts';
import { createTermCatalogue } from './catalogue/term-catalogue.ts';
import { readThreshold } from './digests/alerts.ts';
import { fitting, issueOf, restOf } from './digests/digests.ts';
import { ordersOf, pauseOrder, subscribe } from './digests/orders.ts';
import { correctionsDesk } from './errata/corrections.ts';
import { withErrata } from './errata/errata.ts';
import { openGapDesk } from './errata/gaps.ts';
import { createStoryKeeper } from './intake/keep-stories.ts';
import { readMarked, takeRead } from './intake/take-items.ts';
import { linked } from './linked.ts';
import type { Newsroom } from './newsroom.ts';
import type { Furnishing, OwnNewsroom } from './own-newsroom.ts';
import { showPrint } from './print/clipped.ts';
import { deskLines } from './print/desk-lines.ts';
import { headed, illustrated } from './print/pictured.ts';
import { printedPages } from './print/printed-pages.ts';
import { scanDesk } from './print/scan-desk.ts';
import { openModelDesk } from './with-model/desk.ts';

/** Opens the one door over what the store keeps. */
export function createNewsroom({
  library,
  ledger,
  settings,
  corrections,
  scannedPages,
  readApart = async (page) => ({ ok: true, value: readPage(page) }),
  now,
  newId,
  indexFile = null,
  terms = null,
  stories: kept = null,
  model = null,
  home = null,
  archiveAt = null,
  gaps = null,
  countOutside = false,
  pause = async () => {},
  progress = () => {},
}: Furnishing): OwnNewsroom {
  const recalling = recallArticles(library);
  const catalogue =
    terms === null
      ? createCatalogue(library, { file: indexFile, now, pause, progress })
      : createTermCatalogue(library, terms, pause);
  const dependencies = { library: recalling, catalogue: catalogue.overview, home, kept, pause };
  // What is looked at while news is taken in crowds out nothing that was asked for.
  const beside = recallArticles(library, STORIES.recalled);
  const keeper = kept && createStoryKeeper({ library: beside, stories: kept, catalogue: catalogue.overview, pause });
  const stories = currentStories(dependencies);
  const examples: Newsroom['examples'] = (most, asked) => examplesFrom(most, asked, dependencies);
  const recalled = { library, level: catalogue.level };
  const ask = recallAnswers(async (question, asked) => {
    // Many may be asked at once, and each takes its time to be taken apart.
    await pause();
    const talk = smallTalkIn(question, asked);
    if (talk !== null) {
      const spoken = { ...asked, language: talkLanguage(question, asked) };
      return answerSmallTalk(talk, question, spoken, await examples(OFFERED, spoken));
    }
    const reply = withFewOffers(await answerQuestion(question, asked, dependencies));
    const comparable = await isComparable(reply.answer, asked, dependencies);
    return comparable ? { ...reply, comparable } : reply;
  }, recalled);
  const withModel = openModelDesk(model, { settings, ...dependencies });
  const covered = async () => (await dependencies.catalogue()).coverage;
  const answerInThread = (question: string, asked: Asked) => {
    const find = async () => ask(await inThread(asked.thread ?? [], question, recalling), { ...asked, thread: [] });
    return withModel.answer(question, find, asked);
  };
  const printed = { library: recalling, pageOf: printedPages({ library, scannedPages }) };
  const linkedTo = <R extends Reply>(reply: R): R => (archiveAt === null ? reply : linked(reply, archiveAt));
  const corrected = async <R extends Reply>(reply: Promise<R>, { today, asker }: Asked): Promise<R> => {
    const told = aged(await illustrated(await reply, printed), { today, newest: (await covered()).latest });
    return linkedTo(await withErrata(told, asker.guild ?? null, { library, corrections }));
  };
  const issue: Newsroom['issue'] = async (subscription, asked) => {
    const { reply: plain, told } = await issueOf(subscription, asked, { library, ledger });
    const reply = headed(await withModel.lead(plain, subscription, asked), subscription);
    return { reply: linkedTo(await withErrata(reply, subscription.guild, { library, corrections })), told };
  };
  const gapDesk = openGapDesk(gaps, now, { settings, outside: countOutside });
  return {
    aboutModel: (language) =>
      model === null ? '' : phrase('notice.privacy.model', language, { model: model.name, host: model.host }),
    ask: (question, asked) => gapDesk.counting(question, corrected(answerInThread(question, asked), asked), asked),
    ...gapDesk.told,
    district: (name, asked) => corrected(answerDistrict(name, asked, dependencies), asked),
    topic: (name, asked) => corrected(answerTopic(name, asked, dependencies), asked),
    figures: (filter, asked) => corrected(listFigures(filter, asked, dependencies), asked),
    figure: (at, asked) => corrected(showFigure(at, asked, dependencies), asked),
    compare: (districts, measure, asked) => corrected(compareDistricts(districts, measure, asked, dependencies), asked),
    trend: (place, measure, asked) => corrected(trendOf(place, measure, asked, dependencies), asked),
    rank: (measure, asked) => corrected(rankOf(measure, asked, dependencies), asked),
    chart: (place, measure, asked) => corrected(chartOf(place, measure, asked, dependencies), asked),
    check: (words, asked) =>
      corrected(
        checkWords(words, asked, dependencies).then((reply) => withModel.check(words, reply, asked)),
        asked,
      ),
    article: (id, asked) => corrected(showArticle(id, asked, dependencies), asked),
    print: (what, asked) => showPrint(what, asked, printed),
    deskLines: deskLines(scannedPages, printed.pageOf),
    linesOf: async (page) => (await printed.pageOf(page))?.scan?.lines ?? [],
    cite: (id, asked) => citeArticle(id, asked, dependencies),
    archive: (filter) => archived(filter, dependencies),
    filterNamed: async (typed) => filterNamed(typed, placesCovered(await covered())),
    stories: () => storyRows({ stories, ...dependencies }),
    search: (words, asked, page = 0) => corrected(searchArchive({ words, page }, asked, dependencies), asked),
    shelf: shelfOf({ library: recalling, stories }),
    latest: (asked) => corrected(listLatest(asked, dependencies), asked),
    story: (words, asked) =>
      corrected(
        answerStory(words, asked, dependencies).then((reply) => withModel.story(reply, asked)),
        asked,
      ),
    coverage: () => coverageOf(dependencies),
    examples,
    suggestDistricts: async (typed, asked = {}) => placesFor(typed, districtsNearFirst(await covered(), asked, home)),
    suggestTopics: async (typed) => topicsFor(typed, (await covered()).topics),
    suggestStories: (typed, asked = {}) => suggestStories(shortened(typed), asked, { stories, ...dependencies }),
    placeNamed: (typed) => homeNamed(shortened(typed)),

    figuresIn: (text, reference) => ({
      figures: findFigures(text, { articleId: '', paragraph: 0, district: null, today: reference }),
      dates: findDates(text, reference),
    }),
    read: readPage,
    ...scanDesk({ library, scannedPages, read: readApart }, now),
    takeItems: (stored, items) => takeRead(stored, items.map(readMarked), { library: beside, pause }),
    takeRead: (stored, items) => takeRead(stored, items, { library: beside, pause }),

    subscribe: (options) => subscribe(options, { ledger, id: newId(), now: now() }),
    unsubscribe: (id) => ledger.unsubscribe(id),
    subscriptions: (filter) => ordersOf(filter, ledger),
    digest: async (subscription, asked) => (await issue(subscription, asked)).reply,
    issue,
    pause: (subscription, paused) => pauseOrder(subscription, paused, { ledger, now: now() }),
    sendNow: ({ id }) => ledger.orderOnce(id, now().toISOString()),
    restOf: async (marker, page, { asker }) => {
      const rest = await restOf({ marker, page, asker }, { library, ledger });
      return rest && linkedTo(rest);
    },
    deliveries: (subscription, limit) => ledger.deliveries(subscription, limit),
    readThreshold,
    revision: () => library.revision(),
    fitting: (alerts, since) => fitting(alerts, since, { library, ledger, pause }),

    settings,
    corrections: correctionsDesk({ library, corrections, now, newId }),
    forget: async (user) => ({
      subscriptions: await ledger.forget(user),
      ...(await corrections.forget(user)),
      lines: await scannedPages.forget(user),
      pages: 0,
      questions: await gapDesk.forget(user),
    }),

    keepStories: async () => keeper?.takeIn(),
    rebuildStories: async () => {
      await keeper?.rebuild();
      return (await kept?.count()) ?? null;
    },
    getReady: async () => void (await catalogue.overview()),
    rehearse: (question, asked) => withModel.rehearse(question, () => ask(question, asked), asked),
    indexLevel: catalogue.level,
    close: async () => {
      await keeper?.close();
      await catalogue.close();
    },
  };
}
