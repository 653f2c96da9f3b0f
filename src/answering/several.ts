import type { Answer } from '../model/answer.ts';
import type { Figure } from '../model.ts';
import { SAYS } from '../tables/says.ts';
import type { Archive } from './archive.ts';
import { narrowPlaces } from './choosing/candidates.ts';
import { answerFigure } from './kinds/figure.ts';
import { answerListing } from './kinds/listing.ts';
import { nothingFor } from './nothing.ts';
import type { Question } from './question/question.ts';
import type { Several } from './question/several.ts';

type Found = Parameters<typeof answerListing>[2];

/**
 * What as many reports as have it print, where a question asks for them first: 哪些区有茶园. How many places that are may be
 * printed; a count of none is nothing. Null where one report answers.
 */
export function answerSeveral(question: Question, archive: Archive, found: Found): Answer | null {
  const { several } = question;
  if (several === null || !several.first) return null;
  const printed = several.counted ? printedCount(question, found) : null;
  if (printed !== null) return printed;
  const listed = answerListing(several.asked, several, found);
  return listed ?? (several.counted ? nothingFor(question, 'no_match', archive) : null);
}

/** The same where nothing else answers: one report is enough, wherever the question asks for several. */
export function answerAtLeastOne({ several }: Question, found: Found): Answer | null {
  return several === null || several.counted ? null : answerListing(several.asked, several, { ...found, least: 1 });
}

/** The number of places where a report prints it: 18个区县. */
function printedCount(question: Question, { candidates, evidence }: Found): Answer | null {
  const counts = ({ label }: Figure) => SAYS.district.test(label);
  if (!candidates.some(({ article }) => article.figures.some(counts))) return null;
  const printed = answerFigure(question, candidates, evidence);
  return printed?.figure != null && counts(printed.figure) ? printed : null;
}

/** Things that are wherever a report has them. */
const THINGS: Several = { of: 'reports', counted: false, first: true };

/**
 * What other reports have beside a sentence that answers and lists nothing itself: 有哪些农产品出口了. Null where the
 * question asks for no things, or of one place, or the sentence lists them.
 */
export function answerThings(question: Question, { status, short, article }: Answer, found: Found): Answer | null {
  if (question.kind !== 'list' || status !== 'answered' || short !== null) return null;
  if (narrowPlaces(question).length > 0) return null;
  const listed = answerListing(question, THINGS, found);
  return listed?.article?.id === article?.id ? listed : null;
}
