import type { Chance } from './chance.ts';
import { type Manner, RUN_IN } from './manner.ts';
import { linesOf, type SetArticle } from './set-article.ts';
import { nameBy } from './signs.ts';
import type { Told } from './told.ts';

/** A short piece of news in one paragraph, under a title of its own or behind a mark. */
export function setBrief(told: Told, { measure, indent, briefMark }: Manner, chance: Chance): SetArticle {
  const name = chance.percent(30) ? nameBy(chance) : null;
  const before = briefMark === RUN_IN ? `【${told.title}】` : briefMark;
  const text = `${before}${told.paragraphs[0] ?? ''}${name === null ? '' : `（${name}）`}`;
  return {
    title: briefMark === '' || briefMark === RUN_IN ? told.title : '',
    kicker: null,
    people: name === null ? [] : [name],
    caption: '',
    measure,
    head: briefMark === '' ? [{ part: 'title', text: told.title }] : [],
    flow: linesOf(text, measure, briefMark === '' ? indent : 0).map((line, at) => ({
      part: 'text',
      text: line,
      paragraph: 0,
      begins: at === 0 && briefMark === '',
    })),
  };
}
