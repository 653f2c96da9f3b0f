import { BYLINES } from '../../tables/people.ts';
import { isOffice, LONGEST, type ReadByline, readByline, takeOffice, titleAt, withoutGaps } from './byline.ts';
import { takeDateline } from './dateline.ts';

/** A kind of reporter, up to three names, and the line beside them. */
const WORDS_BESIDE = 5;
const HOUSE = new RegExp(`^(?:${[...BYLINES.houses].join('|')})`);
/** The paper itself, 本报 or 晨报; the photographers of others are named within a text. */
const OWN_HOUSE = /^(?:本[报网刊台社]|\p{Script=Han}{1,2}报(?=记者|通讯员))/u;
/** A photographer's name with what he did behind a gap or a stroke. */
const CREDIT = /^[\p{Script=Han}·]{2,4}\s?[\s/]摄$/u;
const BRACKETED = /^[(【[][^()【】]*[)】\]]\s*$/;

/** Whether brackets stand around all of a text. */
export function isBracketed(text: string): boolean {
  return BRACKETED.test(text);
}

/** A byline that stands in the same block as the text before it; `start` to `end` is where, UTF-16. */
export type RunIn = ReadByline & { start: number; end: number };

const SENTENCE_ENDS = /[。!?…”"’')》】]/g;
const SENTENCE_END = /[。!?…][”"’')》】]*$/;

/**
 * Finds a byline that OCR ran into the end of a paragraph: behind its last sentence (…振兴。云江区融媒体中心 李力),
 * or before its last line, where it was set beside that line (… 通讯员 何力 项目入驻。).
 */
export function runInByline(text: string): RunIn | null {
  if (readByline(text)?.said) return null;
  const from = Math.max(0, text.length - LONGEST);
  for (const mark of text.slice(from).matchAll(SENTENCE_ENDS)) {
    const start = from + mark.index + 1;
    const behind = text.slice(start).trimStart();
    if (!isSetOff(behind)) continue;
    const read = readByline(behind);
    if (read !== null && (read.said || isBracketed(behind))) return { ...read, start, end: text.length };
  }
  return besideLastLine(text);
}

/**
 * Only an office, brackets, or a kind of reporter with a gap behind it, is set off from the text; …。李力摄 is part of
 * it.
 */
function isSetOff(text: string): boolean {
  if (isBracketed(text) || CREDIT.test(text)) return true;
  const own = withoutGaps(text).replace(OWN_HOUSE, '');
  const title = titleAt(own);
  if (title !== null) return /^[\s:]/.test(own.slice(title.printed.length));
  return takeOffice(text).office !== null;
}

/** A byline that is words of its own: the last ones, or all but the last line that it was set beside. */
function besideLastLine(text: string): RunIn | null {
  const words = [...text.matchAll(/\S+/g)];
  const from = words.findLastIndex(({ 0: word }) => titleAt(word)?.printed === word || isOffice(word));
  const first = words[from];
  const last = words.at(-1);
  if (first === undefined || last === undefined || from === 0 || words.length - from > WORDS_BESIDE) return null;
  const ends = SENTENCE_END.test(last[0]) ? last.index : text.length;
  const read = readByline(text.slice(first.index, ends));
  return read === null ? null : { ...read, start: first.index, end: ends };
}

const LEADING = /^[^,。(]{0,20}[(]([^()()]{2,40})[)]/;
/** 本报讯 记者李力报道. */
const REPORTED = /^本[报网刊]讯\s*((?:见习|实习|通讯)?记者[^,。:]{2,16}?)报\s?道/;

/** The byline in brackets behind the dateline that a report begins with (本报讯(记者 李力), 中新网8月7日电(李力 何妍)). It stays in the text. */
export function leadingByline(text: string): ReadByline | null {
  const { byline } = takeDateline(text);
  if (byline !== null) return byline;
  const inside = (LEADING.exec(text)?.[1] ?? REPORTED.exec(text)?.[1])?.trim();
  const read =
    inside === undefined || titleAt(withoutGaps(inside.replace(HOUSE, ''))) === null ? null : readByline(inside);
  return read?.said ? read : null;
}
