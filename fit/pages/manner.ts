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
  kicker: { percent: number; below: boolean; set: (text: string) => string };
  deck: { percent: number; set: (text: string) => string };
  title: { lines: number; apart: number; gapped: boolean };
  subhead: { percent: number; set: (text: string, nth: number) => string };
  caption: { percent: number; mark: string };
  photographs: number;
  /** Short pieces together, and whether a mark or a title stands over each. */
  briefs: number;
  briefMark: string;
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

/** What stands before a short piece: a mark, or brackets around its title, which runs into its text; else its title stands above. */
export const RUN_IN = '【';

const BYLINES = ['under', 'under', 'end', 'end', 'run in', 'run in', 'lead'] as const;
const plain = (text: string) => text;
const KICKERS = [
  plain,
  plain,
  (text: string) => `■ ${text}`,
  (text: string) => `◆${text}`,
  (text: string) => `【${text}】`,
];
const DECKS = [plain, plain, (text: string) => `——${text}`, (text: string) => `—${text}`, (text: string) => `▌${text}`];
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
  return {
    columns: 4 + upTo(4),
    measure: 11 + upTo(13),
    wider: one([0, 0, 20, 50]),
    indent: percent(94) ? 2 : 0,
    order: one(['stories', 'stories', 'stories', 'stories', 'columns', 'columns', 'bands', 'rows', 'heads'] as const),
    byline: one([...BYLINES, ...BYLINES, 'over'] as const),
    sign: one(SIGNS),
    dateline: one(DATELINES),
    kicker: { percent: one([0, 30, 60, 90]), below: percent(20), set: one(KICKERS) },
    deck: { percent: one([0, 0, 30, 60, 90]), set: one(DECKS) },
    title: { lines: 1 + upTo(3), apart: one([0, 0, 40, 80, 100]), gapped: percent(70) },
    subhead: { percent: one([0, 30, 60]), set: one(SUBHEADS) },
    caption: { percent: one([0, 20, 40]), mark: one(['▲', '△', '', '', '↑']) },
    photographs: one([0, 0, 10, 20]),
    briefs: one([0, 0, 3, 4]),
    briefMark: one(['▲', '■', '●', RUN_IN, RUN_IN, '', '']),
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
