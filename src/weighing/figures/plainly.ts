import type { Question } from '../../asking/question.ts';
import type { Term } from '../../asking/terms.ts';
import { agrees } from '../../figures/alike.ts';
import { type Asserted, assertedBy } from '../../figures/asserted.ts';
import type { Article, Figure } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { GRAMMATICAL } from '../../tables/characters.ts';
import { SAYS } from '../../tables/says.ts';
import type { Signal } from '../../tables/signals.ts';
import { foldText } from '../../text/fold.ts';
import { signalsIn } from '../../text/signals.ts';
import type { Found } from './signals.ts';
import type { Fit } from './weigh.ts';

/** What keeps words from being plain fact, unless the question says as much itself: not so, not yet, not any more. */
const UNSETTLING: readonly (readonly Signal[])[] = [
  ['refuted'],
  ['hearsay'],
  ['off'],
  ['plan', 'maybe', 'will', 'supposed'],
  ['before'],
];
/** What takes back all that is told in its report, and what does so of the things that it names. */
const OFF: readonly Signal[] = ['refuted', 'hearsay', 'off'];
const EXCEPT: readonly Signal[] = ['denial', 'only'];

/**
 * Whether one printed sentence says by itself, in the paper's own voice, all that is asked of a figure, and nothing that was
 * found takes it back: so that yes and no say no more than print does.
 */
export function saysPlainly(question: Question, { figure, article }: Fit, found: readonly Found[]): boolean {
  const asserted = assertedBy(figure, article);
  return (
    asserted !== null &&
    saysAll(question, asserted) &&
    isOfPlaces(question, { figure, article }, asserted) &&
    isSettled(question, asserted) &&
    !isTakenBack(question, { figure, article }, asserted) &&
    !isDenied(figure, found)
  );
}

/** What somebody tells whom nobody knows, or what is not so. */
const TOLD: readonly Signal[] = ['hearsay', 'refuted'];

/**
 * Whether a report tells a figure itself, for all that is seen: not as hearsay, nor in words that it quotes where it tells
 * hearsay; and none of the articles denies it.
 * @param asked - The words that are held against it, which may say so themselves.
 */
export function tellsItself(
  { figure, article }: Pick<Fit, 'figure' | 'article'>,
  { asked, articles }: { asked: string; articles: readonly Article[] },
): boolean {
  const print = assertedBy(figure, article)?.words ?? foldText([article.title, ...article.paragraphs].join('\n'));
  const [own, said] = [signalsIn(asked), signalsIn(print)];
  const isTold = TOLD.some((signal) => said.has(signal) && !own.has(signal));
  return (
    !isTold &&
    !isDenied(
      figure,
      articles.map((one) => ({ article: one })),
    )
  );
}

/** Whether some report denies a figure, or puts it right. */
function isDenied(figure: Figure, found: readonly Pick<Found, 'article'>[]): boolean {
  return found.some(({ article }) =>
    deniedIn(article).some((denied) => isOfKind(denied, figure) && agrees(denied, figure)),
  );
}

const HOW_MUCH = new RegExp(ASKS.how_much_of_it, 'gu');

/** Whether every thing that a question names is said, letter for letter, and how much of it. */
function saysAll({ terms, folded }: Question, { words, title }: Asserted): boolean {
  const said = `${title}\n${words}`;
  const quantities = folded.match(HOW_MUCH) ?? [];
  return terms.every((term) => isSaid(term, said)) && quantities.every((one) => words.includes(one));
}

function isSaid({ words }: Term, said: string): boolean {
  return words.some((word) => [...word].every((one) => GRAMMATICAL.has(one) || said.includes(one)));
}

/** Whether the places asked for are the figure's or its report's own, or are named; a town always is. */
function isOfPlaces(
  { places }: Question,
  { figure, article }: { figure: Figure; article: Article },
  asserted: Asserted,
) {
  const own = [figure.district, article.district];
  return places.every(({ place, district, printed }) => {
    const name = foldText(printed);
    if (asserted.words.includes(name)) return true;
    const isTown = place !== district;
    return isTown ? asserted.rest.some((clause) => clause.includes(name)) : own.includes(place);
  });
}

/** Whether nothing in its sentence makes it less than fact (拟, 网传, 若), or says that it was so before (由6小时缩短为3小时). */
function isSettled({ folded }: Question, { words, before, behind }: Asserted): boolean {
  const [asked, said] = [signalsIn(folded), signalsIn(words)];
  const wasBefore = SAYS.changed_from.test(before) && SAYS.changed_to.test(behind);
  const has = (signals: readonly Signal[], of: typeof asked) => signals.some((signal) => of.has(signal));
  if (wasBefore || said.has('denial')) return false;
  return UNSETTLING.every((signals) => !has(signals, said) || has(signals, asked));
}

/**
 * Whether the report takes back elsewhere what it says: calls it a rumour, calls it off, or excepts or denies something of a
 * thing that is asked for. What it denies of another number of the kind bears this one out.
 */
function isTakenBack(
  { terms }: Question,
  { figure, article }: { figure: Figure; article: Article },
  { rest }: Asserted,
) {
  const contrasts = deniedIn(article).some((denied) => isOfKind(denied, figure) && !agrees(denied, figure));
  const names = terms.flatMap(({ words }) => words.filter((word) => word.length > 1));
  return rest.some((clause) => {
    const says = signalsIn(clause);
    const has = (signals: readonly Signal[]) => signals.some((signal) => says.has(signal));
    return (!contrasts && has(OFF)) || (has(EXCEPT) && names.some((name) => clause.includes(name)));
  });
}

function deniedIn({ figures }: Article): Figure[] {
  return figures.filter(({ denied }) => denied === true);
}

function isOfKind(a: Figure, b: Figure): boolean {
  return a.dimension === b.dimension;
}
