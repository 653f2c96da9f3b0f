import { LABEL_WORDS } from '../../tables/figures.ts';
import { SAYS } from '../../tables/says.ts';
import type { Span } from '../../text/sentences.ts';
import type { FoldedDate } from '../dates/find-dates.ts';
import { spansWithin } from './clauses.ts';
import { LABEL_LENGTH } from './label.ts';

type Page = { text: string; dates: readonly FoldedDate[] };

/** UTF-16 units of a quoted name that is kept in a long label. */
const QUOTED_NAME = 8;
/** UTF-16 units of a bracket that is left out before a noun; what has not closed by then has lost its other half. */
const BRACKET = 200;
/** A noun of this length (企业, 合作社) does not yet say which; what is said of it belongs to the label. */
const GENERAL_NOUN = 4;

const { lead, tail, verb, nominal, predicate, becomes } = LABEL_WORDS;

type Words = Pick<typeof lead, 'words'> & Partial<Pick<typeof lead, 'notBefore' | 'notAfter'>>;

/** The words as one alternation, the longest first; 能 before 源 is a word of its own, so that 能源消费 keeps its head. */
function alternatives({ words, notBefore = {}, notAfter = {} }: Words): string {
  const guard = (characters: string | undefined, look: '!' | '<!') =>
    characters === undefined ? '' : `(?${look}[${characters}])`;
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => guard(notAfter[word], '<!') + word + guard(notBefore[word], '!'))
    .join('|');
}

const LEAD = new RegExp(`^(?:${alternatives(lead)}|\\([^)]{0,${BRACKET}}\\)|[,、') ])`);
const TAIL = new RegExp(`(?:${alternatives(tail)})$`);
/** UTF-16 units of the longest of them with the character before it. */
const TAIL_LENGTH = 1 + Math.max(...tail.words.map((word) => word.length));
const ALL_VERBS = alternatives({ words: [...verb.words, ...nominal.words] });
const VERBS = new RegExp(`(?:${ALL_VERBS})`, 'g');
const VERB_AT_HEAD = new RegExp(`^(?:${SAYS.adverb.source})*(?:${ALL_VERBS})了?(?=.)`);
const STRONG = new RegExp(alternatives(verb), 'g');
/** UTF-16 units of the longest verb, so far before a stretch to look for those that begin in it. */
const VERB_LENGTH = Math.max(...verb.words.map((word) => word.length));
const STRONG_AT_END = new RegExp(`(?:${alternatives(verb)})了?$`);
/** Where a noun phrase ends and what is said of it begins. */
const PREDICATE = new RegExp(alternatives(predicate), 'g');
const BECOMES = new RegExp(`新?(?:${alternatives(becomes)})`);
/** A quoted name that is not the head of its phrase, and names that only are examples ("甲""乙"等). */
const NAME_WITHIN = /"[^"]*"(?=.)/g;
const LISTED_NAMES = /(?:"[^"]*"[、和]?)+(等)?/g;

/** The words before a number that say what it measures, without dates, connectives and the links to the number. */
export function leftPhrase({ text, dates }: Page, span: Span, { whole = false }: { whole?: boolean } = {}): string {
  const words = withoutDates(text, span, dates);
  return tidy(whole ? tidy(words) : shortened(tidy(words)));
}

/** The words behind a number that say what is counted, up to the next number; '' where none do. */
export function rightPhrase({ text, dates }: Page, span: Span): string {
  const words = withoutDates(text, span, dates);
  if (/^(?:[,、;。)的/或]|和(?!平)|及(?!格)|与$)/.test(words) || words === '') return '';
  // 和 before the next number joins; 参与 at a clause's end is a word.
  const joined = /\d/.test(text.charAt(span.end)) ? words.replace(/[、和及与]$/, '') : words;
  const tidied = tidy(joined.replace(/^(.{2,6}?)了(?=.)/, '$1'));
  const plain = tidied.length > LABEL_LENGTH ? tidied.replace(NAME_WITHIN, '') : tidied;
  const turned = BECOMES.exec(plain);
  const head = verbAtHead(plain) === '' ? headOf(plain) : plain;
  if (turned !== null && turned.index >= 2 && head.length > GENERAL_NOUN) {
    return beginningOf(plain.slice(turned.index));
  }
  return nounOf(head.length > GENERAL_NOUN ? head : plain);
}

const RELATIVE = new RegExp(`^(?:${SAYS.relative.source}).*的([^的]{2,16})$`, 'u');

/** 来自四所农校的技术员 counts 技术员; of what is still too long the beginning stays. */
function nounOf(words: string): string {
  if (words.length <= LABEL_LENGTH) return tidy(words);
  const relative = RELATIVE.exec(words)?.[1];
  if (relative !== undefined) return tidy(relative);
  const cut = words.slice(0, LABEL_LENGTH).search(/(?<=.{3})[的、《]/);
  return tidy(cut > 0 ? words.slice(0, cut) : beginningOf(words));
}

/** As much as a label holds, without a number that the cut would go through: 12米 must not leave a 1. */
export function beginningOf(words: string, length: number = LABEL_LENGTH): string {
  const beginning = words.slice(0, length);
  return NUMERAL_AHEAD.test(words.slice(length)) ? beginning.replace(NUMERAL_AT_END, '') : beginning;
}

/** As much of the end, likewise. */
function endOf(words: string): string {
  const end = words.slice(-LABEL_LENGTH);
  return NUMERAL_AT_END.test(words.charAt(words.length - LABEL_LENGTH - 1)) ? end.replace(NUMERAL_AHEAD, '') : end;
}

const NUMERAL_AHEAD = /^[\d.,〇零一二两三四五六七八九十百千万亿]+/;
const NUMERAL_AT_END = /[\d.,〇零一二两三四五六七八九十百千万亿]+$/;

function withoutDates(text: string, { start, end }: Span, dates: readonly FoldedDate[]): string {
  let words = '';
  let at = start;
  for (const date of spansWithin(dates, { start, end })) {
    words += text.slice(at, Math.max(at, date.start));
    at = date.end;
  }
  return words + text.slice(at, Math.max(at, end));
}

/** Takes off the connectives before and the links behind, again and again, and quotation marks without a partner. */
export function tidy(phrase: string): string {
  let words = phrase;
  for (let before = -1; before !== words.length; ) {
    before = words.length;
    words = words.slice(LEAD.exec(words)?.[0].length ?? 0);
    if (/[,、('\s]/.test(words.charAt(words.length - 1))) words = words.slice(0, -1);
    // From the last few characters alone, for a pattern that ends in $ is tried at each character of what it is given.
    if (words.length > 2)
      words = words.slice(0, words.length - (TAIL.exec(words.slice(-TAIL_LENGTH))?.[0].length ?? 0));
  }
  return (words.split('"').length - 1) % 2 === 0 ? words : words.replaceAll('"', '');
}

/** Sheds, until it is short enough: long quoted names, all quoted names, items before 等, what stands before a verb. */
function shortened(phrase: string): string {
  let words = phrase
    // 等 is part of the pattern as it may be missing: to look for it anew from every name costs the square of their number.
    .replace(LISTED_NAMES, (names, ending) => (ending === undefined ? names : ''))
    .replace(NAME_WITHIN, (name) => (name.length - 2 > QUOTED_NAME ? '' : name));
  const list = words.lastIndexOf('、');
  if (words.length > LABEL_LENGTH && list >= 0 && words.length - list > GENERAL_NOUN && !words.includes('等', list)) {
    words = words.slice(list + 1);
  }
  if (words.length > LABEL_LENGTH) words = words.replace(NAME_WITHIN, '');
  if (words.length > LABEL_LENGTH) words = withoutItems(words);
  if (words.length <= LABEL_LENGTH) return words;
  const end = words.slice(-LABEL_LENGTH - VERB_LENGTH);
  const fits = ({ index }: RegExpExecArray) => {
    const rest = end.length - index;
    return rest <= LABEL_LENGTH && rest > GENERAL_NOUN;
  };
  const cut = end.matchAll(STRONG).find(fits);
  if (cut !== undefined) return end.slice(cut.index);
  const boundary = /[的、和与在对于将把从了](?=[^的、和与在对于将把从了]{4,16}$)/.exec(words);
  return boundary === null ? endOf(words).replace(/^[^(]*\)/, '') : words.slice(boundary.index + 1);
}

/** 添置血压仪、心电图机等各类便民设备 is 添置各类便民设备. */
function withoutItems(words: string): string {
  const items = /^(?:[^、]+、)+[^、]*?等(?=.{2})/.exec(words)?.[0];
  return items === undefined ? words : verbAtHead(items) + words.slice(items.length);
}

/** The verb that leads a phrase, with its adverbs (重点解决), or ''. */
export function verbAtHead(words: string): string {
  return VERB_AT_HEAD.exec(words)?.[0] ?? '';
}

/** A phrase without the verb that leads it: 新培育种粮大户 is about 种粮大户. */
export function withoutVerb(phrase: string): string {
  const rest = phrase.slice(verbAtHead(phrase).length);
  return rest.length < 2 ? phrase : rest;
}

/** The last verb of a phrase with what stands behind it (走访院落), or ''. */
export function verbBefore(phrase: string): string {
  const last = phrase.matchAll(VERBS).toArray().at(-1);
  return last === undefined ? '' : phrase.slice(last.index).replace(/了$/, '');
}

/** Whether a phrase ends in a verb that still wants its object (合作社引进). */
export function wantsObject(phrase: string): boolean {
  return STRONG_AT_END.test(phrase);
}

/** The noun phrase at the head of a clause, before what is said of it. */
export function headOf(clause: string): string {
  const said = clause.matchAll(PREDICATE).find((found) => found.index >= 2);
  return said === undefined ? clause : clause.slice(0, said.index);
}
