import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { broadsheet, jsonLines, runNode } from './broadsheet.ts';
import { DAMAGES, isWhole, type Placed, SETTINGS, type TrueArticle, type TruePage } from './damages.ts';
import { pairArticles } from './pair.ts';
import { ReadPage } from './reading.ts';
import { countUnsaid, type Unsaid } from './unsaid.ts';

/** A kind of article: how many there are, and the scores over these alone. */
type KindScores = { kind: string; articles: number; scores: Record<string, number | null> };

/** Everything that is told of damage: scores by kind, and what no reading can know. */
type DamageReport = { kinds: KindScores[]; unsaid: Unsaid[] };

/** A page that was read: its truth, the text of its blocks, and for each true article the one read for it. */
type JudgedPage = {
  name: string;
  truth: TruePage;
  blocks: string[];
  read: ReadPage;
  pairs: readonly (object | null)[];
};

const COLUMNS = ['body', 'title', 'kicker', 'subheads', 'paragraphs', 'joins', 'cut', 'district', 'people'];

/** The report as tables for a terminal. */
export function damageTable({ kinds, unsaid }: DamageReport): string {
  const cell = (text: string) => text.padStart(11);
  const line = (name: string, cells: readonly string[]) => `  ${name.padEnd(38)}${cells.map(cell).join('')}`;
  return [
    line('', ['articles', ...COLUMNS]),
    ...kinds.map(({ kind, articles, scores }) =>
      line(kind, [String(articles), ...COLUMNS.map((column) => scores[column]?.toFixed(3) ?? '-')]),
    ),
    '',
    'what the pages do not say',
    ...unsaid.map(({ what, count, of }) => `  ${what}: ${count} of ${of}`),
  ].join('\n');
}

/**
 * Scores reading for each kind of damage: the scoring program beside the pages judges the articles of the kind alone,
 * each against the article read for it.
 * @param folder - where `eval/pages` and `eval/score_pages.mjs` lie.
 */
export function scorePerDamage(folder: string): DamageReport {
  const pages = join(folder, 'eval', 'pages');
  const judged = readAll(pages);
  const kinds = { 'none of these': isWhole, ...DAMAGES, ...SETTINGS };
  return {
    kinds: Object.entries({ all: () => true, ...kinds }).map(([kind, has]) => scoreKind(kind, has)),
    unsaid: countUnsaid(judged),
  };

  function scoreKind(kind: string, has: (placed: Placed) => boolean): KindScores {
    const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-damage-'));
    mkdirSync(join(scratch, 'truth'));
    const articles: TrueArticle[] = [];
    const lines = judged.flatMap(({ name, truth, read, pairs }) => {
      const kept = truth.articles.flatMap((article, number) => (has({ article, number, page: truth }) ? [number] : []));
      if (kept.length === 0) return [];
      articles.push(...kept.flatMap((number) => truth.articles[number] ?? []));
      writeFileSync(join(scratch, 'truth', `${name}.json`), JSON.stringify(restricted(truth, kept)));
      copyFileSync(join(pages, `${name}.txt`), join(scratch, 'truth', `${name}.txt`));
      return [JSON.stringify({ ...read, articles: kept.flatMap((number) => pairs[number] ?? []) })];
    });
    writeFileSync(join(scratch, 'read.jsonl'), `${lines.join('\n')}\n`);
    const words = [join(scratch, 'truth'), join(scratch, 'read.jsonl'), '--json'];
    const { out, err } = runNode(join(folder, 'eval', 'score_pages.mjs'), words);
    rmSync(scratch, { recursive: true });
    if (out === '') throw new Error(`${kind}: ${err}`);
    const { figures } = JSON.parse(out) as { figures: KindScores['scores'] };
    return { kind, articles: articles.length, scores: wantedOf(articles, figures) };
  }
}

/** Without the measures of which the articles want nothing: there only what is invented would count. */
function wantedOf(articles: readonly TrueArticle[], scores: KindScores['scores']): KindScores['scores'] {
  const wants: Record<string, (article: TrueArticle) => boolean> = {
    kicker: ({ kicker }) => kicker !== null,
    subheads: ({ subheads }) => subheads.length > 0,
    cut: ({ cut }) => cut.length > 0,
  };
  return Object.fromEntries(
    Object.entries(scores).map(([name, score]) => [name, articles.some(wants[name] ?? (() => true)) ? score : null]),
  );
}

function readAll(pages: string): JudgedPage[] {
  const files = readdirSync(pages).filter((file) => file.endsWith('.txt'));
  const read = jsonLines(broadsheet(['read', ...files.map((file) => join(pages, file)), '--json']));
  return read.map((line) => {
    const page = ReadPage.parse(line);
    const name = basename(page.page, '.txt');
    const truth: TruePage = JSON.parse(readFileSync(join(pages, `${name}.json`), 'utf8'));
    const blocks = readFileSync(join(pages, `${name}.txt`), 'utf8').split(/\n\s*\n/);
    const wanted = truth.articles.map((_, number) => ({
      blocks: truth.blocks.flatMap(({ article }, block) => (article === number ? [block] : [])),
    }));
    const { pairs } = pairArticles({ articles: wanted, blocks }, page);
    return { name, truth, blocks, read: page, pairs: pairs.map((pair) => pair.read) };
  });
}

/** A page's truth as if it held the kept articles alone. */
function restricted(truth: TruePage, kept: readonly number[]): TruePage {
  const blocks = truth.blocks.map((block) => {
    const at = block.article === null ? -1 : kept.indexOf(block.article);
    return at < 0 ? { ...block, article: null } : { ...block, article: at };
  });
  return { ...truth, blocks, articles: truth.articles.filter((_, number) => kept.includes(number)) };
}
