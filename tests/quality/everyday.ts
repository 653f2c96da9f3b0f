import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { broadsheet, jsonLines, runNode } from './broadsheet.ts';
import { type KindCounts, kindCounts } from './everyday-report.ts';
import { ROOT } from './golden.ts';
import type { Data } from './scratch.ts';

/**
 * Questions as people ask them, on one archive: how many of each kind the product and the rival have right. `trained`:
 * the weights were fitted on these questions, so that they tell nothing but that the fit took.
 */
export type Everyday = { set: string; trained: boolean; product: KindCounts; rival: KindCounts };

/** A set: its questions, its archive as JSON lines of news, what tells the product where to read, and how it is judged. */
type AskedSet = { set: string; trained: boolean; questions: string; archive: string; from: string[]; judged: string[] };

/** Asks every everyday set that lies in `eval/everyday`, and then our own. */
export function measureEveryday(data: Data): Everyday[] {
  return [...setsAtHand(data), ...ownSets(data)].map((asked) => ({
    set: asked.set,
    trained: asked.trained,
    product: judged(data, asked, broadsheet(['ask', '--batch', asked.questions, '--json', ...asked.from])),
    rival: judged(data, asked, rivalOn(data, asked)),
  }));
}

function setsAtHand(data: Data): AskedSet[] {
  const folder = data.of('eval', 'everyday');
  if (!existsSync(join(folder, 'rival.mjs'))) return [];
  return readdirSync(folder)
    .flatMap((file) => /^(.+)_q\.jsonl$/.exec(file)?.[1] ?? [])
    .toSorted()
    .map((set) => {
      const questions = join(folder, `${set}_q.jsonl`);
      return set === 'seed'
        ? onThePage(data, questions)
        : onNews(data, { set, questions, trained: false }, packedRows(join(folder, `${set}.jsonl.gz`)));
    });
}

function onNews(data: Data, of: Pick<AskedSet, 'set' | 'questions' | 'trained'>, rows: string): AskedSet {
  const archive = data.save(`${of.set}.jsonl`, rows);
  return { ...of, archive, from: ['--news', archive], judged: ['--articles', archive] };
}

/** The page of the seed: the product reads it, the rival is given its articles rightly read. */
function onThePage(data: Data, questions: string): AskedSet {
  const rows = truePage(data).map(({ title, paragraphs }, id) =>
    JSON.stringify({ id: `${id}`, title: title ?? '', body: paragraphs.join('\n') }),
  );
  return {
    set: 'seed',
    trained: false,
    questions,
    archive: data.save('seed.jsonl', rows.join('\n')),
    from: ['--pages', data.of('seed', 'truth', 'page.txt'), '--today', '2021-07-21'],
    judged: ['--districts'],
  };
}

type TrueArticle = { title: string | null; district: string | null; paragraphs: string[] };

function truePage(data: Data): TrueArticle[] {
  return JSON.parse(readFileSync(data.of('seed', 'truth', 'page.json'), 'utf8')).articles;
}

/** Where questions of our own lie, and whether the weights were fitted on them; the others were asked and never looked into. */
const OWN_SETS = [
  { folder: join(ROOT, 'fit', 'questions'), trained: true },
  { folder: join(ROOT, 'tests', 'quality', 'kept'), trained: false },
];

/** Sets of our own; their archives are parts of the news, named by id, or one of those at hand. */
function ownSets(data: Data): AskedSet[] {
  const news = packedRows(data.of('eval', 'news.jsonl.gz')).split('\n');
  const lines = new Map(news.map((line) => [/"id": ?"crud-([0-9a-f]+)"/.exec(line)?.[1] ?? '', line]));
  return OWN_SETS.flatMap(({ folder, trained }) => {
    const archives: Record<string, string> = JSON.parse(readFileSync(join(folder, 'archives.json'), 'utf8'));
    return Object.entries(archives).map(([set, named]) => {
      const atHand = data.of('eval', 'everyday', `${named}.jsonl.gz`);
      const parts = () => named.split(' ').flatMap((id) => lines.get(id) ?? []);
      const rows = named.includes(' ') ? parts().join('\n') : packedRows(atHand);
      return onNews(data, { set, trained, questions: join(folder, `${set}.jsonl`) }, rows);
    });
  });
}

function packedRows(file: string): string {
  return gunzipSync(readFileSync(file)).toString('utf8');
}

function rivalOn(data: Data, { set, archive, questions }: AskedSet): string {
  const words = [archive, questions, import.meta.resolve('minisearch')];
  const { code, out, err } = runNode(data.of('eval', 'everyday', 'rival.mjs'), words);
  if (code !== 0) throw new Error(`the rival ended with ${code}: ${err.slice(0, 500)}`);
  return set === 'seed' ? withDistricts(data, out) : out;
}

/** The judge of the page goes by district, and the rival knows articles by number alone. */
function withDistricts(data: Data, results: string): string {
  const articles = truePage(data);
  return (jsonLines(results) as { article: { id: string } | null }[])
    .map(({ article, ...result }) => ({
      ...result,
      article: article === null ? null : { ...article, district: articles[Number(article.id)]?.district },
    }))
    .map((line) => JSON.stringify(line))
    .join('\n');
}

function judged(data: Data, { questions, judged: words }: AskedSet, results: string): KindCounts {
  const file = data.save('results.jsonl', results);
  const { code, out, err } = runNode(data.of('eval', 'everyday', 'score.mjs'), [questions, file, ...words]);
  if (code !== 0) throw new Error(`the judge ended with ${code}: ${err.slice(0, 500)}`);
  return kindCounts(out);
}
