import { LAYOUT } from './layout/weights.ts';

/**
 * What the decisions of reading weigh, in one place. Points are added up; a decision falls where the sum passes zero.
 *
 * Chosen on pages whose true reading is known: one real page, 40 set after it, 80 set from other articles with columns
 * of 13 to 26 ems, full-width marks, other bylines and other provinces, and 60 of short articles that run on behind one
 * another's heads in columns of 11 to 28 ems. `chain` and `begin` were moved one at a time as long as the F1 of
 * paragraphs, of cut ends and of heads rose over the first 121 (paragraphs on the 40: 0.927 to 0.938), `runOn` as long
 * as those and the F1 of blocks rose over all; the others were set by hand, watching the same figures. Pages set
 * afterwards, which chose nothing, have blocks 0.97 and paragraphs 0.92 (40 of long articles), blocks 0.85 and
 * paragraphs 0.85 (60 of short ones). What else chose a number stands beside it.
 */
export const WEIGHTS = {
  /** Ems by which the first line of a paragraph is set in. */
  indent: 2,
  /** Share of first lines set in below which a page sets none in: of papers that do, 0.6 and more of their blocks begin so. */
  seldomSetIn: 0.2,
  /** Ems by which a mark may hang over the edge of its column. */
  overhang: 1.6,
  /** The same where the line has no mark that could be squeezed. */
  overrun: 0.6,
  /** Ems that a line may lack because the word behind it could not be parted. */
  slack: 1,
  /** The same of a line that stands alone. */
  slackAlone: 0.5,
  /** Blocks before and behind in which a short block looks for the width of its column. */
  columnReach: 12,
  /** Ems up to which a block is a scrap, and up to which a sentence's end is one. */
  scrapWidth: 2,
  scrapExclamationWidth: 4,
  scrapSentenceWidth: 8,
  /** Ems of the widest line at a page's head that names the page. */
  nameOfPage: 8,
  /** Ems of the widest head, all its lines together. */
  headWidth: 46,
  /** Heads that are looked at where they stand together: five are many, a list that is no newspaper may have thousands. */
  headsTogether: 40,
  /** Blocks before in which a line looks for the text that a head interrupted. */
  interruptedReach: 16,
  /** Pieces before and behind in which the rest of a paragraph is looked for. */
  chainReach: 24,
  /** Blocks of a page beyond which less is weighed: no printed page has as many. */
  carefulBlocks: 2000,
  /** Then the rest of a paragraph is looked for this near. */
  hastyReach: 3,
  /** Times the column from which a first line is set over several columns. */
  wide: 1.3,
  /** A page's habit of signing: the share of its bylines from which it is one, and bylines that tell it, at least. */
  habit: { often: 0.5, bylines: 3 },
  /** A piece going on elsewhere: by its last line and what it ends with; then the place and the seam. */
  chain: {
    openLine: 1,
    openComma: 3,
    shortComma: 0,
    fullSentence: -1.3,
    shortLine: -2.5,
    shortSentence: -6,
    next: 1.5,
    overLine: 0,
    overPiece: -3.2,
    otherColumn: -6,
    backwards: -4,
    overSubhead: -2,
    bestSeam: 12,
  },
  /** What meets at a seam. The first seven are a conditional logit over 1,347 seams of the 80 pages, tried on 548 of the 40. */
  seam: {
    pair: 0.73,
    known: 0.5,
    often: 0.9,
    knownTail: 1.8,
    knownHead: 1.1,
    knownBoth: 1,
    number: 1,
    list: 2,
    closed: -3,
    brackets: 1.5,
  },
  /** A piece beginning a paragraph: by its first line and its first words. */
  begin: {
    setIn: 9,
    nearlySetIn: 2.8,
    between: 0,
    nearlyFlush: -1.25,
    flush: -3.5,
    singleSetIn: 3.5,
    singleNearlySetIn: 0.8,
    singleFlush: -3.2,
    lastLine: -2.6,
    report: 1.4,
    opener: 1.5,
    cannot: -4,
  },
  /** A column this many times as wide as the one before is a caption's. */
  captionColumn: 0.8,
  /** Characters of the text ahead whose words are compared with those of the article so far. */
  cohesionReach: 600,
  /** Heads within a text, or a text without any, beginning the next article. */
  article: {
    /** A block that stands first of what is read together by its place, or not. */
    printedFirst: 12,
    printedWithin: -6,
    /** Of the pairs of characters ahead, the share said before at which nothing is told; points a unit of it. */
    cohesion: { even: 0.085, slope: 40, most: 3, full: 300 },
  },
  /** Text going on in an article that another article's head interrupted, or standing apart from its own head. */
  runOn: {
    /** Articles before in which it is looked for. */
    reach: 12,
    headless: -5,
    cut: -1.5,
    office: 16,
    /** Blocks before in which a piece looks for its partner over the whole page. */
    partnerReach: 24,
    apart: -2,
    orphan: 3,
  },
  /** A scrap going on a paragraph somewhere on the page. */
  scrap: { prior: 0, seam: 1, mostPairs: 50_000 },
  /** A character read as another: what the other's pairs must gain together, score at best, and the printed ones not. */
  correction: { gain: 4, word: 2.5, noWord: 1 },
  /** Heads printed apart given to a text without any; `likeness` is a share from 0 to 1. */
  adopt: {
    /** Articles before and behind among which a head's own text is looked for. */
    reach: 24,
    prior: 0.5,
    likeness: 6,
    leastLikeness: 0.15,
    left: 3,
    sameTag: 4,
    otherTag: -6,
    caption: -2,
    headAlone: 1,
    ownText: -2.5,
    ownCaption: 2.5,
    subheadFirst: -1.5,
  },
  /** Characters of a report's first sentence in which the place it comes from is named. */
  leadReach: 30,
  /**
   * What speaks for the place of a report, and the share of it that goes down to a narrower one. Chosen on 78 items of 33
   * provinces (0.90 of their places right, before 0.64); 78 others were then right in 0.86, before 0.72. Any share
   * from 0.45 to 0.55 does as well, and any `lead` from 6 to 8. `least` takes their place from 760 of 13,328 items that name
   * one in passing; of 50 that were read, 35 were of another place or of none, and 9 of it.
   */
  district: {
    tag: 20,
    office: 16,
    lead: 8,
    /** Characters of a report's beginning, behind its dateline, in which the place is named. */
    leadReach: { han: 60, latin: 180 },
    head: 2,
    text: 1,
    province: 0.3,
    most: 0.5,
    /** A city's name without its kind, where it stands in the text alone, and what must speak for any place. */
    short: 0.5,
    least: 0.6,
  },
  /** The places of a scan. */
  layout: LAYOUT,
  /** A block being a head by how it is printed, where that is known: by its size, its place, or neither. */
  print: { large: 12, centred: 5, asText: -2 },
} as const;
