import type { ArticleRef } from '../model/answer.ts';
import type { Language } from '../model.ts';
import { phrase } from '../text/phrase.ts';

/** Where a reader finds it: what it is where it is no report · papers · date · page · blocks, as far as they are known, and the id by which we know it. */
export function sourceLine(article: ArticleRef, language: Language): string {
  const { id } = article;
  const known = [
    kindWord(article, language),
    papersLine(article),
    dateLine(article, language),
    pageLine(article, language),
    phrase('render.id', language, { id }),
  ];
  return known.filter((part) => part !== null).join(' · ');
}

function kindWord({ kind }: ArticleRef, language: Language): string | null {
  return kind === undefined ? null : phrase(`render.kind.${kind}`, language);
}

/** Papers that are named; the others are counted. */
const PAPERS_NAMED = 3;

/** Who printed the story first, and who printed it too; a paper without a name is known by its site. */
function papersLine({ source, also = [] }: ArticleRef): string | null {
  const names = [source, ...also.map((one) => one.source ?? URL.parse(one.url ?? '')?.hostname ?? null)];
  const known = [...new Set(names)].filter((name) => name !== null);
  const more = known.length > PAPERS_NAMED ? [`+${known.length - PAPERS_NAMED}`] : [];
  return known.length === 0 ? null : [...known.slice(0, PAPERS_NAMED), ...more].join(' / ');
}

/** The day, or the latest day in the text with the words that say so. */
export function dateLine({ date, dated }: Pick<ArticleRef, 'date' | 'dated'>, language: Language): string | null {
  if (date === null) return null;
  return dated === 'text' ? phrase('render.dated-by-text', language, { date }) : date;
}

function pageLine(article: ArticleRef, language: Language): string | null {
  if (article.page === null) return null;
  const page = pageName(article.page, article);
  if (article.blocks.length === 0) return phrase('render.page', language, { page });
  return phrase('render.page-blocks', language, { page, blocks: ranges(article.blocks) });
}

/** A page file's name without folder and ending, nor the date and paper that stand before it in the line already. */
function pageName(path: string, { date, source }: ArticleRef): string {
  const name = path.replace(/^.*[/\\]/, '').replace(/\.[a-z]{1,4}$/i, '');
  const rest = name
    .replace(date ?? '', '')
    .replace(source ?? '', '')
    .replace(/^[\s_-]+|[\s_-]+$/g, '');
  return rest === '' ? name : rest;
}

/** 3, 4, 5 and 9 as 3–5, 9. */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run.to + 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
