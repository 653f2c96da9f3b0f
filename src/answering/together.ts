import type { Parts } from '../asking/parts.ts';
import { sizeBeside } from '../figures/alike.ts';
import { comparable } from '../figures/amounts/convert.ts';
import type { Answer, Reason } from '../model/answer.ts';
import type { Statement } from '../model/statement.ts';
import { phrase } from '../text/phrase.ts';
import { uniqueQuotes } from './compose.ts';

/**
 * The answers of all parts as one; null where they do not belong together: each tells something of its own, two matters
 * out of one article or of one place. Of several places one may have nothing, and says so by its name; so may a side of a
 * comparison beside the other's amount.
 */
export function together(answers: readonly Answer[], parts: Omit<Parts, 'questions'>): Answer | null {
  const { of } = parts;
  const given = answers.filter(({ status }) => status === 'answered');
  const [first, ...others] = given;
  if (first === undefined || answers.length < 2 || new Set(given.map(wordsOf)).size < given.length) return null;
  const areAll = given.length === answers.length;
  if (of === 'sides' && !(areAll ? others.every((other) => areAlike(first, other)) : first.figure !== null))
    return null;
  const belong =
    of === 'matters'
      ? areAll && others.every((other) => isBeside(first, other))
      : answers.every(({ status, reason }) => status === 'answered' || NAMES_PLACE.includes(reason));
  if (!belong) return null;
  const verdict = of === 'sides' ? verdictOn(given, parts.sides) : null;
  return {
    ...first,
    short: of === 'matters' ? first.short : null,
    statements: [...said(verdict), ...answers.flatMap(({ statements }) => statements)],
    answer: [verdict, ...answers.map(({ answer }) => answer)].filter((text) => text !== null).join('\n'),
    figure: given.find(({ figure }) => figure !== null)?.figure ?? null,
    figures: given.flatMap(({ figures }) => figures),
    computed: given.flatMap(({ computed }) => computed),
    quotes: uniqueQuotes(given.flatMap(({ quotes }) => quotes)),
    notes: distinct([...answers.flatMap(({ notes }) => notes), ...(parts.total ? [sideBySide(first)] : [])]),
    alternatives: [],
  };
}

/** Whether two answers give amounts that can be compared, or each surely tells of its own side in a report of its own. */
function areAlike(one: Answer, other: Answer): boolean {
  if (one.figure !== null && other.figure !== null) return comparable(one.figure, other.figure);
  return one.band === 'sure' && other.band === 'sure' && one.article?.id !== other.article?.id;
}

function said(text: string | null): Statement[] {
  return text === null ? [] : [{ kind: 'line', text }];
}

/** Which of two sides has more, said before both; null where their amounts are equal or one is only told. */
function verdictOn(answers: readonly Answer[], sides: readonly string[] = []): string | null {
  const [one, other] = answers.map(({ figure }) => figure);
  const [first] = answers;
  if (one == null || other == null || first === undefined) return null;
  const [left, right] = [sizeBeside(one, one), sizeBeside(other, one)];
  const place = sides[left > right ? 0 : 1];
  return left === right || place === undefined ? null : phrase('answer.more', first.language, { place });
}

/** Whether a second answer is of the same article, or gives a figure of the same place as well. */
function isBeside(first: Answer, { article, figure }: Answer): boolean {
  if (article?.id === first.article?.id) return true;
  return (
    figure !== null && first.figure !== null && figure.district !== null && figure.district === first.figure.district
  );
}

/** Kinds of nothing that say of which place there is none. */
const NAMES_PLACE: readonly (Reason | null)[] = ['no_figure', 'no_coverage'];

/** What an answer tells: two that give one figure tell the same, however they are worded. */
function wordsOf({ figure, answer }: Answer): string {
  return figure === null ? answer : `${figure.articleId} ${figure.paragraph} ${figure.start}`;
}

/** What is printed of each is not added up for the reader. */
function sideBySide({ language }: Answer): Answer['notes'][number] {
  return { kind: 'period_differs', text: phrase('answer.not_added', language) };
}

function distinct(notes: readonly Answer['notes'][number][]): Answer['notes'] {
  return notes.filter(({ text }, at) => notes.findIndex((note) => note.text === text) === at);
}
