import type { Figure } from '../src/model.ts';
import { figuresIn } from '../src/weighing/figures/signals.ts';
import { foundFor } from '../src/weighing/figures/weigh.ts';
import { archiveOf, type FitArchive } from './archive.ts';
import { goldenArchives } from './golden.ts';
import { fitListwise, type Group } from './listwise.ts';
import { rounded } from './named.ts';
import { ANY_DAY, askedSets, newsIn, plain, readingQuestions, weighed } from './sets.ts';

const PULL = 3e-5;
/** Figures of one article that are weighed. */
const FIGURES = 80;
/** How much a question as people ask counts, and one of an encyclopedia or of the news. */
const EVERYDAY = 2;
const READING = 0.25;
/** One question of so many of the encyclopedia. */
const STEP = 2;
/** How much of it a question counts that lost its answer, which what is left must not give, and one put to another archive. */
const LOST = 0.02;
const FOREIGN = 0.15;
/**
 * Archives whose questions figures are fitted on. With the six more that lists and the gate learn from, a right
 * amount of two hundred on the news was lost, and the length of a canal was given for that of a cable car.
 */
const ARCHIVES = 15;
/** Kinds of question that one figure alone does not answer. */
const OTHERWISE: readonly string[] = ['compare', 'rank'];

/** A question with the figures that answer it. */
type Question = { q: string; today: string; status: string; isRight: (figure: Figure) => boolean };

/** Questions for an amount over one set of archives, each with its figures and, last, that none answers. */
type FigureSet = { name: string; groups: Group[] };

/** The weights by which figures are chosen, and told from none at all. */
export function figureTable(truth: string): object {
  const groups = figureSets(truth).flatMap((set) => set.groups);
  return {
    source: `Broadsheet: ${groups.length} questions for an amount with the figures that answer them; npm run fit`,
    weights: rounded(fitListwise(groups.flatMap(withLost), { pull: PULL })),
  };
}

/** Every question for an amount whose right figure is known, set by set. */
function figureSets(truth: string): FigureSet[] {
  const news = newsIn(truth);
  const golden = goldenArchives().map(({ name, archive, questions }) => ({
    name,
    archive,
    questions: questions.map(({ q, today, expect: { status, any_of = [], all_of = [], not = [], quote_contains } }) => {
      const told = [...any_of, ...all_of];
      const words = told.length === 0 && quote_contains !== undefined ? [quote_contains] : told;
      return { q, today, status, isRight: (figure: Figure) => holdsOne(figure, words) && !holdsOne(figure, not) };
    }),
  }));
  const asked = askedSets(news)
    .slice(0, ARCHIVES)
    .map(({ name, archive, questions }) => ({
      name,
      archive,
      questions: questions
        .filter(({ kind }) => !OTHERWISE.includes(kind))
        .map(({ q, today, expect: { status, articles = [], any_of = [] } }) => {
          const isRight = (figure: Figure) => articles.includes(figure.articleId) && holdsOne(figure, any_of);
          return { q, today, status, isRight };
        }),
    }));
  const everyday = [golden, asked].flatMap((sets) =>
    sets.map(({ name, archive, questions }, at) => {
      // The archive of all pages holds that of the first set, which stands beside it.
      const next = sets[(at + 2) % sets.length]?.archive ?? archive;
      const own = questions.flatMap((one) => groupOf(one, archive, EVERYDAY));
      const foreign = questions.flatMap((one) =>
        one.status === 'answered'
          ? groupOf({ ...one, status: 'nothing', isRight: () => false }, next, EVERYDAY * FOREIGN)
          : [],
      );
      return { name, groups: [...own, ...foreign] };
    }),
  );
  const reading = readingQuestions(truth, news).map(({ name, rows }) => {
    const archive = archiveOf([...new Map(rows.map(({ item }) => [item.id, item])).values()]);
    const step = name === 'encyclopedia' ? STEP : 1;
    const groups = rows
      .filter((_, at) => at % step === 0)
      .flatMap(({ q, item, answers }) => {
        const isRight = (figure: Figure) => figure.articleId === item.id && holdsOne(figure, answers);
        return groupOf({ q, today: ANY_DAY, status: 'answered', isRight }, archive, READING);
      });
    return { name, groups };
  });
  return [...everyday, ...reading];
}

/** A question with the figures of what it finds; none where it asks for no amount, or its figure is not among them. */
function groupOf({ q, today, status, isRight }: Question, archive: FitArchive, weight: number): Group[] {
  const { query, ranked } = weighed(q, today, archive);
  const { question } = query;
  if (question.kind !== 'figure' && (question.kind !== 'statement' || question.wanted === null)) return [];
  const found = figuresIn(question, foundFor(question, ranked), { most: () => FIGURES });
  const good = found.map(({ figure }) => isRight(figure));
  const isNone = status === 'nothing';
  if (isNone ? good.includes(true) : status !== 'answered' || !good.includes(true)) return [];
  const [first] = found;
  if (first === undefined) return [];
  const none = Object.fromEntries(Object.keys(first.signals()).map((name) => [name, 0]));
  return [
    {
      rows: [...found.map(({ signals }) => signals()), none],
      good: [...good, isNone],
      weight,
    },
  ];
}

/** A question, and the same without the figures that answer it. */
function withLost(group: Group): Group[] {
  if (group.good.at(-1) === true) return [group];
  const rows = group.rows.filter((_, at) => group.good[at] !== true);
  const good = rows.map((_, at) => at === rows.length - 1);
  return [group, { rows, good, weight: group.weight * LOST }];
}

/** Whether a figure is printed as one of some answers is told: the same number, as far as they say. */
function holdsOne({ printed }: Figure, answers: readonly string[]): boolean {
  const given = plain(printed);
  const number = /\d+(?:\.\d+)?/.exec(given)?.[0];
  return answers.map(plain).some((told) => {
    const isNumber = /[\d一二三四五六七八九十百千万亿]/.test(told);
    const same = number === undefined || (told.match(/\d+(?:\.\d+)?/g) ?? []).some((one) => one === number);
    return isNumber && same && (told.includes(given) || given.includes(told));
  });
}
