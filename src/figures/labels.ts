import type { Span } from '../text/sentences.ts';
import type { Clause } from './clauses.ts';
import type { FoldedDate } from './find-dates.ts';
import { headOf, leftPhrase, rightPhrase, tidy, verbBefore, wantsObject, withoutVerb } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import { LABEL_WORDS } from './tables.ts';

/** What a quantity measures, and where in folded text the words of its quote begin. */
export type Label = { text: string; from: number };

/** The page as the labels see it. */
export type Setting = {
  text: string;
  clauses: readonly Clause[];
  quantities: readonly Quantity[];
  dates: readonly FoldedDate[];
};

/** A quantity with the clause it stands in, and the quantities beside it in that clause. */
type Place = { index: number; clause: Clause; at: number; before: Quantity | null; after: Quantity | null };

const BARE = new Set(LABEL_WORDS.bare.words);
const CONTRAST = new Set(LABEL_WORDS.contrast.words);
/** UTF-16 units of a label that still is read at a glance, and of a noun that needs its predicate to say what it is. */
const LABEL_LENGTH = 16;
const SHORT_NOUN = 4;
/** Words that begin a clause about something else than what the sentence is about. */
const SCENE = /^(?:从|据|在|为|按|对|随|通过|与)|获悉|了解|介绍|表示|报道|透露|认为|指出|[说称]$/;
const SHORT_VERB = 6;

/** Says of each quantity what it measures, in printed words, complete with its owner. */
export function labelsOf(setting: Setting): Label[] {
  const labels: Label[] = [];
  setting.quantities.forEach((quantity, index) => {
    const at = setting.clauses.findIndex((clause) => quantity.start < clause.end);
    const clause = setting.clauses[at] ?? { start: 0, end: setting.text.length, sentence: 0 };
    const beside = (other: Quantity | undefined) =>
      other !== undefined && other.end > clause.start && other.start < clause.end ? other : null;
    const place = {
      index,
      clause,
      at,
      before: beside(setting.quantities[index - 1]),
      after: beside(setting.quantities[index + 1]),
    };
    labels.push(inTurn(setting, place) ?? owned(setting, place, { own: ownLabel(setting, place, labels), labels }));
  });
  return labels;
}

function ownLabel(setting: Setting, place: Place, labels: readonly Label[]): string {
  const { text } = setting;
  const quantity = setting.quantities[place.index];
  if (quantity === undefined) return '';
  const right = rightOf(setting, place, quantity);
  const left = leftOf(setting, place, quantity);
  if (right !== '' && (counts(quantity) || wantsObject(left) || measuresThing(quantity, left))) {
    return withVerb(left, right, sharedVerb(setting, place, labels));
  }
  const parallel = place.before === null ? null : contrasted(left, labels[place.index - 1]?.text ?? '');
  if (parallel !== null) return parallel;
  const owner = /^的(.+)$/.exec(text.slice(quantity.end, place.after?.start ?? place.clause.end))?.[1];
  if (owner !== undefined) return withOwner(left, tidy(headOf(owner)).slice(0, LABEL_LENGTH));
  return left === '' ? right : left;
}

/** 种植80亩青贮玉米: a physical measure right before a noun measures the noun, unless the words before name a measure. */
function measuresThing({ dimension }: Quantity, left: string): boolean {
  if (!/^(?:area|length|volume|mass|energy|power)$/.test(dimension)) return false;
  return (
    !/[长宽高深厚距重量积率达]$/.test(left) && measureOf(left) === left && (left.length <= 4 || verbBefore(left) !== '')
  );
}

/** 海拔1500多米的双岩村, 完成40小时的视频资料, 73岁的老人: the noun behind 的 owns the measure before it. */
function withOwner(left: string, owner: string): string {
  if (wantsObject(left)) return verbBefore(left) + owner;
  return owner + measureOf(left);
}

function counts({ kind, dimension }: Quantity): boolean {
  return kind === 'count' && dimension !== 'visits';
}

/** The words before the number; where the number before it was for somebody (为354家企业融资) those before that too. */
function leftOf(setting: Setting, { before, clause }: Place, quantity: Quantity): string {
  const own = leftPhrase(setting, { start: before?.end ?? clause.start, end: quantity.start });
  if (before === null || !/[为向对给]/.test(setting.text.charAt(before.start - 1))) return own;
  const lead = leftPhrase(setting, { start: clause.start, end: before.start - 1 });
  const verb = verbBefore(own);
  return lead === '' || verb === '' || counts(quantity) ? own : lead + verb;
}

/** A noun that is counted without a measure word is the head of what stands behind (20万农户完成…). */
function rightOf({ text, dates }: Setting, { clause, after }: Place, quantity: Quantity): string {
  const right = rightPhrase({ text, dates }, { start: quantity.end, end: after?.start ?? clause.end });
  if (quantity.kind !== 'count' || quantity.name !== null) return right;
  const noun = text.slice(quantity.from, quantity.to).replace(NUMERAL, '');
  return noun === quantity.unit || noun === '大' ? right : (noun + right).slice(0, LABEL_LENGTH);
}

const NUMERAL = /^[\d.,零〇一二三四五六七八九两十百千万亿余多几来 ~-]+/;

/** 引进3家企业 counts what was brought in; a long way to the verb leaves the noun alone. */
function withVerb(left: string, right: string, shared: string): string {
  const verb = verbBefore(left);
  const noun = right;
  if (verb === '') return (noun.length <= SHORT_NOUN ? shared : '') + noun;
  return verb.length + noun.length <= LABEL_LENGTH && verb.length <= SHORT_VERB ? verb + noun : noun;
}

/** In 驻入190个网格群、400余个微信群 the verb holds for both. */
function sharedVerb(setting: Setting, { index, before, clause }: Place, labels: readonly Label[]): string {
  const quantity = setting.quantities[index];
  if (before === null || quantity === undefined) return '';
  if (!/[、和及]$/.test(setting.text.slice(clause.start, quantity.start))) return '';
  const label = labels[index - 1]?.text ?? '';
  return label.slice(0, label.length - withoutVerb(label).length);
}

/** 需求线上110单、线下62单: the second differs from the first in the contrasting word alone. */
function contrasted(left: string, previous: string): string | null {
  if (!CONTRAST.has(left)) return null;
  const last = LABEL_WORDS.contrast.words.find((word) => word !== left && previous.endsWith(word));
  return last === undefined || last === previous ? null : previous.slice(0, -last.length) + left;
}

/** The measure at the end of a phrase (小南海镇海拔 measures 海拔), or the phrase where no table has one. */
function measureOf(left: string): string {
  const measure = LABEL_WORDS.bare.words.filter((word) => left.endsWith(word)).sort((a, b) => b.length - a.length)[0];
  return measure ?? left;
}

/** 科技型企业、高新技术企业奖励288万元、2140万元: as many things as numbers, in the same order. */
function inTurn(setting: Setting, place: Place): Label | null {
  const run = runOf(setting, place);
  if (run === null) return null;
  const first = setting.quantities[run.first];
  if (first === undefined) return null;
  const left = leftPhrase(setting, { start: place.clause.start, end: first.start }, { whole: true });
  const items = left.replace(/(?:分别|依次|各)(?:为|是|达|有|占)?$/, '').split(/[、和与及]/);
  if (items.length !== run.length || items.some((item) => item.length < 2)) return null;
  const [head = ''] = items;
  const last = items.at(-1) ?? '';
  const bare = withoutVerb(head);
  const verb = head.slice(0, head.length - bare.length);
  // What stands behind the last item's likeness to the first belongs to all of them.
  const ending = bare.slice(-2);
  const cut = last.lastIndexOf(ending);
  const common = cut < 0 ? '' : last.slice(cut + ending.length);
  const item = place.index - run.first === 0 ? bare : (items[place.index - run.first] ?? '');
  return { text: verb + (item.endsWith(common) ? item : item + common), from: place.clause.start };
}

type Run = { first: number; length: number };

/** The quantities of a clause that only 、 or 和 parts, around one of them; null for one that stands alone. */
function runOf({ text, quantities }: Setting, { index, clause }: Place): Run | null {
  const joined = (left: number) => {
    const [a, b] = [quantities[left], quantities[left + 1]];
    if (a === undefined || b === undefined || a.start < clause.start || b.end > clause.end) return false;
    return /^[、和与及]$/.test(text.slice(a.end, b.start));
  };
  let first = index;
  while (first > 0 && joined(first - 1)) first -= 1;
  let last = index;
  while (joined(last)) last += 1;
  return last > first ? { first, length: last - first + 1 } : null;
}

/** Adds the owner to a label that says only how it is measured (总量, 长度, 占全市, 同比增长). */
function owned(setting: Setting, place: Place, { own, labels }: { own: string; labels: readonly Label[] }): Label {
  const quantity = setting.quantities[place.index];
  const from = place.clause.start;
  if (!isBare(own) || quantity === undefined) return { text: own, from };
  const previous = relates(own) ? related(setting, place) : place.index - 1;
  const other = setting.quantities[previous];
  const label = labels[previous];
  const near = other !== undefined && clauseOf(setting, other)?.sentence === place.clause.sentence;
  if (near && label !== undefined && (relates(own) || quantity.dimension === other.dimension)) {
    const owner = relates(own) ? label.text : withoutVerb(label.text);
    return { text: joinedTo(owner, own), from: Math.min(from, label.from) };
  }
  const subject = subjectOf(setting, place);
  return subject === null
    ? { text: own, from }
    : { text: joinedTo(subject.text, own), from: Math.min(from, subject.from) };
}

/** The quantity before that is itself measured, not set in relation: 投诉19万件,增长22.5%,占总数的54.9%. */
function related({ quantities, text }: Setting, { index }: Place): number {
  for (let other = index - 1; other >= 0; other -= 1) {
    const quantity = quantities[other];
    if (quantity === undefined || /。/.test(text.slice(quantity.end, quantities[index]?.start))) break;
    if (!/^(?:percent|percentage points|times)$/.test(quantity.dimension)) return other;
  }
  return index - 1;
}

function isBare(own: string): boolean {
  return (
    own === '' ||
    BARE.has(own) ||
    /^(?:约?占|同比|环比|[比较](?:上年|去年|上月|同期|增长|下降|增加|减少|提高))/.test(own)
  );
}

function relates(own: string): boolean {
  return own === '' || /占|比|增长|下降|提高|增幅|降幅|增加|减少|上涨|下跌|上升|回落|其中/.test(own);
}

function joinedTo(owner: string, own: string): string {
  // The date between 较 and 增长 is the period's.
  const said = own.replace(/^[比较](?=增长|下降|增加|减少|提高)/, '');
  return owner.endsWith(said) ? owner : owner + said;
}

function clauseOf({ clauses }: Setting, quantity: Span): Clause | undefined {
  return clauses.find((clause) => quantity.start < clause.end);
}

/** What the sentence is about: the head of its first clause that has one, before the figure's own. */
function subjectOf(setting: Setting, { clause, at }: Place): Label | null {
  for (let index = setting.clauses.findIndex((one) => one.sentence === clause.sentence); index < at; index += 1) {
    const span = setting.clauses[index];
    if (span === undefined) return null;
    const words = leftPhrase(setting, span, { whole: true });
    // 从增速看 and the like set the scene; what holds a number is another figure's clause.
    if (/\d/.test(words) || SCENE.test(setting.text.slice(span.start, span.end))) continue;
    const head = headOf(words);
    if (head.length >= 2 && head.length <= LABEL_LENGTH) return { text: head, from: span.start };
  }
  return null;
}
