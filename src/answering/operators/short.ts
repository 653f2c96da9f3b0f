import type { Question } from '../../asking/question.ts';
import type { Day } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { SAYS } from '../../tables/says.ts';
import { fold } from '../../text/fold.ts';
import { type Name, shareOfName, unitsOf } from '../figures/names.ts';
import { peopleIn } from '../weighing/people.ts';
import { timesIn } from './dated.ts';

/** What a short answer is cut from: the printed sentence, and how its words weigh. */
type Source = { question: Question; sentence: string; names: readonly Name[]; today: Day };

/** The few words of a sentence that answer a question of its kind, exactly as printed, or null where unsure. */
export function shortAnswer(source: Source): string | null {
  switch (source.question.kind) {
    case 'who':
      return whoIn(source);
    case 'when':
      return whenIn(source);
    case 'place':
      return placeIn(source);
    case 'where':
      return placeIn(source) ?? whereIn(source);
    case 'list':
      return listIn(source.sentence);
    default:
      return null;
  }
}

/** 哪家公司 asks for no person. */
const ASKS_FOR_BODY = ASKS.body;
/** 哪个村 asks for a place below the district. */
const ASKS_FOR_PLACE = new RegExp(`哪一?个(${ASKS.small_places.source})`, 'u');

/** The villages, towns or quarters that a sentence names, where the question asks for one. */
function placesIn({ folded }: Question, sentence: string): { name: string; index: number }[] {
  const [, sort] = ASKS_FOR_PLACE.exec(folded) ?? [];
  if (sort === undefined) return [];
  const before = `(?<=[、，,]|${SAYS.before_small_place.source}|^)`;
  const named = sentence.matchAll(new RegExp(`${before}\\p{Script=Han}{2,4}${sort}`, 'gu'));
  return [...named].map(({ index, 0: name }) => ({ name, index }));
}

/** The one of them in the part of the sentence, up to the semicolons, that has most of the question. */
function placeIn({ question, sentence, names }: Source): string | null {
  const ranked = placesIn(question, sentence).map(({ name, index }) => {
    const part = `${sentence.slice(0, index).replace(/^.*[；;]/su, '')}${sentence.slice(index).replace(/[；;].*$/su, '')}`;
    const held = unitsOf(part);
    return { name, held: names.reduce((sum, one) => sum + one.weight * shareOfName(one, held), 0) };
  });
  return ranked.toSorted((a, b) => b.held - a.held)[0]?.name ?? null;
}

/** The person whose role the question names, or the only one. */
function whoIn({ question, sentence }: Source): string | null {
  if (ASKS_FOR_BODY.test(question.folded)) return null;
  const people = peopleIn(sentence);
  const asked = people.filter(
    ({ role }) =>
      role !== null &&
      question.terms.some(({ words }) => words.some((word) => word.endsWith(role) || role.endsWith(word))),
  );
  const [only, ...others] = asked.length > 0 ? asked : people;
  return only === undefined || others.length > 0 ? null : only.name;
}

/** The day or time nearest to the words of the question. */
function whenIn({ question, sentence, names, today }: Source): string | null {
  return nearest(timesIn(sentence, today), { question, sentence, names })?.printed ?? null;
}

/** 位于 says where something is; 在 does so only where what happened there follows. */
const AT = new RegExp(
  `(?:${SAYS.lies_at.source})([^，,。;；、（(]{2,24}?)(?=[，,。;；、（(]|$)|` +
    `在([^，,。;；在的]{2,20}?)(?=${SAYS.happens.source})`,
  'gu',
);

/** What stands behind 位于, or behind 在 before what happened there. */
function whereIn({ question, sentence, names }: Source): string | null {
  const said = [...sentence.matchAll(AT)].map((found) => {
    const printed = found[1] ?? found[2] ?? '';
    const start = found.index + found[0].indexOf(printed);
    return { printed, start, end: start + printed.length };
  });
  return nearest(said, { question, sentence, names })?.printed ?? null;
}

/** What stands between marks; the comma of 1,232 is none. */
const ITEM = '(?:[^,，。;；:：、]|(?<=\\d),(?=\\d{3}(?!\\d)))+';
const ENUMERATION = new RegExp(`${ITEM}(?:、${ITEM})+`, 'g');

/** What opens an enumeration: words that do nothing else before those that mostly do something else. */
const OPENING = [SAYS.opens_list, SAYS.may_open_list].map(
  ({ source }) => new RegExp(`^.*?(?:${source})(?=[^、]{1,14}、)`, 'u'),
);

/** The longest enumeration of a sentence: what 、 joins, from the word that opens it to 等 or the next comma. */
function listIn(sentence: string): string | null {
  const runs = sentence.match(ENUMERATION) ?? [];
  const longest = runs.toSorted((a, b) => b.split('、').length - a.split('、').length)[0];
  if (longest === undefined) return null;
  const opened = longest.replace(OPENING.find((pattern) => pattern.test(longest)) ?? '', '');
  const closed = opened.replace(/、([^、]*?)等[^、]*$/, '、$1');
  // An item as long as a clause was not opened where its list begins.
  return closed.split('、').every((item) => item.length <= ITEM_LETTERS) ? closed : null;
}

/** Letters of the longest item that an enumeration of names has: 北京师范大学江津附属学校 has 12. */
const ITEM_LETTERS = 14;

/** The candidate around which most of the question's terms stand; null where there is none or two are equal. */
function nearest<T extends { printed: string; start: number; end: number }>(
  candidates: readonly T[],
  { question, sentence, names }: Pick<Source, 'question' | 'sentence' | 'names'>,
): T | null {
  const scored = candidates
    .map((candidate) => ({ candidate, distance: distanceToTerms(candidate, { question, sentence, names }) }))
    .sort((a, b) => a.distance - b.distance);
  return scored[0]?.candidate ?? null;
}

function distanceToTerms(
  { start, end }: { start: number; end: number },
  { question, sentence, names }: Pick<Source, 'question' | 'sentence' | 'names'>,
): number {
  const { text, at } = fold(sentence);
  let sum = 0;
  let all = 0;
  for (const [order, term] of question.terms.entries()) {
    const weight = names[order]?.weight ?? 0;
    const found = term.words.map((word) => text.indexOf(word)).filter((index) => index >= 0);
    if (found.length === 0) continue;
    const distances = found.map((index) => {
      const position = at[index] ?? 0;
      return position < start ? start - position : Math.max(0, position - end);
    });
    sum += weight * Math.min(...distances);
    all += weight;
  }
  return all === 0 ? start : sum / all;
}
