import { findPlaces } from '../../lookup/find-places.ts';
import { placesOver } from '../../lookup/home.ts';
import { COUNTRIES } from '../../tables/countries.ts';
import { glossesByWord } from '../../tables/dictionary.ts';
import { BODIES } from '../../tables/holding.ts';
import { ROLES, SURNAMES } from '../../tables/people.ts';
import type { Span } from '../../text/sentences.ts';
import { type Anchor, rivals, sameAnchor } from './anchors.ts';
import type { Parsed } from './parsed.ts';

/** A place, a body or, behind what he is, a person that a text names. */
export type Named = Span & {
  kind: 'place' | 'body' | 'person' | 'name' | 'counted';
  words: string;
  place: string;
  anchor?: Anchor;
};

/** Characters of the longest name of a body that are looked at. */
const LONGEST = 10;
/** Characters before the ending without which it names nobody. */
const HEAD = 2;
const ENDS = new RegExp(BODIES.join('|'), 'gu');
const COUNTRY = new RegExp(
  COUNTRIES.flatMap(({ names }) => names)
    .filter((name) => /^\p{Script=Han}{2,}$/u.test(name) && name !== '中国')
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);
/** Whether a text tells of somewhere abroad. */
export function isAbroad(text: string): boolean {
  return text.search(COUNTRY) >= 0;
}

const ROLE = new RegExp(ROLES.join('|'), 'gu');
const BEGINS = /[^\p{Script=Han}]|[一两三四五六七八九十几各处家所级省市区县州镇乡村的和与及由向对在为被将把了是从]/u;

/** Numbers, days and times of day, but for what is part of a name. */
export function countedIn({ text, anchors }: Pick<Parsed, 'text' | 'anchors'>): Named[] {
  return anchors
    .filter((anchor) => !('number' in anchor && anchor.number.dimension.startsWith('naming')))
    .map((anchor) => {
      const { start, end } = anchor;
      return { kind: 'counted', start, end, words: text.slice(start, end), place: '', anchor };
    });
}

/** The places and bodies of a folded Chinese text. */
export function namedIn(text: string): Named[] {
  const places = findPlaces(text)
    .filter(({ printed }) => /\p{Script=Han}/u.test(printed))
    .map(({ start, end, place, printed }): Named => ({ kind: 'place', start, end, words: printed, place }));
  const countries = [...text.matchAll(COUNTRY)].map(
    ({ index, 0: words }): Named => ({
      kind: 'place',
      start: index,
      end: index + words.length,
      words,
      place: words,
    }),
  );
  const bodies = [...text.matchAll(ENDS)].flatMap(({ index, 0: ending }): Named[] => {
    const end = index + ending.length;
    let start = index;
    while (start > 0 && end - start < LONGEST && !BEGINS.test(text.charAt(start - 1))) start -= 1;
    // 银行 is any, and so is 性银行 of 地区性银行.
    return index - start < HEAD ? [] : [{ kind: 'body', start, end, words: text.slice(start, end), place: '' }];
  });
  return [...places, ...countries, ...bodies, ...peopleIn(text)];
}

/** People behind what they are (负责人李春燕), in three characters or two, and who is named politely. */
export function peopleIn(text: string): Named[] {
  const polite = [POLITE, OFFICE]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([words]) => SURNAMES.single.has(words.charAt(0)) && !glossesByWord().has(words.slice(0, 2)))
    .map(
      ({ index, 0: words }): Named => ({ kind: 'person', start: index, end: index + words.length, words, place: '' }),
    );
  return [
    ...polite,
    ...[...text.matchAll(ROLE)].flatMap(({ index, 0: role }): Named[] => {
      const start = index + role.length;
      const words = /^\p{Script=Han}{2,3}/u.exec(text.slice(start, start + 3))?.[0] ?? '';
      if (!SURNAMES.single.has(words.charAt(0)) || words.length < 2 || glossesByWord().has(words.slice(0, 2)))
        return [];
      return [{ kind: 'person', start, end: start + words.length, words, place: '' }];
    }),
  ];
}

/** 站长郑永华说. */
const OFFICE = /(?<=[长员师任记授])\p{Script=Han}{2,3}(?=[说称表介,。、和与])/gu;
/** 张女士, 曾某. */
const POLITE = /\p{Script=Han}(?:女士|先生|某某?(?:\p{Script=Han}(?=[和与及、,。的被向对将把在因称说]))?|同学|老师)/gu;

/** Whether one could be taken for the other. */
export function isLike(a: Named, b: Named): boolean {
  if (a.anchor !== undefined && b.anchor !== undefined) return rivals(a.anchor, b.anchor);
  return a.kind === b.kind;
}

/** Whether two are one, or one lies in the other: 重庆 and 潼南, 省法院 and 吉林省高级人民法院. */
export function isOne(a: Named, b: Named): boolean {
  if (a.kind !== b.kind) return false;
  if (a.anchor !== undefined && b.anchor !== undefined) return sameAnchor(a.anchor, b.anchor);
  if (a.words.includes(b.words) || b.words.includes(a.words)) return true;
  if (a.kind === 'body') return a.words.slice(-ENDING) === b.words.slice(-ENDING);
  if (a.kind !== 'place') return false;
  return a.place === b.place || placesOver(a.place).has(b.place) || placesOver(b.place).has(a.place);
}

const ENDING = 4;
