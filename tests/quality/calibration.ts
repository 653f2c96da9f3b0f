import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SEARCH } from '../../src/limits.ts';
import type { Article } from '../../src/model.ts';
import { readItem } from '../../src/reading/read-item.ts';
import { documentOf } from '../../src/search/index/document.ts';
import { createIndex } from '../../src/search/index/full-text.ts';
import { confidence, evidenceFor } from '../../src/search/ranking/confidence.ts';
import { rank } from '../../src/search/ranking/rank.ts';
import { jsonLines } from './broadsheet.ts';

type Asked = { context_id: string; title: string; context: string; question: string };
type News = { id: string; title: string; date: string; body: string };

/** How sure the search was of each question, by whether an article answers it. */
type Sureness = { answerable: readonly number[]; others: readonly number[] };

const THRESHOLDS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8];

/**
 * What each threshold of confidence would answer and refuse, on encyclopedia questions of which every second article is
 * left out: by themselves, without their titles, and among the news. The threshold is chosen on the one half of the
 * questions and judged on the other.
 */
export function calibrationTable(folder: string): string {
  const asked = readRows(folder, 'questions_cmrc_dev.jsonl.gz') as Asked[];
  const news = (readRows(folder, 'news.jsonl.gz') as News[]).map(readItem);
  const contexts = [...new Map(asked.map((row) => [row.context_id, row])).values()];
  const kept = contexts
    .filter((_, place) => place % 2 === 0)
    .map(({ context_id, title, context }) => readItem({ id: context_id, title, date: '', body: context }));
  const untitled = kept.map((article) => ({ ...article, title: null }));
  const sets: [string, readonly Article[]][] = [
    [`${kept.length} articles`, kept],
    [`${kept.length} articles without titles`, untitled],
    [`${kept.length + news.length} articles`, [...news, ...kept]],
  ];
  return sets
    .flatMap(([name, articles]) => {
      const [choosing, judging] = [false, true].map((is) =>
        asked.filter(({ question }) => isKeptBack(question) === is),
      );
      return [
        curveOf(`${name}, the half to choose on`, surenessOf(choosing ?? [], articles)),
        curveOf(`${name}, the half to judge on`, surenessOf(judging ?? [], articles)),
      ];
    })
    .join('\n\n');
}

/** Whether a question is of the half that the threshold is judged on, told by its hash. */
export function isKeptBack(question: string): boolean {
  return (createHash('sha256').update(question).digest()[0] ?? 0) % 2 === 1;
}

function readRows(folder: string, file: string): unknown[] {
  return jsonLines(gunzipSync(readFileSync(join(folder, 'eval', file))).toString('utf8'));
}

function surenessOf(asked: readonly Asked[], articles: readonly Article[]): Sureness {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const index = createIndex();
  index.add(articles.map(documentOf));
  while (index.mergeStep());
  const sure = asked.map(({ context_id, question }) => {
    const found = index.search(question, SEARCH.candidates).flatMap(({ id, score }) => {
      const article = byId.get(id);
      return article === undefined ? [] : [{ article, score }];
    });
    return { is: byId.has(context_id), confidence: confidence(evidenceFor(rank(question, found, index))) };
  });
  const those = (is: boolean) => sure.filter((one) => one.is === is).map((one) => one.confidence);
  return { answerable: those(true), others: those(false) };
}

function curveOf(name: string, sureness: Sureness): string {
  const lines = THRESHOLDS.map((threshold) => {
    const { answered, refused } = sharesAt(threshold, sureness);
    return [threshold, answered, refused, (answered + refused) / 2].map((share) => share.toFixed(3)).join('  ');
  });
  return [`${name}, area ${areaOf(sureness).toFixed(3)}`, 'from   answered  refused  balanced', ...lines].join('\n');
}

/** The share of the answerable that a threshold answers, and of the others that it refuses. */
export function sharesAt(threshold: number, { answerable, others }: Sureness): { answered: number; refused: number } {
  return {
    answered: answerable.filter((sure) => sure >= threshold).length / answerable.length,
    refused: others.filter((sure) => sure < threshold).length / others.length,
  };
}

/** How often an answerable question is surer than another: the area under the curve of all thresholds. Ties count half. */
export function areaOf({ answerable, others }: Sureness): number {
  const sorted = others.toSorted((a, b) => a - b);
  const sum = answerable.reduce((all, sure) => {
    const below = firstFrom(sorted, (other) => other >= sure);
    return all + (below + firstFrom(sorted, (other) => other > sure)) / 2;
  }, 0);
  return sum / (answerable.length * others.length);
}

function firstFrom(sorted: readonly number[], is: (value: number) => boolean): number {
  const at = sorted.findIndex(is);
  return at < 0 ? sorted.length : at;
}
