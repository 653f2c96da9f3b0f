/**
 * The tables as every dialect has them. Text that SQL never looks into is JSON; a truth value is 0 or 1, since SQLite
 * has no other.
 */
export type Schema = {
  /** `library` grows with every change of the articles; `identity` was drawn when the store was made. */
  revision: { name: string; value: number };
  source: { source: string; hash: string };
  /** `revision` and `position` are the order of storing; of several rows with one id exactly one is `shown`. */
  article: {
    source: string;
    id: string;
    shown: 0 | 1;
    revision: number;
    position: number;
    district: string | null;
    date: string | null;
    body: string;
  };
  /** Every id that ever was, with the revision that last changed what is shown under it; `position` is the order within. */
  change: { id: string; revision: number; position: number };
  /** How many shown articles there are: 'all' (its name is ''), of each district, on each topic. */
  tally: { kind: 'all' | 'district' | 'topic'; name: string; articles: number };
  article_topic: { source: string; id: string; topic: string };
  /** What an article's doubles are looked up by. */
  article_mark: { mark: number; source: string; id: string };
  /** The story that a shown article is part of, by the id of the article that it began with. */
  story: { article: string; story: string };
  visit: { address: string; reader: string; etag: string | null; last_modified: string | null };
  /** `state` is 'unplanned', 'planned' or 'paused'; `kind` is 'digest' or 'alert'. */
  subscription: {
    id: string;
    channel: string;
    owner: string;
    since: string;
    kind: string;
    state: string;
    body: string;
  };
  /** `due` is when it needs somebody, null where it never will again; `held` is until when somebody has it. */
  delivery: {
    subscription: string;
    scheduled: string;
    kind: string;
    status: string;
    at: string;
    tries: number;
    channel: string | null;
    begun: string | null;
    marker: string | null;
    message: string | null;
    why: string | null;
    due: string | null;
    held: string | null;
    sender: string | null;
    fence: number;
  };
  /** What a delivery told, in order; `body` is how the article read then. */
  told: { subscription: string; scheduled: string; position: number; article: string; body: string };
  /** Articles that a subscription was told of in deliveries that are no longer kept. */
  remembered: { subscription: string; article: string };
  /** When the next request may be made, in milliseconds since 1970. */
  pace: { name: string; next: number };
  guild_settings: { guild: string; body: string };
  introduction: { guild: string; at: string };
  /** `guild` is '' for no server; `body` holds which words and what they should be. */
  erratum: {
    id: string;
    guild: string;
    author: string | null;
    at: string;
    article: string;
    status: string;
    decided_by: string | null;
    decided_at: string | null;
    body: string;
  };
  /** What was asked in vain; '' stands for none. */
  gap: {
    week: string;
    guild: string;
    reason: string;
    kind: string;
    district: string;
    topic: string;
    measure: string;
    questions: number;
  };
  /** Questions that found nothing and were sent in; outside of servers `guild` is ''. */
  feedback: { author: string; guild: string; question: string; at: string };
  /** Who may use the API; of a key only the SHA-256 is kept. */
  access_key: { name: string; hash: string; scope: string; made: string };
  /** The scan is packed; what is kept of a page goes with its source. */
  scanned_page: {
    page: string;
    original: string;
    name: string;
    date: string | null;
    paper: string | null;
    scan: string;
  };
  /** `person` is who put the line right; `body` holds where it stands, what was read and what it says. */
  line_fix: { original: string; page: number; line: number; person: string | null; at: string; body: string };
  /** Ids, and short names of ids, that an article had before. */
  former_name: { name: string; id: string };
  praise: { author: string; message: string; guild: string; at: string };
};
