import type { Day, Language } from '../model.ts';
import type { Spread } from '../search/spread.ts';
import { namedIn } from './listing/subject.ts';
import { timesAskedIn } from './question/asked-times.ts';
import { type Intents, intentsOf } from './question/intents.ts';
import { inPapersWords, type PaperWords } from './question/paper-words.ts';
import { type Question, understand } from './question/question.ts';
import { type Scope, scopeOf } from './question/scope.ts';
import { type Sought, soughtOf } from './weighing/asked.ts';

/** A question parsed once: what it names, of which days, and what it wants by likelihood. */
export type Query = { question: Question; intents: Intents; scope: Scope | null };

/** Parses a question as it is meant (see `asMeant`). */
export function queryOf(
  text: string,
  options: { today: Day; language: Language | null; covered?: readonly string[] },
): Query {
  const question = understand(text, options);
  const times = timesAskedIn(question.text, options.today);
  return {
    question,
    intents: intentsOf(question.text, { places: question.places, times }),
    scope: scopeOf(question),
  };
}

/** The words by which items are found, and those by which sentences are chosen. */
export function wordsOf({ question }: Query, knows: (word: string) => boolean): PaperWords {
  return inPapersWords(question, knows);
}

/** What sentences are held against. */
export function soughtFor({ question, scope }: Query, { choosing }: PaperWords, spread: Spread): Sought {
  const { folded, wanted, places } = question;
  return soughtOf(
    choosing,
    {
      folded,
      wanted,
      named: namedIn(question).map(({ words }) => words),
      scope: scope === null || scope.recent ? null : scope,
      places: places.map(({ printed, place }) => (/[a-z]/i.test(printed) ? place.replace(/(?<=..)[省市区县]$/u, '') : printed)),
    },
    spread,
  );
}
