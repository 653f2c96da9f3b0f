import { printedWidth } from '../../src/reading/lines/width.ts';
import type { Chance } from './chance.ts';
import type { Manner } from './manner.ts';
import { nameBy, officeBy } from './signs.ts';
import type { Told } from './told.ts';

/** What a block is, as whoever set it knows. */
export type Part = 'kicker' | 'title' | 'deck' | 'subhead' | 'text' | 'byline' | 'caption' | 'furniture' | 'notice';

/**
 * A printed line of an article's flow, with the paragraph that it is of, whether it begins it, whether it is read in one block
 * with the next, and how many letters of a head run into its text with only a gap between.
 */
export type Line = { part: Part; text: string; paragraph: number; begins: boolean; joins: boolean; head?: number };

/** An article as it is printed: blocks above its text, and lines that fill columns. */
export type SetArticle = {
  title: string;
  kicker: string | null;
  people: readonly string[];
  /** The words to a picture that it may have. */
  caption: string;
  measure: number;
  head: { part: Part; text: string; joins: boolean }[];
  flow: Line[];
  /** Whether it is a photograph with its words. */
  photograph: boolean;
  /** The lines of a first paragraph that is set wide over the columns. */
  lead: string[];
  /** Who signs below that. */
  leadSigned: string | null;
};

const SLOGANS = [
  '走基层看变化',
  '新闻追踪',
  '本报记者带你看',
  '关注民生实事',
  '权威发布',
  '聚焦高质量发展',
  '新时代 新征程',
  '一线调查',
  '百姓关注',
  '推进乡村全面振兴',
];
const LABELS = ['热点', '民生', '暖新闻', '产经', '金融', '身边事', '外贸', '教育', '江津', '万州', '涪陵', '互联网+'];
const SIDEBARS = ['相关链接', '新闻链接', '延伸阅读', '新闻多一点', '记者手记'];
const SUBHEADS = ['现场情况如何', '问题出在哪里', '下一步怎么办', '专家怎么说', '变化看得见', '算好这笔账'];

export function setArticle(given: Told, manner: Manner, chance: Chance): SetArticle {
  const { one, percent } = chance;
  const isLed = given.paragraphs.length > 2 && percent(manner.lead);
  const told = isLed ? { ...given, paragraphs: given.paragraphs.slice(1) } : given;
  const measure = percent(manner.wider) ? Math.round(manner.measure * one([1.3, 1.5])) : manner.measure;
  const people = percent(80) ? Array.from({ length: one([1, 1, 1, 1, 2, 2, 3]) }, () => nameBy(chance)) : [];
  const usual = isLed && manner.leadSigned ? 'below lead' : manner.byline;
  const where = people.length === 0 ? 'nowhere' : percent(12) ? one(['under', 'end', 'lead'] as const) : usual;
  const signed: Signed = { where, people, byline: manner.sign(people, officeBy(chance)) };
  const clauses = clausesOf(told.paragraphs.slice(1).join(''));
  const clause = () => (clauses.length === 0 ? one(SLOGANS) : one(clauses));
  return {
    ...headOf(told, signed, clause, manner, chance),
    people,
    caption: captionOf(clause(), nameBy(chance), chance),
    measure,
    flow: flowOf(told, signed, measure, manner, chance),
    photograph: false,
    lead: isLed ? linesOf(given.paragraphs[0] ?? '', Math.round(measure * one([1.6, 2])), manner.indent) : [],
    leadSigned: where === 'below lead' ? signed.byline : null,
  };
}

type Signed = { where: Manner['byline'] | 'below lead' | 'nowhere'; people: readonly string[]; byline: string };

function headOf(told: Told, { where, byline }: Signed, clause: () => string, manner: Manner, chance: Chance) {
  const { one, percent } = chance;
  const leads = clausesOf(told.paragraphs[0] ?? '');
  const said = () => (percent(50) ? clause() : clause().replace(/[的了着已将在正也都就]/g, ''));
  const beside = ({ percent: likely, words, set }: Manner['deck']) => {
    if (!percent(likely)) return null;
    const own = words === 'lead' && leads.length > 0 ? one(leads) : percent(60) ? said() : one(SLOGANS);
    return set(percent(10) ? `${own} ${said()}` : own);
  };
  const kicker = beside(manner.kicker);
  const deck = beside(manner.deck);
  const isLabelled = percent(manner.label.percent);
  const label = isLabelled ? manner.label.set(one(LABELS)) : '';
  const title = titleOf((manner.label.over ? '' : label) + told.title, manner, chance);
  const head: SetArticle['head'] = title.map((text) => ({ part: 'title', text, joins: false }));
  if (deck !== null) head.push({ part: 'deck', text: deck, joins: false });
  if (kicker !== null) {
    const above = manner.kicker.below ? title.length : 0;
    const joins = above === 0 && title.length === 1 && percent(manner.kicker.joined);
    head.splice(above, 0, { part: 'kicker', text: kicker, joins });
  }
  if (isLabelled && manner.label.over) head.unshift({ part: 'kicker', text: label, joins: false });
  if (where === 'over')
    head.splice(kicker === null || percent(50) ? 0 : 1, 0, { part: 'byline', text: byline, joins: false });
  if (where === 'under') {
    const above = head.at(-1);
    // Three of one block would be too much for any program that reads print.
    if (above !== undefined && head.every(({ joins }) => !joins)) above.joins = percent(manner.joined);
    head.push({ part: 'byline', text: byline, joins: false });
  }
  return { title: title.join(' ').replaceAll('\n', ' '), kicker, head };
}

const NO_TEXT = { paragraph: -1, begins: false, joins: false } as const;

function flowOf(told: Told, signed: Signed, measure: number, manner: Manner, chance: Chance): Line[] {
  const { paragraphs } = told;
  const { percent } = chance;
  const headOver = subheadsOf(paragraphs, measure, manner, chance);
  const flow = paragraphs.flatMap((given, paragraph): Line[] => {
    const head = headOver(given, paragraph);
    const lead = signed.where === 'lead' && paragraph === 0 ? manner.dateline(signed.people, '') : '';
    const ending = signed.where === 'run in' && paragraph === paragraphs.length - 1 ? ` ${signed.byline}` : '';
    const lines = linesOf(lead + given + ending, measure, manner.indent);
    if (lines.length > 2 && ending === '' && percent(manner.lost)) lines.pop();
    const texts = lines.map((text, at): Line => ({ part: 'text', text, paragraph, begins: at === 0, joins: false }));
    return head === null ? texts : [head, ...texts];
  });
  return signed.where === 'end' ? [...flow, { part: 'byline', text: signed.byline, ...NO_TEXT }] : flow;
}

/** The subhead over a paragraph, or the name of a sidebar over the last one. */
function subheadsOf(paragraphs: readonly string[], measure: number, manner: Manner, chance: Chance) {
  const { one, percent, upTo } = chance;
  const first = paragraphs.length > 3 && percent(manner.subhead.percent) ? 1 + upTo(2) : Number.POSITIVE_INFINITY;
  return (given: string, paragraph: number): Line | null => {
    const isLast = paragraph > 1 && paragraph === paragraphs.length - 1;
    if (isLast && percent(manner.sidebar))
      return { part: 'subhead', text: manner.subhead.set(one(SIDEBARS), 0), ...NO_TEXT };
    const behind = paragraph - first;
    return behind >= 0 && behind % 2 === 0 ? subheadLine(given, behind / 2, measure, manner, chance) : null;
  };
}

function subheadLine(paragraph: string, nth: number, measure: number, manner: Manner, { one, percent }: Chance): Line {
  const own = clausesOf(paragraph).filter((text) => text.length <= measure - 2);
  const text = manner.subhead.set(percent(50) && own.length > 0 ? one(own) : one(SUBHEADS), nth);
  return { part: 'subhead', text, ...NO_TEXT, joins: percent(manner.merged) };
}

export function captionOf(words: string, name: string, { one }: Chance): string {
  const credit = one([
    ` ${name} 摄`,
    `（${name} 摄）`,
    ` 本报记者 ${name} 摄`,
    ` 记者 ${name} 摄影报道`,
    `新华社发（${name} 摄）`,
    ' 资料图片',
    '',
    ` ${name}/摄`,
  ]);
  return `${one(['图为', ''])}${words}。${credit}`;
}

/** A title in the blocks in which it is given: mostly one, its lines parted by a blank. */
function titleOf(text: string, { title }: Manner, { percent, upTo }: Chance): string[] {
  const parts = text.split(' ');
  const lines = parts.length > 1 ? parts : title.lines > 1 && text.length > 11 ? inTwo(text, upTo(3) - 1) : [text];
  if (lines.length === 1) return lines;
  if (percent(title.apart)) return lines;
  return [lines.join(title.broken ? '\n' : title.gapped || parts.length > 1 ? ' ' : '')];
}

/** Near the middle, best behind a mark; a comma is not printed at the end of a title's line. */
function inTwo(text: string, off: number): string[] {
  const middle = Math.ceil(text.length / 2) + off;
  const mark = [...text.matchAll(/[，：！？]/g)].map(({ index }) => index + 1).find((at) => Math.abs(at - middle) < 5);
  return [text.slice(0, mark ?? middle).replace(/，$/, ''), text.slice(mark ?? middle)];
}

function clausesOf(text: string): string[] {
  return text
    .replace(/[“”"]/g, '')
    .split(/[，。：；！？、（）]/)
    .filter((clause) => clause.length > 4 && clause.length < 20);
}

/** How many letters a text has, whatever blanks are between. */
export function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length;
}

const HANGING = /[，。、；：！？”）》]/;

/** A text in lines of a column: a mark may hang over the edge, a number is not parted. */
export function linesOf(text: string, measure: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = indent;
  for (const [word] of text.matchAll(/[0-9A-Za-z.%]+|./gu)) {
    const more = printedWidth(word);
    const hangs = HANGING.test(word) && width + more <= measure + 1;
    if (width + more > measure && !hangs && line !== '') {
      lines.push(line.trim());
      line = '';
      width = 0;
    }
    line += word;
    width += more;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
}
