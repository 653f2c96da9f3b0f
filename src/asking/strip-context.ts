import { CONTRASTS } from '../tables/answering.ts';
import { TALK } from '../tables/talk.ts';
import { daysBetween } from '../text/day.ts';
import { foldText } from '../text/fold.ts';
import { kindOf } from './kind.ts';
import { type Question, understand } from './question.ts';
import { type Clause, clausesOf, textOfClauses, withoutTalk } from './talk.ts';
import { namesMeasure } from './wanted.ts';

/** Questions are taken apart here for what they name; the day matters only to how long their times are. */
const ANY_DAY = '2000-01-01';
/** The share of a clause's letters, 0 to 1, from which the archive has them it may be part of the question. */
const ON_PAPER = 0.5;
/** Letters of a question's own subject, 页岩气 or 电站. */
const SUBJECT = 2;
/** Days of a time that figures are counted for: a story is told of 昨天, a figure is of a month or a year. */
const OF_FIGURES = 28;

/** Clauses of the longest story: 400 letters in clauses of ten each. More are marks, and each takes its time to take apart. */
const CLAUSES = 40;

/** A clause with what it names, told by whether it asks. */
type Told = Clause & { question: Question; asks: boolean };

/**
 * A question without the story that somebody tells around it: 跟室友吵起来了，他非说大桥要修十年，到底多久？ asks of the 大桥 only. What
 * asks stays as typed, and so does what the archive could print. Of a story stay the times that figures are counted for and the
 * sides (二期) that it takes; where the question names no place or no subject of its own, also the places and words of the story
 * that the archive has.
 * @param knows - Whether some article of the archive holds a word.
 */
export function stripContext(typed: string, knows: (word: string) => boolean): string {
  const plain = withoutTalk(typed);
  const { length } = clausesOf(plain);
  if (length < 2 || length > CLAUSES) return plain;
  const clauses = toldIn(plain);
  const asking = clauses.filter(({ asks }) => asks);
  if (asking.length === 0) return plain;
  const lacks = {
    place: asking.every(({ question }) => question.places.length === 0),
    subject: asking.every((clause) => !hasSubject(clause, knows)),
    time: asking.every(({ question }) => question.periods.length === 0),
  };
  const stories = clauses.filter((clause) => !clause.asks && isStory(clause, knows));
  const subjects = stories.map((clause) => subjectsIn(clause, lacks, knows));
  const last = subjects.findLastIndex((words) => words.length > 0);
  return textOfClauses(
    clauses.flatMap((clause) => {
      const story = stories.indexOf(clause);
      if (story < 0) return [clause];
      const words = [...figuredIn(clause, lacks, knows), ...(story === last ? (subjects[story] ?? []) : [])];
      return words.length === 0 ? [] : [{ words: `${words.join(' ')} `, marks: '' }];
    }),
  );
}

function toldIn(text: string): Told[] {
  const clauses = clausesOf(text).map((clause) => ({
    ...clause,
    question: understand(textOfClauses([clause]), { today: ANY_DAY, language: null }),
  }));
  const asks = ({ kind }: Question) => kind !== 'statement' && kind !== 'summary' && kind !== 'yesno';
  const sure = clauses.map((clause) => asks(clause.question) && !saysMany(clause.words));
  return clauses.map((clause, index) => ({
    ...clause,
    asks: sure[index] === true || (!sure.includes(true) && (asks(clause.question) || clause.question.kind === 'yesno')),
  }));
}

/** 又有好多新店 tells of many, where another clause asks. */
export function saysMany(words: string): boolean {
  const folded = foldText(words);
  return folded.includes('好多') && kindOf(folded.replaceAll('好多', '')).kind === 'statement';
}

/** Whether a clause says itself what it asks of: neither a word of the archive nor what 它 and 那边 point back at. */
function hasSubject({ words, question }: Told, knows: (word: string) => boolean): boolean {
  if (TALK.pointing.test(foldText(words).trim())) return false;
  const own = question.terms.filter((term) => !namesMeasure(term.text) && term.words.some(knows));
  return lettersOf(own.map(({ text }) => text)) >= SUBJECT;
}

/** Whether a clause is of somebody's own, not of what a paper prints. */
function isStory({ words, question }: Told, knows: (word: string) => boolean): boolean {
  if (foldText(words).search(TALK.tellers) >= 0) return true;
  const all = lettersOf(question.terms.map(({ text }) => text));
  const known = lettersOf(question.terms.flatMap((term) => knownParts(term, knows)));
  return known < all * ON_PAPER;
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((letters, word) => letters + word.length, 0);
}

/** What a question lacks, and a story may tell. */
type Lacks = { place: boolean; subject: boolean; time: boolean };

/** The times that figures are counted for, and the sides, that a story names. */
function figuredIn({ question }: Told, lacks: Lacks, knows: (word: string) => boolean): string[] {
  const times = question.periods.filter(
    ({ from, to }) => from !== null && to !== null && daysBetween(from, to) >= OF_FIGURES,
  );
  const sides = CONTRASTS.flat(2).filter((side) => question.folded.includes(side) && knows(side));
  return [...(lacks.time ? times.map(({ printed }) => printed) : []), ...(lacks.subject ? [] : sides)];
}

/** The places and the words of the archive that a story names, as far as the question has none. */
function subjectsIn({ words }: Told, lacks: Lacks, knows: (word: string) => boolean): string[] {
  const { places, terms } = understand(words.replace(TALK.tellers, ' '), { today: ANY_DAY, language: null });
  return [
    ...(lacks.place ? places.map(({ printed }) => printed) : []),
    ...(lacks.subject ? terms.flatMap((term) => knownParts(term, knows)) : []),
  ];
}

/** A term that the archive has, or the stretches of it that it has: 聊到脆李 has 脆李. */
function knownParts({ text, words }: Question['terms'][number], knows: (word: string) => boolean): string[] {
  if (words.some(knows)) return [text];
  for (let length = text.length - 1; length >= SUBJECT; length -= 1) {
    for (let start = 0; start + length <= text.length; start += 1) {
      const part = text.slice(start, start + length);
      if (!knows(part)) continue;
      const beside = [text.slice(0, start), text.slice(start + length)].filter((rest) => rest.length >= SUBJECT);
      return [part, ...beside.flatMap((rest) => knownParts({ text: rest, words: [rest] }, knows))];
    }
  }
  return [];
}
