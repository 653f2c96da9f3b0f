import type { Alternative, Suggestion } from '../model/answer.ts';
import type { Feedback, Gap } from '../model/gap.ts';
import type { Subscription, Threshold } from '../model/order.ts';
import type { ScannedLine } from '../model/scan.ts';
import type { StoryRow } from '../model/series.ts';
import type {
  Article,
  Coverage,
  DateMention,
  Day,
  Figure,
  Language,
  NewsItem,
  Page,
  Reading,
  Result,
} from '../model.ts';
import type { Delivery, SubscribeOptions, Telling } from '../ports/deliveries.ts';
import type { ReadItem } from '../ports/parse.ts';
import type { Settings, Stored } from '../ports.ts';
import type { FigureFilter, Reply, ReplyOf } from '../reply.ts';
import type { ArchiveFilter, UnknownName } from './archive/archive.ts';
import type { Shelf } from './archive/shelf.ts';
import type { AnswerReply, Asked } from './asked.ts';
import type { IssueOptions } from './digests/digests.ts';
import type { OrderFilter, TooMany } from './digests/orders.ts';
import type { CorrectionsDesk, Forgotten } from './errata/corrections.ts';
import type { TakenItems } from './intake/take-items.ts';
import type { Printed } from './print/clipped.ts';
import type { DeskLines } from './print/desk-lines.ts';
import type { ScanDesk } from './print/scan-desk.ts';

/** The one door to reading, searching and answering. Replies come with `private: false`; a command may change that. */
export type Newsroom = ScanDesk & {
  /** Which model reads, where it answers, and what it is sent, for whoever asks after their privacy; '' where none does. */
  aboutModel(language: Language): string;
  /** Answers a question in everyday words; of a thread, where it only makes sense with the questions before it. */
  ask(question: string, asked: Asked): Promise<AnswerReply>;
  /** What the paper prints of one place, named in any spelling. */
  district(name: string, asked: Asked): Promise<AnswerReply>;
  /** What the paper prints on one subject. */
  topic(name: string, asked: Asked): Promise<AnswerReply>;
  /** Every figure of a place, a topic, or of all. */
  figures(filter: FigureFilter, asked: Asked): Promise<Reply>;
  /** One figure of an article, which begins there, in its printed sentence. */
  figure(at: { article: string; paragraph: number; start: number }, asked: Asked): Promise<Reply>;
  /** The comparable figures of two to five places, side by side; of one, beside others that print the measure. */
  compare(districts: readonly string[], measure: string | null, asked: Asked): Promise<Reply>;
  /** How a measure of a place (of none in particular for null) went on, with every report that prints it: a 'series' by time. */
  trend(place: string | null, measure: string, asked: Asked): Promise<Reply>;
  /** What a measure is in place after place, the most first: a 'series' by place. */
  rank(measure: string, asked: Asked): Promise<Reply>;
  /** A picture of a measure, through time or from place to place, with its figures; a notice where none can be drawn. */
  chart(place: string | null, measure: string, asked: Asked): Promise<Reply>;
  /** Sets what the paper prints beside the figures that somebody's words claim. */
  check(words: string, asked: Asked): Promise<Reply>;
  /** One article as printed, by its id or the short name that buttons have for it. */
  article(id: string, asked: Asked): Promise<Reply>;
  /** A piece of a page that came as a picture. */
  print(what: Printed, asked: Asked): Promise<Reply>;
  /** Lines of pages that came as pictures that were hard to read, and those that were put right. */
  deskLines: DeskLines;
  /** The lines of a page that came as a picture, as they are read now, by their numbers; none of any other. */
  linesOf(page: string): Promise<readonly ScannedLine[]>;
  /** What an article is cited by. */
  cite(id: string, asked: Asked): Promise<Reply>;
  /** Every article of the archive that a filter wants, a few at a time, in the order in which they came in. */
  archive(filter: ArchiveFilter): AsyncIterable<Article>;
  /** The same filter with official names for those in any spelling; the error is the name that means nothing. */
  filterNamed(typed: ArchiveFilter): Promise<Result<ArchiveFilter, UnknownName>>;
  /** Every story of the archive with its reports; in memory, where none are kept, those of the newest days. */
  stories(): AsyncIterable<StoryRow>;
  /** The articles in which words stand, best first, a page of them that counts from 0. */
  search(words: string, asked: Asked, page?: number): Promise<Reply>;
  /** Turns over what stands in the archive, for surfaces with pages of their own. */
  shelf: Shelf;
  latest(asked: Asked): Promise<Reply>;
  /** How an event went on, report by report: that of an article, by its id or its whole title, or what the words name. */
  story(words: string, asked: Asked): Promise<AnswerReply>;
  /** What was asked in vain in the last weeks, most first, as far as that is counted. */
  gaps(today: Day): Promise<Gap[]>;
  /** Keeps a question that found nothing, because its asker wants it read; false where it is kept already, or nobody asked it. */
  sendFeedback(question: string, asked: Asked): Promise<boolean>;
  /** What was sent in of the same weeks, oldest first. */
  feedback(today: Day): Promise<Feedback[]>;
  /** What was asked in vain in a server in the week before this one; null where nothing was. */
  gapReport(guild: string, asked: { today: Day; language: Language }): Promise<ReplyOf<'gaps'> | null>;
  /** Questions that the latest news answers, for somebody who does not know what to ask; at most so many. */
  examples(most: number, asked: Asked): Promise<Alternative[]>;
  /** What the archive holds, of how many days, and the papers of the latest one. */
  coverage(): Promise<Coverage & { papers: string[]; days: number }>;
  /** What autocomplete offers; empty text offers what is in the news now, that of home first. At most 25. */
  suggestDistricts(typed: string, asked?: Pick<Asked, 'home'>): Promise<Suggestion[]>;
  suggestTopics(typed: string): Promise<Suggestion[]>;
  /** The same for the largest stories of the newest days, by title. */
  suggestStories(typed: string, asked?: Pick<Asked, 'home'>): Promise<Suggestion[]>;
  /** Puts all articles into stories anew, and says how many of both there are; null where none are kept, in memory. */
  rebuildStories(): Promise<{ articles: number; stories: number } | null>;
  /** The official name of a province, a city or a district in any spelling; null where it is none, or several. */
  placeNamed(typed: string): string | null;

  /** The figures and days that a text states; `reference` is the day that 今年 and 昨天 count from. */
  figuresIn(text: string, reference: Day | null): { figures: Figure[]; dates: DateMention[] };
  /** Reads a page and stores nothing. */
  read(page: Page): Reading;
  /**
   * Reads items of news and keeps them in place of what the same source held before; the same story from two sources is
   * kept once, under the id of the first, with both.
   */
  takeItems(stored: Stored, items: readonly NewsItem[]): Promise<TakenItems>;
  /** The same with items that were read before. */
  takeRead(stored: Stored, items: readonly ReadItem[]): Promise<TakenItems>;

  /** Places a standing order, or changes one for the same in the same place; not one more than there may be. */
  subscribe(options: SubscribeOptions): Promise<Result<Subscription, TooMany>>;
  unsubscribe(id: string): Promise<boolean>;
  /** Of a channel, together with the server that it is said to be in, or of an owner; of all for neither. */
  subscriptions(filter: OrderFilter): Promise<Subscription[]>;
  /** What is new for a subscription: a 'hits' reply; no hits when nothing is. Asking changes nothing. */
  digest(subscription: Subscription, asked: Asked): Promise<ReplyOf<'hits'>>;

  /** What servers settled for themselves. */
  settings: Settings;
  /** 更正: what readers say is wrong in print, and what editors make of it. */
  corrections: CorrectionsDesk;
  /** Deletes all that is kept about a person; says how much that was. */
  forget(user: string): Promise<Forgotten>;
  /** The same with what it tells of each article, those among them that are only counted. */
  issue(subscription: Subscription, asked: Asked & IssueOptions): Promise<{ reply: ReplyOf<'hits'>; told: Telling[] }>;
  /** Stops a standing order for a while, or takes it up again. */
  pause(subscription: Subscription, paused: boolean): Promise<void>;
  /** Has a digest sent within a minute, beside its schedule. */
  sendNow(subscription: Subscription): Promise<void>;
  /** What a digest counted and did not show, a page of it; null where nobody knows its message, or it went to others. */
  restOf(marker: string, page: number, asked: Asked): Promise<ReplyOf<'hits'> | null>;
  /** The newest deliveries of a subscription. */
  deliveries(subscription: string, limit: number): Promise<Delivery[]>;
  /** A measure with the value that it is to pass, as people type it; null where that cannot be read. */
  readThreshold(typed: string): Threshold | null;
  /** How far the archive has changed, and the articles that fit alerts among what changed after a revision. */
  revision(): Promise<number>;
  fitting(
    alerts: readonly Subscription[],
    since: number,
  ): Promise<{ upTo: number; found: { subscription: string; articles: string[] }[] }>;
};
