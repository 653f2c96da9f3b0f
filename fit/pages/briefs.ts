import type { Chance } from './chance.ts';
import type { Manner } from './manner.ts';
import { type Line, lettersIn, linesOf, type SetArticle } from './set-article.ts';
import { nameBy } from './signs.ts';
import type { Told } from './told.ts';

/** A short piece of news in one paragraph, under a title of its own or behind a mark. */
export function setBrief(told: Told, manner: Manner, chance: Chance): SetArticle {
  const { measure, indent, briefMark: mark, briefTitle: where } = manner;
  const name = chance.percent(30) ? nameBy(chance) : null;
  const sign = name === null ? '' : chance.one([`（${name}）`, `（记者 ${name}）`]);
  const inText = manner.briefSigned === 'in' ? sign : '';
  const before = {
    brackets: `【${told.title}】`,
    gap: `${mark}${told.title}${mark === '' && manner.briefGap === ' ' ? '  ' : manner.briefGap}`,
    none: mark,
    over: '',
    above: '',
  }[where];
  const head = lettersIn(mark + told.title);
  const isSetIn = where === 'above' || where === 'over';
  const line = (text: string, more: Partial<Line>): Line => ({
    part: 'text',
    text,
    paragraph: 0,
    begins: false,
    joins: false,
    ...more,
  });
  const over = where === 'over' ? linesOf(`${mark}${told.title}`, measure, 0) : [];
  const text = linesOf(`${before}${told.paragraphs[0] ?? ''}${inText}`, measure, isSetIn ? indent : 0);
  return {
    title: where === 'none' ? '' : told.title,
    kicker: null,
    people: name === null ? [] : [name],
    caption: '',
    measure,
    head: where === 'above' ? [{ part: 'title', text: told.title, joins: false }] : [],
    flow: [
      ...over.map((title) => line(title, { part: 'title', joins: true })),
      ...text.map((one, at) =>
        line(one, { begins: at === 0 && isSetIn, ...(at === 0 && where === 'gap' && { head }) }),
      ),
      ...(inText === sign ? [] : [line(sign, { part: 'byline', paragraph: -1 })]),
    ],
    photograph: false,
    lead: [],
    leadSigned: null,
  };
}
