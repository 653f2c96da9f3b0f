import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Reason, ToldAnswer } from '../../src/model/answer.ts';
import { Day, Language } from '../../src/model.ts';
import { answerOf } from '../cases/answer.ts';
import { broadsheet, jsonLines } from './broadsheet.ts';
import { goldenPages, QUESTIONS, ROOT } from './golden.ts';

/**
 * What a right answer must be. `any_of`: at least one stands in the answer; `all_of`: each does; `quote_contains`:
 * stands in the quote; `district`: of the cited article; `not`: may not be given as the figure or the short answer;
 * `also`: other statuses that are as good. Of several articles, `cites` and `cites_not` are ids of those that are quoted or
 * are not, `beside` of those named as other reports of the event, `counted` how many are told to be quoted, `sum` what the
 * figures are added up to (null: they are not).
 */
export const Expectation = z.strictObject({
  status: ToldAnswer.shape.status,
  also: z.array(ToldAnswer.shape.status).default([]),
  reason: Reason.optional(),
  any_of: z.array(z.string()).default([]),
  all_of: z.array(z.string()).default([]),
  quote_contains: z.string().optional(),
  district: z.string().optional(),
  not: z.array(z.string()).default([]),
  cites: z.array(z.string()).default([]),
  cites_not: z.array(z.string()).default([]),
  beside: z.array(z.string()).optional(),
  counted: z.int().optional(),
  sum: z.number().nullable().optional(),
});
export type Expectation = z.infer<typeof Expectation>;

export const Question = z.strictObject({
  q: z.string(),
  kind: z.string(),
  lang: Language.optional(),
  today: Day,
  expect: Expectation,
});
export type Question = z.infer<typeof Question>;

/**
 * Questions over the same pages: those of one golden page, of all of them (`archive`), or a file of news in the folder of
 * that name (`year`), whose `days` are known by the ids of its articles.
 */
export type QuestionSet = { name: string; pages: string[]; questions: Question[]; days: ReadonlyMap<string, string> };

/** Every set of questions in tests/golden/questions, one a file. */
export function questionSets(): QuestionSet[] {
  if (!existsSync(QUESTIONS)) return [];
  const golden = goldenPages();
  return readdirSync(QUESTIONS)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => {
      const name = file.replace('.jsonl', '');
      const news = join('tests', 'golden', name, 'news.jsonl');
      const pages = existsSync(join(ROOT, news))
        ? [news]
        : golden.filter(({ slug }) => name === 'archive' || slug === name).map(({ page }) => page);
      const questions = jsonLines(readFileSync(join(QUESTIONS, file), 'utf8')).map((line) => Question.parse(line));
      return { name, pages: pages.map((page) => join(ROOT, page)), questions, days: daysOf(join(ROOT, news)) };
    });
}

function daysOf(news: string): Map<string, string> {
  if (!existsSync(news)) return new Map();
  const rows = jsonLines(readFileSync(news, 'utf8')) as { id: string; date: string }[];
  return new Map(rows.map(({ id, date }) => [id, date]));
}

/** Asks every question of a set on the command line; answers stand in the order of the questions. */
export function askAll({ pages, questions }: QuestionSet): ToldAnswer[] {
  const answers = new Map<Question, ToldAnswer>();
  const groups = Map.groupBy(questions, ({ today, lang }) => `${today} ${lang ?? ''}`);
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-questions-'));
  for (const [key, group] of groups) {
    const [today = '', lang = ''] = key.split(' ');
    const file = join(folder, 'questions.jsonl');
    writeFileSync(file, group.map(({ q }) => JSON.stringify({ q })).join('\n'));
    const from = pages.flatMap((page) => [page.endsWith('.jsonl') ? '--news' : '--pages', page]);
    const language = lang === '' ? [] : ['--lang', lang];
    const out = broadsheet(['ask', '--batch', file, '--json', '--today', today, ...from, ...language]);
    jsonLines(out).forEach((line, index) => {
      const question = group[index];
      if (question !== undefined) answers.set(question, ToldAnswer.parse(line));
    });
  }
  rmSync(folder, { recursive: true });
  return questions.map((question) => answers.get(question) ?? NOTHING);
}

/** Stands for an answer that never came. */
const NOTHING = answerOf('', { status: 'nothing', band: 'none' });
