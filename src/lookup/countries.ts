import { ENGLISH_EMPTY } from '../tables/answering.ts';
import { COUNTRIES, type Country, NO_COUNTRIES } from '../tables/countries.ts';

/** 非洲 has the names of its countries too, but 尼日尔 is meant as itself. */
const BY_NAME = new Map(
  COUNTRIES.flatMap((country) => country.names.map((name) => [name, country] as const)).toReversed(),
);
/** Without what is a word besides: tell us. */
const BY_ENGLISH = new Map(
  COUNTRIES.flatMap((country) =>
    country.english.flatMap((name) => (ENGLISH_EMPTY.has(name) ? [] : [[name, country] as const])),
  ),
);

/** A country's name in a folded text, the longest that stands there (尼日利亚 names no 尼日尔); English ones as whole words. */
const NAME = new RegExp(
  `(?<none>${NO_COUNTRIES.join('|')})|${anyOf(BY_NAME)}|(?<![a-z])(?:${anyOf(BY_ENGLISH)})(?![a-z])`,
  'gu',
);

/** A folded text with a sign for each name of a country. */
export function withCountriesAs(sign: string, folded: string): string {
  return folded.replace(NAME, (_, none: string | undefined) => none ?? sign);
}

/** A folded text of the same length in which no letter of a country's name is left: in 哥伦比亚 nothing is compared. */
export function withoutCountries(folded: string): string {
  return folded.replace(NAME, (name) => HIDDEN.repeat(name.length));
}

/** Of private use: a letter of no word. */
const HIDDEN = '\ue000';

/** The countries and parts of the world that a folded text names, in order, each as often as it does. */
export function countryMentions(folded: string): Country[] {
  return [...folded.matchAll(NAME)].flatMap(([name]) => BY_NAME.get(name) ?? BY_ENGLISH.get(name) ?? []);
}

/** The same, each once. */
export function countriesNamed(folded: string): Country[] {
  return [...new Set(countryMentions(folded))];
}

function anyOf(names: ReadonlyMap<string, Country>): string {
  return [...names.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('.', '\\.'))
    .join('|');
}
