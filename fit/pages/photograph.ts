import type { Chance } from './chance.ts';
import type { Manner } from './manner.ts';
import { captionOf, linesOf, type SetArticle } from './set-article.ts';
import { nameBy } from './signs.ts';
import type { Told } from './told.ts';

/** A photograph with its words and its photographer, which stands for an article by itself; with or without a title. */
export function setPhotograph(told: Told, { measure: column, indent }: Manner, chance: Chance): SetArticle {
  const { one, percent } = chance;
  const measure = Math.round(column * one([1, 1.4, 1.8]));
  const name = nameBy(chance);
  const words = captionOf((told.paragraphs[0] ?? '').replace(/。$/, ''), name, chance);
  const title = percent(60) ? (percent(40) ? shortOf(told, one) : told.title.replace(/ .*/, '')) : null;
  return {
    title: title ?? '',
    kicker: null,
    people: words.includes(name) ? [name] : [],
    caption: '',
    measure,
    head: title === null ? [] : [{ part: 'title', text: title, joins: false }],
    flow: linesOf(words, measure, indent).map((text, at) => ({
      part: 'text',
      text,
      paragraph: 0,
      begins: at === 0,
      joins: false,
    })),
    photograph: true,
    lead: [],
    leadSigned: null,
  };
}

/** A word or two from the report, as many photographs are headed. */
function shortOf({ title, paragraphs }: Told, one: Chance['one']): string {
  const words = [title, ...paragraphs]
    .join('，')
    .split(/[^\p{Script=Han}]+/u)
    .filter((clause) => clause.length >= SHORT.least && clause.length <= SHORT.most);
  return words.length === 0 ? title.slice(0, SHORT.most) : one(words);
}

/** Characters of such a head. */
const SHORT = { least: 4, most: 7 } as const;
