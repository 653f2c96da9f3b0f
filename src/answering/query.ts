import { timesAskedIn } from '../asking/asked-times.ts';
import { type Intents, intentsOf } from '../asking/intents.ts';
import { inPapersWords, type PaperWords } from '../asking/paper-words.ts';
import { type Question, understand } from '../asking/question.ts';
import { type Scope, scopeOf } from '../asking/scope.ts';
import { shortName } from '../lookup/home.ts';
import type { Day, Language } from '../model.ts';
import type { DocumentFrequencies } from '../search/document-frequencies.ts';
import { ASKS } from '../tables/asks.ts';
import { fold } from '../text/fold.ts';
import { termsNamed } from './listing/subject.ts';
import { type QueryTerms, queryTermsOf } from './weighing/asked.ts';

/** A question parsed once: what it names, of which days, and what it wants by likelihood. */
export type Query = { question: Question; intents: Intents; scope: Scope | null };

/** Parses a question as it is meant (see `asMeant`). */
export function queryOf(
  text: string,
  options: { today: Day; language: Language | null; covered?: readonly string[] },
): Query {
  const asked = understand(text, options);
  const times = timesAskedIn(asked.text, options.today);
  const intents = intentsOf(asked.text, { places: asked.places, times });
  const question = intents.story < TELLING ? asked : understand(withoutTelling(asked.text), options);
  return { question, intents, scope: scopeOf(question) };
}

/** How likely it must be, 0 to 1, that an event is to be told. */
const TELLING = 0.5;

const ASKS_TO_TELL = new RegExp(ASKS.telling, 'gu');

/** What an event is named by: 李铁那事从头到尾给我讲讲 names 李铁; all of it where nothing else is said. */
function withoutTelling(text: string): string {
  const { text: folded, at } = fold(text);
  const named = [...folded.matchAll(ASKS_TO_TELL)].reduceRight(
    (rest, { index, 0: words }) => `${rest.slice(0, at[index])} ${rest.slice(at[index + words.length])}`,
    text,
  );
  return /[\p{L}\p{N}]{2}/u.test(named) ? named : text;
}

/** The words by which items are found, and those by which sentences are chosen. */
export function wordsOf({ question }: Query, knows: (word: string) => boolean): PaperWords {
  return inPapersWords(question, knows);
}

/** What sentences are held against. */
export function queryTermsFor(
  { question: asked, scope }: Query,
  { choosing }: PaperWords,
  spread: DocumentFrequencies,
): QueryTerms {
  // 几个区有白茶园 looks for 白茶园, wherever it is.
  const question = asked.several?.first === true ? asked.several.asked : asked;
  const { folded, wanted, places } = question;
  return queryTermsOf(
    choosing,
    {
      folded,
      wanted,
      districts: places.flatMap(({ district, level }) => (level === 'district' && district !== null ? [district] : [])),
      named: termsNamed(question).map(({ words }) => words),
      scope: scope === null || scope.recent ? null : scope,
      places: places.map(({ printed, place }) => (/[a-z]/i.test(printed) ? shortName(place) : printed)),
    },
    spread,
  );
}
