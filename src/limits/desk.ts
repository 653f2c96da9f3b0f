/** The numbers of the editors' desk. */

/** What readers propose as errata. */
export const ERRATA = {
  /** UTF-16 units of the words concerned and of what they should be: a figure with its unit, a name, half a sentence. */
  wordsChars: 100,
  reasonChars: 300,
  /** Open ones of one person in one server: an afternoon of careful reading, and no flood. */
  openAPerson: 20,
  /** Shown in one list, oldest first. */
  listed: 10,
} as const;

/** What servers settle. */
export const SETTINGS = {
  /** Channels whose answers are for everybody; a server that needs more has none left to keep quiet. */
  channels: 25,
  /** UTF-16 units that are said again of a home that nobody knows. */
  placeShown: 40,
} as const;

/** Pages that servers give. */
export const GIVEN_PAGES = {
  /** Bytes of one: a broadsheet of 8 columns has under 100 kB. To read so many took 1.5 s on two busy cores. */
  bytes: 150_000,
  /** Bytes of a picture or PDF: Discord lets most people attach 10 million; a page as a large photo has 15. */
  pictureBytes: 25_000_000,
  /** Bytes of all that one server gave: as pictures, a month of a daily paper of six pages at 2 MB each. */
  guildBytes: 400_000_000,
  /** Pages of one server: a month of a daily paper of six pages. */
  perGuild: 200,
  /** UTF-16 units of a file's name without its ending. */
  nameChars: 80,
  /** Milliseconds for the whole download, well within the 15 minutes of an interaction. */
  fetchMs: 20_000,
  /** Shown in one list. */
  listed: 25,
} as const;

/** Pages that people have read for themselves alone, in direct messages. */
export const OWN_PAGES = {
  /** Milliseconds that one stays: a day. */
  ms: 86_400_000,
  /** Pages of one person: an edition. With their index they take some megabytes. */
  pages: 8,
  /** People who have any; whose came longest ago go first. */
  people: 100,
} as const;

/** What is asked in vain: weeks that a report looks back on, so that a gap shows which is there to stay. */
export const GAPS = {
  weeks: 8,
  /** Kinds of questions that a week's report names, and questions that were sent in. */
  named: 10,
  sent: 10,
  /** When editors are told, on Mondays: with the first coffee, after the digest. */
  at: '09:00',
} as const;

/** The editors' page. */
export const DESK_PAGE = {
  /** Sources and kinds of questions that are shown. */
  sources: 100,
  /** Kinds of questions of eight weeks, and questions that were sent in, on the page of gaps. */
  gaps: 500,
  /** Digests shown, and the deliveries of each that are looked at. */
  digests: 100,
  deliveries: 1,
  /** Lines of pictures that were hard to read, or were put right, each with its cut-out; and the newest pages they are of. */
  lines: 30,
  scans: 8,
} as const;
