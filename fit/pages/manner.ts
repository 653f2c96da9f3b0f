import type { Chance } from './chance.ts';
import { DATELINES, SIGNS, type Sign } from './signs.ts';

/** How a paper sets, signs and orders its pages: what may be different from paper to paper. Each is drawn by chance. */
export type Manner = {
  columns: number;
  /** Ems of a column, of which some articles are set wider, and by which a paragraph's first line is set in. */
  measure: number;
  wider: number;
  indent: number;
  /** In which order the blocks are given: article by article, column by column over the page or over bands of it, row by row, or two articles' heads before both. */
  order: 'stories' | 'columns' | 'bands' | 'rows' | 'heads';
  byline: 'under' | 'end' | 'run in' | 'lead' | 'over';
  sign: Sign;
  dateline: Sign;
  /** `joined` is the percent of kickers that are read in one block with the title. */
  kicker: HeadsBeside & { below: boolean; joined: number };
  deck: HeadsBeside;
  title: { lines: number; apart: number; gapped: boolean; broken: boolean };
  /** How often a word stands before the head that says what it is about, and how: before the title, or over it. */
  label: { percent: number; set: (label: string) => string; over: boolean };
  /** Percent of articles whose last paragraph stands under a name of its own: 相关链接. */
  sidebar: number;
  subhead: { percent: number; set: (text: string, nth: number) => string };
  caption: { percent: number; mark: string };
  photographs: number;
  /** Short pieces together, what stands before each, where its title does, and whether who sends it has a block below. */
  briefs: number;
  briefMark: string;
  briefTitle: 'none' | 'brackets' | 'gap' | 'over' | 'above';
  briefGap: string;
  briefSigned: 'in' | 'below';
  /** Percent of bylines that are read in one block with the title above, and of subheads with the text below. */
  joined: number;
  merged: number;
  /** Percent of first paragraphs that are set wide over the columns, and of photographs that stand in another's text. */
  lead: number;
  within: number;
  /** Whether who signs stands between such a paragraph and the columns. */
  leadSigned: boolean;
  /** Whether a name stands over the short pieces. */
  section: boolean;
  notices: number;
  fullWidth: boolean;
  /** Whether a line ends with a new line rather than a blank, and blanks are typed where a paragraph begins. */
  broken: boolean;
  typed: boolean;
  /** Percent of paragraphs whose last line is lost, of lines with a loose blank, of characters misread in 10,000. */
  lost: number;
  loose: number;
  misread: number;
  /** Percent of articles whose columns or heads come in another order. */
  astray: number;
  foot: boolean;
};

/** How often another head stands beside a title, whether its words are of the report or of its first paragraph, and how it is set. */
type HeadsBeside = { percent: number; words: 'report' | 'lead'; set: (text: string) => string };

/** How short pieces are set: a mark before them and no title, or a title in brackets, over the text in its block, or above. */
const BRIEFS = [
  ['▲', 'none'],
  ['■', 'none'],
  ['●', 'none'],
  ['', 'brackets'],
  ['', 'brackets'],
  ['', 'above'],
  ['', 'above'],
  ['▲', 'gap'],
  ['●', 'gap'],
  ['', 'gap'],
  ['■', 'gap'],
  ['■', 'over'],
  ['●', 'over'],
  ['', 'over'],
] as const;
const BYLINES = ['under', 'under', 'end', 'end', 'run in', 'run in', 'lead'] as const;
const plain = (text: string) => text;
const KICKERS = [
  plain,
  plain,
  (text: string) => `■ ${text}`,
  (text: string) => `◆${text}`,
  (text: string) => `【${text}】`,
  (text: string) => `▶${text}`,
];
const LABELS = [
  { over: false, set: (label: string) => `${label}｜` },
  { over: false, set: (label: string) => `${label} | ` },
  { over: true, set: (label: string) => `【${label}】` },
  { over: true, set: (label: string) => `[${label}]` },
];
const DECKS = [plain, plain, (text: string) => `——${text}`, (text: string) => `—${text}`, (text: string) => `▌${text}`];
const WORDS = ['report', 'lead'] as const;
const NUMERALS = '一二三四五六七八';
const SUBHEADS: readonly ((text: string, nth: number) => string)[] = [
  plain,
  plain,
  plain,
  (text) => `■${text}`,
  (text) => `◆ ${text}`,
  (text) => `●${text}`,
  (text) => `【${text}】`,
  (text, nth) => `${NUMERALS.charAt(nth)}、${text}`,
  (text, nth) => `（${NUMERALS.charAt(nth)}）${text}`,
];

/** A manner drawn by chance; no paper is meant. */
export function mannerBy({ one, upTo, percent }: Chance): Manner {
  const [briefMark, briefTitle] = one(BRIEFS);
  return {
    columns: 4 + upTo(4),
    measure: 11 + upTo(13),
    wider: one([0, 0, 20, 50]),
    indent: percent(60) ? 2 : 0,
    order: one(['stories', 'stories', 'stories', 'stories', 'columns', 'columns', 'bands', 'rows', 'heads'] as const),
    byline: one([...BYLINES, ...BYLINES, 'over'] as const),
    sign: one(SIGNS),
    dateline: one(DATELINES),
    kicker: {
      percent: one([0, 30, 60, 90]),
      below: percent(20),
      joined: one([0, 0, 0, 30]),
      words: one(WORDS),
      set: one(KICKERS),
    },
    deck: { percent: one([0, 0, 30, 60, 90]), words: one(WORDS), set: one(DECKS) },
    title: { lines: 1 + upTo(3), apart: one([0, 0, 40, 80, 100]), gapped: percent(70), broken: percent(50) },
    label: { percent: one([0, 0, 0, 50, 100]), ...one(LABELS) },
    sidebar: one([0, 0, 15]),
    subhead: { percent: one([0, 30, 60]), set: one(SUBHEADS) },
    caption: { percent: one([0, 20, 40]), mark: one(['▲', '△', '', '', '↑']) },
    photographs: one([0, 10, 20, 30]),
    briefs: one([0, 0, 3, 4]),
    briefMark,
    briefTitle,
    briefGap: one(['　', '  ', ' ', ' '] as const),
    briefSigned: one(['in', 'in', 'below'] as const),
    joined: one([0, 0, 0, 30, 100]),
    merged: one([0, 0, 0, 50]),
    lead: one([0, 0, 30, 60]),
    leadSigned: percent(60),
    within: one([0, 30, 80]),
    section: percent(60),
    notices: one([0, 0, 1, 2, 3]),
    fullWidth: percent(50),
    broken: percent(50),
    typed: percent(25),
    lost: one([0, 4, 10]),
    loose: one([0, 4, 10]),
    misread: one([0, 10, 25]),
    astray: one([0, 10, 25]),
    foot: percent(40),
  };
}
