/** Numbers chosen for the bot, with their units. */

/** What was answered last, by person and channel: a talk that rests longer has ended; more people than ever talk at once. */
export const MEMORY = { ms: 600_000, threads: 1_000, offers: 25 } as const;

/** Chosen for the bot. */
export const BOT = {
  /** Milliseconds that stopping waits for what is in hand, within what all doors have for it (`STOPPING`). */
  drainMs: 5_000,
  /** Milliseconds between two looks at whether there is a newer edition to show beside the bot's name. */
  presenceMs: 60_000,
  /** Milliseconds after which the queues of REST that nothing waits in are thrown away. */
  sweepMs: 10_000,
  /** Milliseconds that answers wait to begin before whoever comes then is told at once that one is coming. */
  lateMs: 100,
  /** Answers that wait to begin: a minute of 200 a second; each holds some 5 kB. */
  waiting: 12_000,
  /** Milliseconds after which a server's settings are looked up again: other processes see a change within five seconds. */
  settingsMs: 5_000,
  /** Milliseconds that they are waited for where they are not known, before it is answered as if it had none. */
  settingsPatienceMs: 500,
  /** Servers whose settings are kept in mind, each some 300 bytes. */
  settings: 5_000,
  /** People whose latest keystroke is remembered, so that late choices are dropped: more than ever type at once. */
  typists: 1_000,
  /** Bytes of a picture of ours (they have up to 150,000), and milliseconds to take it from Discord once more. */
  pictureBytes: 1_000_000,
  pictureMs: 2_000,
} as const;
