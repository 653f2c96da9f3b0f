import type { Span } from '../text/sentences.ts';
import type { FoldedDate } from './find-dates.ts';
import { LABEL_WORDS } from './tables.ts';

type Page = { text: string; dates: readonly FoldedDate[] };

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|');
const LEAD = new RegExp(`^(?:${longestFirst(LABEL_WORDS.lead.words)}|[,、"'() ]|\\d+)`);
const TAIL = new RegExp(`(?:${longestFirst(LABEL_WORDS.tail.words)}|[,、('])$`);
const VERBS = new RegExp(`(?:${longestFirst(LABEL_WORDS.verb.words)})`, 'g');
const VERB_AT_HEAD = new RegExp(`^(?:已|新|累计|共|全部|再|将)*(?:${longestFirst(LABEL_WORDS.verb.words)})了?(?=.)`);
/** Where a noun phrase ends and what is said of it begins. */
const PREDICATE =
  /(?:将|已|正在|均|都|可以|能够|被|由|从|分别|共同|同时|相继|陆续|先后|也|还|[东南西北][起至接临]|位于|地处|因|是|在(?!建|校|岗|职|册|线|孵|读|编|产))/;
const QUOTED = /"[^"]*"/g;
const LABEL_LENGTH = 16;
const QUOTED_NAME = 8;

/** The words before a number that say what it measures, without dates, connectives and the links to the number. */
export function leftPhrase({ text, dates }: Page, span: Span, { whole = false }: { whole?: boolean } = {}): string {
  const words = tidy(withoutDates(text, span, dates));
  return whole ? words : shortened(words);
}

/** The words behind a number that say what is counted, up to the next number; '' where none do. */
export function rightPhrase({ text, dates }: Page, span: Span): string {
  const words = withoutDates(text, span, dates);
  if (/^[,、和及与或;。)的]/.test(words) || words === '') return '';
  const tidied = tidy(words.replace(/[、和及与]$/, '')).replace(/^(.{1,6}?)了/, '$1');
  const plain = tidied.length > LABEL_LENGTH ? tidied.replace(QUOTED, '') : tidied;
  if (plain.length <= LABEL_LENGTH) return plain;
  const head = headOf(plain);
  return head.length > 4 && head.length <= LABEL_LENGTH ? head : plain.slice(0, LABEL_LENGTH);
}

function withoutDates(text: string, { start, end }: Span, dates: readonly FoldedDate[]): string {
  let words = '';
  let at = start;
  for (const date of dates) {
    if (date.end <= at || date.start >= end) continue;
    words += text.slice(at, Math.max(at, date.start));
    at = date.end;
  }
  return words + text.slice(at, Math.max(at, end));
}

/** Takes off the connectives before and the links behind, again and again. */
export function tidy(phrase: string): string {
  let words = phrase;
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(LEAD, '');
    if (words.length > 2) words = words.replace(TAIL, '');
  }
  return words;
}

/** Sheds, until it is short enough: long quoted names, the items before 等, what stands before the last verb. */
function shortened(phrase: string): string {
  let words = phrase.replace(QUOTED, (quoted) =>
    quoted.length - 2 > QUOTED_NAME || /"等$/.test(quoted) ? '' : quoted,
  );
  if (words.length > LABEL_LENGTH) words = withoutItems(words);
  if (words.length <= LABEL_LENGTH) return tidy(words);
  const verbs = words
    .matchAll(VERBS)
    .filter((verb) => words.length - verb.index <= LABEL_LENGTH && verb.index > 0)
    .toArray();
  const cut = verbs[0]?.index ?? -1;
  if (cut > 0) return tidy(words.slice(cut));
  const boundary = /[的、和与在对于将把从了](?=[^的、和与在对于将把从了]{4,16}$)/.exec(words);
  return tidy(boundary === null ? words.slice(-LABEL_LENGTH) : words.slice(boundary.index + 1));
}

/** 设置户证、车驾、税务等各类自助设备 is 设置各类自助设备. */
function withoutItems(words: string): string {
  const items = /^(.*?)((?:[^、]+、)+[^、]*?)等(?=.{2})/.exec(words);
  if (items === null) return words;
  const verb = verbAtHead(items[0]);
  return verb + words.slice(items[0].length);
}

function verbAtHead(words: string): string {
  return VERB_AT_HEAD.exec(words)?.[0] ?? '';
}

/** A phrase without the verb that leads it: 新培育市级科技型企业 is about 市级科技型企业. */
export function withoutVerb(phrase: string): string {
  const rest = phrase.slice(verbAtHead(phrase).length);
  return rest.length < 2 ? phrase : rest;
}

/** The last verb of a phrase with what stands behind it (驻入辖区), or ''. */
export function verbBefore(phrase: string): string {
  const last = phrase.matchAll(VERBS).toArray().at(-1);
  return last === undefined ? '' : phrase.slice(last.index).replace(/了$/, '');
}

/** The noun phrase at the head of a clause, before what is said of it. */
export function headOf(clause: string): string {
  const said = PREDICATE.exec(clause);
  const verb = clause.matchAll(VERBS).find((found) => found.index >= 2);
  const ends = [said?.index ?? -1, verb?.index ?? -1].filter((end) => end >= 2);
  return ends.length === 0 ? clause : clause.slice(0, Math.min(...ends));
}
