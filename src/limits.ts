/** Every number imposed on us or chosen by us, with its unit and where it comes from. */

/** Discord's limits. Official specification, and Discord docs "Receiving and Responding", "Message Object". */
export const DISCORD = {
  /** Milliseconds to acknowledge an interaction. */
  ackMs: 3_000,
  /** Milliseconds after which we defer: half the time allowed, the other half is the network's. */
  deferMs: 1_500,
  choices: 25,
  choiceChars: 100,
  contentChars: 2_000,
  embeds: 10,
  embedChars: 6_000,
  embedTitleChars: 256,
  embedDescriptionChars: 4_096,
  embedFields: 25,
  embedFieldNameChars: 256,
  embedFieldValueChars: 1_024,
  embedFooterChars: 2_048,
  customIdChars: 100,
  nonceChars: 25,
} as const;

/** Bytes of the largest page file that is read: the real page has 19 kB, a broadsheet of 8 columns under 100 kB. */
export const PAGE_BYTES = 2_000_000;

/** UTF-16 units of a question that are looked at; Discord lets a message have 4,000 at most. */
export const QUESTION_CHARS = 400;

/** Figures shown with one answer: what fits a phone screen as fields. */
export const FIGURES_SHOWN = 6;

/** Items of one digest or list. */
export const HITS_SHOWN = 10;
