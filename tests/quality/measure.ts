import { basename, join } from 'node:path';
import { broadsheet, jsonLines } from './broadsheet.ts';
import type { Measured } from './floors.ts';
import { type GoldenPage, goldenPages, ROOT } from './golden.ts';
import { askAll, type QuestionSet, questionSets } from './questions.ts';
import { ReadPage } from './reading.ts';
import { scorePage } from './score-articles.ts';
import { scoreQuestion } from './score-questions.ts';
import { createTally, type Scores } from './tally.ts';

/** Takes every measurement over the golden pages and questions; `say` hears each wrong answer. */
export function measureGolden(say: (fault: string) => void): Measured {
  const answering = questionSets().map((set) => [`questions: ${set.name}`, measureQuestions(set, say)] as const);
  return { reading: measureReading(goldenPages()), ...Object.fromEntries(answering) };
}

function measureReading(pages: readonly GoldenPage[]): Scores {
  const paths = pages.map(({ page }) => join(ROOT, page));
  return scoreReadings(
    pages,
    jsonLines(broadsheet(['read', ...paths, '--json'])).map((line) => ReadPage.parse(line)),
  );
}

/** How well pages were read, each by the reading in its place. */
export function scoreReadings(pages: readonly GoldenPage[], readings: readonly ReadPage[]): Scores {
  const tally = createTally();
  pages.forEach((golden, index) => {
    const read = readings[index];
    const own = read !== undefined && basename(read.page) === basename(golden.page);
    scorePage(golden, own ? read : { page: golden.page, date: null, articles: [], unplaced: [] }, tally);
  });
  return tally.scores();
}

function measureQuestions(set: QuestionSet, say: (fault: string) => void): Scores {
  const tally = createTally();
  const kinds = new Map<string, { right: number; asked: number }>();
  const answers = askAll(set);
  set.questions.forEach((question, index) => {
    const answer = answers[index];
    const faults = answer === undefined ? ['no answer'] : scoreQuestion(question, answer, { tally, days: set.days });
    if (faults.length > 0) say(`${set.name} · ${question.kind} · ${question.q} · ${faults.join('; ')}`);
    const { right, asked } = kinds.get(question.kind) ?? { right: 0, asked: 0 };
    kinds.set(question.kind, { right: right + Number(faults.length === 0), asked: asked + 1 });
  });
  for (const [kind, { right, asked }] of kinds) say(`${set.name} · ${kind}: ${right} of ${asked}`);
  return tally.scores();
}
