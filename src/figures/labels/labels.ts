import { FIGURES } from '../../limits/figures.ts';
import { LABEL_WORDS } from '../../tables/figures.ts';
import { SAYS } from '../../tables/says.ts';
import type { Span } from '../../text/sentences.ts';
import { turnsIn } from '../amounts/in-turn.ts';
import type { Quantity } from '../amounts/quantity.ts';
import { indexBefore, spanIndexAt, spansWithin } from './clauses.ts';
import { LABEL_LENGTH, type Label, type Place, type Setting } from './label.ts';
import { ownersIn } from './owners.ts';
import {
  beginningOf,
  headOf,
  leftPhrase,
  rightPhrase,
  tidy,
  verbAtHead,
  verbBefore,
  wantsObject,
  withoutVerb,
} from './phrases.ts';

const CONTRAST = new Set(LABEL_WORDS.contrast.words);
/** UTF-16 units of a noun that needs its verb to say which, and of a verb with what stands behind it. */
const SHORT_NOUN = 4;
const SHORT_VERB = 6;
const SHARED_PREDICATE = 8;
/** UTF-16 units before a number that was for somebody, of which the last say what was done. */
const LEAD = 120;
/** 亩产量为老品种 before 2倍: the measure with what it is compared to. */
const COMPARED = new RegExp(
  `.?(?:${LABEL_WORDS.bare.words.filter((word) => word.length > 1).join('|')})[为是比].{2,}$`,
);

const MEASURE_END = new RegExp(`(?:${SAYS.measure_end.source})$`, 'u');

/** Says of each quantity what it measures, in printed words, complete with its owner. */
export function labelsOf(setting: Setting): Label[] {
  const labels: Label[] = [];
  const inTurn = turnsIn(setting);
  const owned = ownersIn(setting);
  const saidBehind = predicatesIn(setting);
  setting.quantities.forEach((quantity, index) => {
    const at = spanIndexAt(setting.clauses, quantity.start);
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
    const own = () => ownLabel(setting, place, { labels, saidBehind });
    const { text, from } = inTurn(place) ?? owned(place, { own: own(), labels });
    labels.push({ text: beginningOf(text, FIGURES.labelChars), from });
  });
  return labels;
}

type Told = { labels: readonly Label[]; saidBehind: Predicate };

function ownLabel(setting: Setting, place: Place, { labels, saidBehind }: Told): string {
  const { text } = setting;
  const quantity = setting.quantities[place.index];
  if (quantity === undefined) return '';
  const right = rightOf(setting, place, { quantity, saidBehind });
  const left = leftOf(setting, place, quantity);
  if (right !== '' && (counts(quantity) || wantsObject(left) || measuresThing(quantity, left))) {
    return withVerb(left, right, sharedVerb(setting, place, labels));
  }
  // 解决停车、照明等7个: what 7个 counts was lost, or is not told; the verb is all that is sure.
  if (counts(quantity) && text.charAt(quantity.start - 1) === '等') {
    const span = { start: place.before?.end ?? place.clause.start, end: quantity.start };
    return verbAtHead(leftPhrase(setting, span, { whole: true })) || left;
  }
  const parallel = place.before === null ? null : contrasted(left, labels[place.index - 1]?.text ?? '');
  if (parallel !== null) return parallel;
  const owner = /^的(.+)$/.exec(text.slice(quantity.end, place.after?.start ?? place.clause.end))?.[1];
  if (owner !== undefined) {
    const owning = tidy(headOf(owner)).slice(0, LABEL_LENGTH);
    return quantity.dimension === 'age' ? owning : withOwner(left, owning, quantity);
  }
  return left === '' ? right : left;
}

/** 新种80亩脆李: a physical measure right before a noun measures the noun, unless the words before name a measure. */
function measuresThing({ dimension }: Quantity, left: string): boolean {
  if (!/^(?:area|length|volume|mass|energy|power)$/.test(dimension)) return false;
  return !MEASURE_END.test(left) && measureOf(left) === left && (left.length <= 4 || verbBefore(left) !== '');
}

/** 海拔1300米的仙女村, 拍成20小时的录像, 72岁的大爷: the noun behind 的 owns the measure before it; of a time 长 is none (长达7年的官司). */
function withOwner(left: string, owner: string, { dimension }: Quantity): string {
  if (wantsObject(left)) return verbBefore(left) + owner;
  const measure = COMPARED.exec(left)?.[0] ?? measureOf(left);
  if (measure === '长' && dimension !== 'length') return owner;
  return measure.length > LABEL_LENGTH / 2 && measure === left ? owner : owner + measure;
}

function counts({ kind, dimension }: Quantity): boolean {
  return kind === 'count' && dimension !== 'visits';
}

/** The words before the number; where the number before it was for somebody (为120家小店融资) those before that too. */
function leftOf(setting: Setting, { before, clause }: Place, quantity: Quantity): string {
  const own = leftPhrase(setting, { start: before?.end ?? clause.start, end: quantity.start });
  if (before === null || !SAYS.benefits.test(setting.text.charAt(before.start - 1))) return own;
  const verb = counts(quantity) ? '' : verbBefore(own);
  if (verb === '') return own;
  const end = before.start - 1;
  const lead = leftPhrase(setting, { start: Math.max(clause.start, end - LEAD), end });
  return lead === '' ? own : lead + verb;
}

/** A noun that is counted without a measure word is the head of what stands behind (7万农户用上…). */
function rightOf(
  setting: Setting,
  place: Place,
  { quantity, saidBehind }: { quantity: Quantity; saidBehind: Predicate },
): string {
  const { text, dates } = setting;
  const { clause, after } = place;
  const own = rightPhrase({ text, dates }, { start: quantity.end, end: after?.start ?? clause.end });
  const right = own === '' || own.length > SHORT_NOUN ? own : own + sharedPredicate(setting, place, saidBehind);
  if (quantity.kind !== 'count' || quantity.name !== null) return right;
  const noun = text.slice(quantity.from, quantity.to).replace(NUMERAL, '');
  return noun === quantity.unit || noun === '大' ? right : (noun + right).slice(0, LABEL_LENGTH);
}

/** 4家企业、6个项目落地: what is said behind the last of a list is said of each. */
function sharedPredicate({ text, quantities }: Setting, { index, after, at }: Place, saidBehind: Predicate): string {
  if (after === null || !/[、和及]$/.test(text.slice(quantities[index]?.end, after.start))) return '';
  return saidBehind(at);
}

/** What is said behind the last quantity of a clause; '' where it is too much, or tells a day. */
type Predicate = (clause: number) => string;

/** Looks once at each clause, in printed order. */
function predicatesIn({ text, clauses, dates, quantities }: Setting): Predicate {
  let known = { clause: -1, predicate: '' };
  return (at) => {
    if (known.clause !== at) known = { clause: at, predicate: predicateOf(clauses[at]) };
    return known.predicate;
  };

  function predicateOf(clause: Span | undefined): string {
    const last = clause === undefined ? undefined : quantities[indexBefore(quantities, clause.end)];
    if (clause === undefined || last === undefined || last.end >= clause.end) return '';
    const rest = { start: last.end, end: clause.end };
    if (spansWithin(dates, rest).length > 0) return '';
    const said = tidy(text.slice(rest.start, rest.end));
    const predicate = said.slice(headOf(said).length);
    return predicate.length <= SHARED_PREDICATE ? predicate : '';
  }
}

const NUMERAL = /^[\d.,零〇一二三四五六七八九两十百千万亿余多几来 ~-]+/;

/** 引进5家企业 counts what was brought in; a long way to the verb leaves the noun alone. */
function withVerb(left: string, right: string, shared: string): string {
  const verb = verbBefore(left);
  const noun = right;
  if (verb === '') return (noun.length <= SHORT_NOUN ? shared : '') + noun;
  return verb.length + noun.length <= LABEL_LENGTH && verb.length <= SHORT_VERB ? verb + noun : noun;
}

/** In 走访60个院落、300户 the verb holds for both. */
function sharedVerb(setting: Setting, { index, before, clause }: Place, labels: readonly Label[]): string {
  const quantity = setting.quantities[index];
  if (before === null || quantity === undefined) return '';
  if (quantity.start <= clause.start || !/[、和及]/.test(setting.text.charAt(quantity.start - 1))) return '';
  const label = labels[index - 1]?.text ?? '';
  return label.slice(0, label.length - withoutVerb(label).length);
}

/** 建议线上210条、线下85条: the second differs from the first in the contrasting word alone. */
function contrasted(left: string, previous: string): string | null {
  if (!CONTRAST.has(left)) return null;
  const last = LABEL_WORDS.contrast.words.find((word) => word !== left && previous.endsWith(word));
  return last === undefined || last === previous ? null : previous.slice(0, -last.length) + left;
}

/** The measure at the end of a phrase (仙女村海拔 measures 海拔), or the phrase where no table has one. */
function measureOf(left: string): string {
  const measure = LABEL_WORDS.bare.words.filter((word) => left.endsWith(word)).sort((a, b) => b.length - a.length)[0];
  return measure ?? left;
}
