import { findPlaces } from '../../lookup/find-places.ts';
import type { Byline, Correction } from '../../model.ts';
import { BYLINES } from '../../tables/people.ts';
import { CONFUSIONS } from '../../tables/reading.ts';
import { isName, mayBeName, peopleOf } from './names.ts';

/**
 * A byline as read, and the misreadings that reading it put right. `said` is false where only names stand there,
 * `setOff` where no gap parts the names from what they are.
 */
export type ReadByline = { byline: Byline; corrections: Correction[]; said: boolean; setOff: boolean };

/** Characters of the longest byline. */
export const LONGEST = 60;
const LONGEST_OFFICE = 16;
const BETWEEN = /[\s、,;:]+/;
/** 光明网 before 记者, 晨报 before it: the paper that somebody writes for. */
const PAPER = /^[\p{Script=Han}·]{1,9}[网报社台刊闻线](?=\p{Script=Han}{0,2}(?:记者|通讯员))/u;
/** What some papers set before who signs. */
const MARK = /^[□■●○◆◇▲△◎★☆▍\s]+/;
/** With a square before them names by themselves sign. */
const SIGNED = /^\s*□/;
/** Where they report from, behind the names: 发自北京, 木渡报道. */
const FROM =
  /(?<=\p{Script=Han})(?:\s*(?:\p{Script=Han}{2,4})?发自\s?\p{Script=Han}{2,6}|\s+(?!摄影|图文)\p{Script=Han}{2,6}报道)$/u;
/** What who helped did, behind the names: (实习生 何妍 对本文亦有贡献). */
const HELPED = /\s*对[本此]文[亦也均]?有贡献$/;
/** Who edited it, behind who wrote it: 文/何力 编辑/何妍. */
const EDITED = new RegExp(`\\s+(?:${[...BYLINES.staff].join('|')})\\s*[/:]\\s*\\S{2,4}$`);
const BRACKETS = /^[(【[]|[)】\]]$/g;
const BRACKET = /^\s*[(【[]/;

/**
 * Reads a text that is nothing but a byline: office, kind of reporter, names, what they did (垫江县融媒体中心 龚长浩 摄).
 * @returns null where anything else stands in it.
 */
export function readByline(printed: string): ReadByline | null {
  const source = sourceIn(printed);
  if (source === null) return signersIn(printed);
  return { byline: { office: source, people: [], role: null }, corrections: [], said: true, setOff: true };
}

function signersIn(printed: string): ReadByline | null {
  const bare = printed.trim().replace(MARK, '');
  const isSent = SENT.test(bare);
  const given = bare.replace(BRACKETS, '').replace(SENT, '').replace(TAKEN, '').replace(HELPED, '').replace(EDITED, '');
  const text = partTitles(withoutGaps(given.trim())).replace(FROM, '');
  if (text === '' || text.length > LONGEST) return null;
  const corrections: Correction[] = [];
  const { office, rest } = takeOffice(text, isSent ? isOfAnyBody : isOfBody);
  const words = rest
    .replace(BOTH, ' $&')
    .split(BETWEEN)
    .flatMap((word) => (BYLINES.roles.has(word) ? [word] : word.split('/')))
    .filter((word) => word !== '');
  const titles: string[] = [];
  const roles: string[] = [];
  const names: string[] = [];
  for (const word of words) {
    const parts = partsOfWord(word, corrections);
    titles.push(...parts.titles);
    roles.push(...parts.roles);
    if (parts.name !== '') names.push(parts.name);
  }
  // Beside a kind of reporter, or in brackets, even a name without a surname of the table is one: 阿依努尔.
  const isPlain = titles.length > 0 && (words.some((word) => BYLINES.titles.includes(word)) || BRACKET.test(printed));
  const people = peopleOf(names, isPlain || (roles.length > 0 && words.length > 1) ? mayBeName : isName);
  if (people === null || people.length === 0) return null;
  const read = office === null ? null : putOfficeRight(office, corrections);
  const role = roles.find((one) => BYLINES.photo.has(one)) ?? roles[0] ?? titles[0] ?? null;
  const said = office !== null || titles.length > 0 || roles.length > 0 || isSent || SIGNED.test(printed);
  return {
    byline: { office: read, people: [...new Set(people)], role: role === '摄影' ? '摄' : role },
    corrections,
    said,
    setOff: office !== null || words.length > 1 || bare !== printed.trim(),
  };
}

/** 何力文/图: who did both. */
const BOTH = new RegExp(`(?:${[...BYLINES.roles].filter((role) => role.includes('/')).join('|')})$`);

const gapped = (words: Iterable<string>) => [...words].map((word) => [...word].join('\\s*')).join('|');
const GAPPED = new RegExp(`^(?:${gapped(BYLINES.houses)})?\\s*(?:${gapped(BYLINES.titles)})(?=[\\s:])`);

/** A kind of reporter that a line's end parted (记 者 李力) in one. */
export function withoutGaps(text: string): string {
  return text.replace(GAPPED, (title) => title.replace(/\s/g, ''));
}

const TITLE = `(?:${[...BYLINES.houses].join('|')})?(?:${BYLINES.titles.join('|')})`;
const TITLES = new RegExp(TITLE, 'g');
const TITLE_FIRST = new RegExp(`^${TITLE}`);

const HAN = /^\p{Script=Han}{2,}$/u;

/** Parts what no gap does (本报记者李力通讯员何妍): a kind of reporter behind another's name begins the next. */
function partTitles(text: string): string {
  let from = 0;
  let parted = '';
  for (const { index } of text.matchAll(TITLES)) {
    const before = text.slice(from, index).replace(PAPER, '');
    const first = TITLE_FIRST.exec(before)?.[0];
    // 李力通讯员何妍: somebody may stand before the first kind of reporter.
    const isWho = first === undefined ? peopleOf([before]) !== null : HAN.test(before.slice(first.length).trim());
    if (!isWho) continue;
    parted += `${before} `;
    from = index;
  }
  return parted + text.slice(from);
}

/** The office at the beginning of a byline, its characters put together over the gaps of a broken line. */
export function takeOffice(
  text: string,
  isOne: (compact: string, rest: string) => boolean = isOffice,
): { office: string | null; rest: string } {
  let compact = '';
  let office: string | null = null;
  let rest = text;
  for (let at = 0; at < text.length && compact.length < LONGEST_OFFICE; at += 1) {
    const character = text.charAt(at);
    if (/\s/.test(character)) continue;
    if (!/\p{Script=Han}/u.test(character)) break;
    compact += character;
    if (!isOne(compact, text.slice(at + 1))) continue;
    // The longest office wins: 云江日报社 over 云江日报.
    office = compact;
    rest = text.slice(at + 1);
  }
  return office === null || /^\s*(?:记者|通讯员)?\s*$/.test(rest) ? { office: null, rest: text } : { office, rest };
}

/** Whether a text ends as the names of offices do. */
export function isOffice(compact: string): boolean {
  return BYLINES.offices.some(
    (end) => compact.length >= end.length && compact.endsWith(end) && !BYLINES.houses.has(compact),
  );
}

/** 荣昌区文化馆 before names: whoever works at a body of a place may write for its paper. */
function isOfBody(compact: string, rest: string): boolean {
  if (isOffice(compact)) return true;
  return NAMED.test(rest) && isBodyOfPlace(compact) && peopleOf(rest.trim().split(BETWEEN)) !== null;
}

/** Whoever is said to send a piece may be of any body: 供稿:桐江同乡总会 何力. */
function isOfAnyBody(compact: string, rest: string): boolean {
  return isOfBody(compact, rest) || (NAMED.test(rest) && BODY.test(compact));
}

function isBodyOfPlace(compact: string): boolean {
  if (!BODY.test(compact) || BYLINES.houses.has(compact)) return false;
  const place = findPlaces(compact)[0];
  return OF_PLACE.test(compact) || TOWN.test(compact) || (place?.start === 0 && place.end < compact.length);
}

/** 凤鸣镇, 双江街道: a town has a name of its own. */
const TOWN = /^\p{Script=Han}{2,5}(?:街道|镇|乡)$/u;

/** How the names of bodies end, after two characters at least. */
const BODY =
  /^\p{Script=Han}{2,}(?:馆|局|院|委|会|公司|中心|政府|办|所|站|队|社|集团|校|小学|中学|大学|银行|部|台|街道|镇|乡)$/u;
const NAMED = /^\s+\p{Script=Han}/u;
/** 县气象局, and of a place that no table has: 桐江县文化馆. */
const OF_PLACE = /^\p{Script=Han}{0,4}[省市区县旗镇](?=\p{Script=Han}{2})/u;

/** Who gives a piece, in brackets behind it, where nobody signs: (据新华社), (摘自《桐江晚报》), (合川区农委). */
function sourceIn(printed: string): string | null {
  const inside = IN_BRACKETS.exec(printed)?.[1]?.replace(/\s/g, '') ?? '';
  const said = SOURCE.exec(inside)?.[1] ?? PAPER_OF.exec(inside)?.[1];
  if (said !== undefined) return said;
  return isOffice(inside) || isBodyOfPlace(inside) ? inside : null;
}

const IN_BRACKETS = /^\s*[(（【]([^()（）【】]{3,20})[)）】]\s*$/;
const SOURCE = /^据(\p{Script=Han}{1,7}(?:社|报|网|台|客户端))(?:电|讯|消息|报道)?$/u;

/** The paper, and its day, that a piece is taken from, before who wrote it there: 摘自8月3日《桐江晚报》 何力/文. */
const TAKEN = /^\s*(?:据|摘自|摘编自|选自|原载|转自)\s*(?:\d{1,2}月\d{1,2}日)?\s*《[^《》]{2,15}》/u;
const PAPER_OF = new RegExp(`${TAKEN.source.replace('[^《》]{2,15}', '([^《》]{2,15})')}$`, 'u');
const SENT = /^[(【[]?\s*供稿\s*[:：]\s*/;

type Word = { titles: string[]; roles: string[]; name: string };
/** 教育记者: what kind of reporter, whatever the paper calls it. */
const DESK = new RegExp(`^\\p{Script=Han}{1,4}(${BYLINES.titles.join('|')})$`, 'u');

/** 本报记者张三摄 is a kind of reporter, a name and what he did. */
function partsOfWord(word: string, corrections: Correction[]): Word {
  const parts: Word = { titles: [], roles: [], name: word };
  if (BYLINES.roles.has(word)) return { ...parts, roles: [word], name: '' };
  const desk = DESK.exec(word)?.[1];
  if (desk !== undefined) return { ...parts, titles: [desk], name: '' };
  for (const house of BYLINES.houses) if (parts.name.startsWith(house)) parts.name = parts.name.slice(house.length);
  parts.name = parts.name.replace(PAPER, '');
  const title = titleAt(parts.name);
  if (title !== null) {
    parts.titles.push(title.read);
    if (title.printed !== title.read) corrections.push({ printed: title.printed, read: title.read });
    parts.name = parts.name.slice(title.printed.length);
  }
  if (BYLINES.roles.has(parts.name)) return { ...parts, roles: [parts.name], name: '' };
  for (const role of BYLINES.roles) {
    const name = parts.name.slice(0, -role.length);
    if (parts.name.endsWith(role) && isName(name) && !isName(parts.name)) return { ...parts, roles: [role], name };
  }
  return parts;
}

/** The kind of reporter that a text begins with; one character that OCR takes for another may be wrong in it. */
export function titleAt(text: string): { printed: string; read: string } | null {
  for (const title of BYLINES.titles) {
    const printed = text.slice(0, title.length);
    if (printed === title) return { printed, read: title };
    if (printed.length === title.length && differsByConfusion(printed, title)) return { printed, read: title };
  }
  return null;
}

function differsByConfusion(printed: string, word: string): boolean {
  let wrong = '';
  for (let at = 0; at < word.length; at += 1) {
    if (printed.charAt(at) === word.charAt(at)) continue;
    if (wrong !== '') return false;
    wrong = printed.charAt(at) + word.charAt(at);
  }
  return CONFUSIONS.has(wrong);
}

/** An office bears its district's name; a known misreading of it (壁山区) is put right. */
function putOfficeRight(office: string, corrections: Correction[]): string {
  const misread = findPlaces(office).find((place) => place.kind === 'misreading' && place.start === 0);
  if (misread === undefined) return office;
  // As much of the official name as was printed: 壁山 is 璧山, 壁山区 is 璧山区.
  const right = misread.place.slice(0, misread.printed.length);
  corrections.push({ printed: misread.printed, read: right });
  return right + office.slice(misread.end);
}
