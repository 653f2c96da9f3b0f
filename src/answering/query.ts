import { timesAskedIn } from '../asking/asked-times.ts';
import { askedInVain } from '../asking/in-vain.ts';
import { type Intents, intentsOf } from '../asking/intents.ts';
import { termsNamed } from '../asking/named.ts';
import { inPapersWords, type PaperWords } from '../asking/paper-words.ts';
import { type Question, understand } from '../asking/question.ts';
import { regionOf, type Scope, scopeOf } from '../asking/scope.ts';
import { shortName } from '../lookup/home.ts';
import type { Day, Language } from '../model.ts';
import type { DocumentFrequencies } from '../search/index/document-frequencies.ts';
import type { Region } from '../search/region.ts';
import { type QueryTerms, queryTermsOf } from '../weighing/asked.ts';

/** A question parsed once: what it names, of which days and what part of the world, what it wants by likelihood, and how far it is of what papers leave open. */
export type Query = {
  question: Question;
  intents: Intents;
  scope: Scope | null;
  region: Region | null;
  inVain: number;
};

/** Parses a question as it is meant (see `asMeant`). */
export function queryOf(
  text: string,
  options: { today: Day; language: Language | null; covered?: readonly string[] },
): Query {
  const question = understand(text, options);
  const known = weighed.get(question.terms) ?? weighedOf(question, options);
  weighed.set(question.terms, known);
  return { question, ...known, scope: scopeOf(question), region: regionOf(question) };
}

// Taken apart once, a question has one and the same terms, however often it is asked what it wants.
const weighed = new WeakMap<Question['terms'], Pick<Query, 'intents' | 'inVain'>>();

function weighedOf(question: Question, { today }: { today: Day }): Pick<Query, 'intents' | 'inVain'> {
  const spans = { places: question.places, times: timesAskedIn(question.text, today) };
  return { intents: intentsOf(question, spans), inVain: askedInVain(question.text, spans) };
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
  const { folded, kind, wanted, places } = question;
  return queryTermsOf(
    choosing,
    {
      folded,
      kind,
      wanted,
      districts: places.flatMap(({ district, level }) => (level === 'district' && district !== null ? [district] : [])),
      named: termsNamed(question).map(({ words }) => words),
      scope: scope === null || scope.recent ? null : scope,
      places: places.map(({ printed, place }) => (/[a-z]/i.test(printed) ? shortName(place) : printed)),
    },
    spread,
  );
}
