/** The delivery of digests. */
export const DELIVERY = {
  /** Milliseconds after its time in which a digest is not late: a restart, a busy minute. */
  promptMs: 600_000,
  /** Milliseconds after its time in which it is still of use: half a day, so that the next daily one is not near. */
  windowMs: 43_200_000,
  /** Deliveries that are claimed and under way at once. */
  parallel: 8,
  /** Messages and looks of all senders together in a second: Discord allows a bot 50 requests, and people ask it too. */
  perSecond: 40,
  /** Characters of base64url, 132 bits, that mark a message as the one of a delivery; Discord's nonce has room for 25. */
  markerChars: 22,
  /** Seconds that a sender has what it claims, and the milliseconds that a request may take at most, a third of that. */
  leaseSeconds: 60,
  requestMs: 15_000,
  /** Milliseconds by which Discord's clock and ours may differ when one looks for a message. */
  clockSkewMs: 300_000,
  /** Milliseconds that Discord may ask us to wait without the delivery being laid aside, and how often. */
  patienceMs: 10_000,
  tries: 5,
  /** Milliseconds before a delivery is tried again, which double from try to try, up to the most. */
  retryMs: 30_000,
  retryMostMs: 300_000,
  /** Deliveries in a row that fail on Discord before the others are left for the next minute. */
  troubles: 3,
  /** Deliveries that are looked back on for those that were missed. */
  looksBack: 10,
  /**
   * Milliseconds for which settled deliveries are kept: 90 days, so that somebody who asks what came in this quarter is
   * answered, and buttons below messages that people still scroll to work. That an article was told is kept for ever.
   */
  keptMs: 7_776_000_000,
  /** Milliseconds between two times that older ones are let go: a day. */
  pruneMs: 86_400_000,
  /** Deliveries that /digest history tells. */
  logged: 15,
  /** Milliseconds that a run waits beyond the end of a lease. */
  graceMs: 50,
} as const;

/** Standing orders. */
export const ORDERS = {
  /** Alerts of one person, of one server and of all: every changed article is held against each of them. */
  alerts: { person: 25, server: 100, process: 5_000 },
  /** Digests of one person, and of one channel: each is a message a day. */
  digests: { person: 50, channel: 25 },
  /** Districts or topics of one order: Chongqing has 38 districts, and there are fewer topics. */
  names: 50,
  /** UTF-16 units of a measure with its value, as it is typed: 页岩气日产能 超过 60万立方米 has 16. */
  thresholdChars: 100,
  /** Figures of one article whose label ends as the measure does and that are looked at in full: no report has more. */
  figures: 50,
  /** UTF-16 units before and behind a figure in which its measure must be named: a paragraph of news has 200 to 400. */
  wordsAround: 1_000,
  /** Looks at an article for an alert before everything else has its turn: 5 ms, where each looks at many figures. */
  looksATurn: 64,
} as const;
