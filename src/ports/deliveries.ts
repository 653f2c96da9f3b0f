import type { Schedule, Subscription } from '../model/order.ts';
import type { Language, Result } from '../model.ts';
import type { Reply } from '../reply.ts';

/**
 * What a reader was told of an article: `figures` as they were printed then, of each sentence a few letters of its hash. By
 * these one sees later what changed; where both are empty, only that it was told is known.
 */
export type Telling = { id: string; sentences: string[]; figures: { label: string; printed: string }[] };

/** One subscription's one scheduled time, and what came of it. */
export type Delivery = {
  subscription: string;
  /** ISO instant. */
  scheduled: string;
  /** An alert and a notice (why no digest comes) have the instant at which they arose for their time. */
  kind: 'digest' | 'alert' | 'notice';
  /**
   * 'sending' may have been sent, and nobody knows yet; 'waiting' was not and is tried again; 'empty' had nothing new;
   * 'missed' was found too late to be of use.
   */
  status: 'planned' | 'sending' | 'sent' | 'waiting' | 'empty' | 'refused' | 'missed';
  /** ISO instant of what is known last. */
  at: string;
  /** How often it was tried. */
  tries: number;
  /**
   * Where it was sent, of a post in a forum the post once it stands, and the ISO instant before which it cannot have been; null until
   * it is about to be.
   */
  channel: string | null;
  begun: string | null;
  message: string | null;
  /** Ids of the articles that it tells of, those that are only counted in it after those that it shows. */
  articles: string[];
  why: string | null;
};

/** A delivery that one sender has for a while; `fence` grows with every claim, so that a late one can record nothing. */
export type Claim = { delivery: Delivery; subscription: Subscription; fence: number };

/** An alert that articles fit; `at` is the ISO instant at which that was found, its scheduled time. */
type FoundAlert = { subscription: string; at: string; articles: string[] };

/** When a claim is made: `at` by the clock of the run, `now` and `until` by the wall's, since a lease is about processes. */
export type Lease = { at: string; now: string; until: string; sender: string; limit: number };

/** What is about to be sent, where, and since when it can have been. */
export type Intent = { channel: string; begun: string; marker: string; told: Telling[] };

/** How a claim ends; a delivery that is tried again is due at `due`. */
export type Outcome = Pick<Delivery, 'status' | 'at' | 'message' | 'why'> & {
  /** Where the message stands, where that is another channel than it was sent to. */
  channel?: string;
  due?: string;
  /** The next scheduled time of the subscription. */
  next?: string | null;
  /** The subscription as it is parked, and the instant under which its owner is told, where they are. */
  park?: { subscription: Subscription; notice: string | null };
};

/** The standing orders and the ledger of what was sent. On SQLite, PostgreSQL and in memory; all run tests/cases/ledger.ts. */
export type Ledger = {
  /** Keeps a standing order in place of the one with the same id; what was planned for that is planned anew. */
  subscribe(subscription: Subscription): Promise<void>;
  /** Deletes a standing order and its deliveries; false when there was none. */
  unsubscribe(id: string): Promise<boolean>;
  /** Oldest first. */
  subscriptions(filter?: { channel?: string; owner?: string; alerts?: boolean }): Promise<Subscription[]>;
  /** Digests without a planned time, each with the ISO instant after which that is to lie. */
  unplanned(limit: number): Promise<{ subscription: Subscription; after: string }[]>;
  /** Plans a time of an unplanned digest; nothing happens where the order was changed since it was read. */
  plan(subscription: Subscription, scheduled: string): Promise<void>;
  /** Makes a digest due at a time beside its schedule. */
  orderOnce(subscription: string, at: string): Promise<void>;
  /** The revision of the library up to which alerts were looked for; null where they never were. */
  watched(): Promise<number | null>;
  /** Goes on from one such revision to the next with the alerts that were found between; not if another sender did. */
  watch(from: number | null, upTo: number, found: readonly FoundAlert[]): Promise<void>;
  /** Takes what is due and nobody has, longest due first. */
  claim(lease: Lease): Promise<Claim[]>;
  /** Has a claim for longer; false where somebody else has it by now. So is every write below. */
  renew(claim: Claim, until: string): Promise<boolean>;
  /** Writes an intent down, before anything is sent. */
  intend(claim: Claim, intent: Intent): Promise<boolean>;
  /** Writes down what came of it, and plans the next; `keep` leaves the claim to end by itself. */
  record(claim: Claim, outcome: Outcome, options?: { keep: boolean }): Promise<boolean>;
  /** Makes everything that waits for another try due again. */
  hurry(at: string): Promise<void>;
  /** When what is due longest became due, or is due again; null where nothing is due at `at`. */
  oldestDue(at: string): Promise<string | null>;
  /** When the first claim ends that is in the way of something due at `at`; null where there is none. */
  heldUntil(at: string, now: string): Promise<string | null>;
  /** Newest first, what is only planned left out. */
  deliveries(subscription: string, limit: number): Promise<Delivery[]>;
  /** The delivery whose message bears this marker, with its subscription. */
  marked(marker: string): Promise<{ delivery: Delivery; subscription: Subscription } | null>;
  /**
   * What a subscription was told of these articles last, or may have been: unless `except` is the time at which. By
   * article.
   */
  told(subscription: string, articles: readonly string[], except: string | null): Promise<Map<string, Telling>>;
  /**
   * Lets go of what was settled and scheduled before an instant; that its articles were told stays known. Says how many
   * deliveries that were.
   */
  prune(before: string): Promise<number>;
  /** Deletes everything kept about a person; says how many subscriptions that were. */
  forget(owner: string): Promise<number>;
};

/** What one run of the digest did, in deliveries; `late` of those `sent` came after their time. */
export type DigestRun = {
  sent: number;
  late: number;
  empty: number;
  waiting: number;
  refused: number;
  missed: number;
};

/**
 * Why a message was not sent, or what kept one from knowing. `cure` says what helps: 'park' nothing but the reader's own
 * doing, 'drop' nothing at all, 'wait' (`afterMs`, where Discord says so) trying again, and 'look' seeing first whether it
 * was sent after all; at once where Discord had `settled` the matter, else when that can be over.
 */
export type SendError = {
  kind: 'missing-permission' | 'unknown-channel' | 'closed-dm' | 'rejected' | 'limited' | 'unavailable';
  cure: 'park' | 'drop' | 'wait' | 'look';
  afterMs?: number;
  settled?: boolean;
  detail: string;
};

/**
 * A message as it stands in a channel, of a forum in a `channel` of its own: when it was written, and whether it bears the marker that
 * was looked for.
 */
export type Posted = { id: string; at: Date; marked: boolean; channel?: string };

/** The message that was sent, and the channel that holds it where that is not the one that it was sent to. */
export type Sent = { message: string; channel?: string };

/** Speaks where no interaction waits, one request a call and no more. Implemented in discord/ and by the fakes of tests. */
export type Courier = {
  /** The message bears the marker; of two with one marker, Discord refuses the second for some minutes. */
  send(channel: string, reply: Reply, options: { marker: string }): Promise<Result<Sent, SendError>>;
  /**
   * The latest messages of a channel, or those before one, a page of them; [] where there are no more. Of a forum the first of each
   * post that came after `since`, all at once.
   */
  messages(
    channel: string,
    options: { marker: string; before: string | null; since?: Date },
  ): Promise<Result<Posted[], SendError>>;
  /** Where a person reads direct messages. */
  directChannel(user: string): Promise<Result<string, SendError>>;
  /** Opens a thread for talk below a message, once; where there are none nothing is done. */
  openThread(
    channel: string,
    message: string,
    about: { language: Language; day: string },
  ): Promise<Result<void, SendError>>;
};

/** What a command asks of the digest; the words come from the newsroom. */
export type SubscribeOptions = {
  channel: string;
  guild: string | null;
  owner: string;
  districts: string[];
  topics: string[];
  schedule: Schedule;
  language: Language;
  whenEmpty?: Subscription['whenEmpty'];
  length?: Subscription['length'];
  sections?: Subscription['sections'];
  picture?: Subscription['picture'];
  thread?: Subscription['thread'];
  of?: Subscription['of'];
  alert?: Subscription['alert'];
};

/** Turns among all who speak to Discord with one token. */
export type Pace = {
  /** Resolves when it is one's turn to make a request. */
  turn(): Promise<void>;
  /** Nobody has a turn for so many milliseconds. */
  holdOff(ms: number): Promise<void>;
};
