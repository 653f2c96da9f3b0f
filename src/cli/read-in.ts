import type { Article } from '../model.ts';
import type { Intake, Progress, Taken } from '../ports.ts';
import { counted } from '../rendering/words/counted.ts';
import type { Invocation } from './arguments.ts';
import { explainNothing, explainRefusal } from './refusals.ts';
import type { ExitCode, Opened, Surroundings } from './surroundings.ts';

/** Reads page files and prints one line of JSON a page; stores nothing. */
export async function readPages(
  paths: readonly string[],
  { parse, intake }: Opened,
  { out, err, listening, progress }: Surroundings,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const path of paths) {
    let found = 0;
    for await (const page of intake.readPages([path], { progress: (far) => progress?.(progressLine(far)) })) {
      progress?.('');
      if (!listening()) return code;
      found += 1;
      const read = page.ok ? await parse.page(page.value) : page;
      if (read.ok) {
        const { dated: _, articles, ...reading } = read.value;
        out(JSON.stringify({ ...reading, articles: articles.map(printedFields) }));
      } else {
        err(explainRefusal({ source: page.ok ? page.value.path : path, ...read.error }));
        code = 1;
      }
    }
    if (found === 0) {
      err(explainNothing(path));
      code = 1;
    }
  }
  return code;
}

/** The fields that `read` promises, in the contract's order. */
function printedFields(article: Article) {
  const { id, title, kicker, subheads, paragraphs, byline, district, topics, figures, blocks, cut, corrections } =
    article;
  return { id, title, kicker, subheads, paragraphs, byline, district, topics, figures, blocks, cut, corrections };
}

/** Reads pages and news into the store and says of each input what came of it; goes on when nobody listens any more. */
export async function importAll(
  { words, json }: Pick<Invocation, 'words' | 'json'>,
  intake: Intake,
  around: Surroundings,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const path of words) {
    const taking = intake.take([path], { progress: (far) => around.progress?.(progressLine(far)) });
    const { found, refused } = await tellAll(taking, json, around);
    if (found === 0) around.err(explainNothing(path));
    if (found === 0 || refused) code = 1;
  }
  return code;
}

/** Has pages that came as pictures or in PDFs read again from their originals, and says of each what came of it. */
export async function rereadAll(
  { words, json }: Pick<Invocation, 'words' | 'json'>,
  intake: Intake,
  around: Surroundings,
): Promise<ExitCode> {
  const reading = intake.reread(words, { progress: (far) => around.progress?.(progressLine(far)) });
  const { found, refused } = await tellAll(reading, json, around);
  if (found === 0) around.err('No page of the store came as a picture or in a PDF: there is nothing to read again.');
  return refused ? 1 : 0;
}

async function tellAll(outcomes: ReturnType<Intake['take']>, json: boolean, { out, err, progress }: Surroundings) {
  let [found, refused] = [0, false];
  for await (const taken of outcomes) {
    found += 1;
    progress?.('');
    if (json) out(JSON.stringify(taken.ok ? taken.value : taken.error));
    else if (taken.ok) out(takenLine(taken.value));
    if (taken.ok) continue;
    err(explainRefusal(taken.error));
    refused = true;
  }
  return { found, refused };
}

/** Why a page has no article, and the cure. */
const NOTHING =
  'nothing in it reads as one: a page is blocks of text parted by blank lines, a head and its report below';

/** What came of an input: `news.jsonl: changed, 40 articles (2 known from another source), 500 left as they were`. */
function takenLine({ source, status, articles, doubles = 0, known = 0, pages = 1, note }: Taken): string {
  if (status === 'passed') return `${source}: passed over, ${note}`;
  const of = `${pages === 1 ? '' : ` on ${pages} pages`}${note === undefined ? '' : `; it is ${note}`}`;
  const again = doubles === 0 ? '' : ` (${doubles} known from another source)`;
  const nothing = articles + doubles + known === 0 && (status === 'new' || status === 'changed') ? `; ${NOTHING}` : '';
  return `${source}: ${status}, ${counted(articles, 'article')}${of}${again}${known === 0 ? '' : `, ${known} left as they were`}${nothing}`;
}

const BAR_CELLS = 20;

/** `news.jsonl [#####               ]  25% 25000`, `paper.pdf: reading page 2 of 6`. */
function progressLine({ source, items, share, pages }: Progress): string {
  if (pages !== undefined) return `${source}: reading page ${items} of ${pages}`;
  const done = Math.min(1, share);
  const bar = '#'.repeat(Math.round(done * BAR_CELLS)).padEnd(BAR_CELLS);
  return `${source} [${bar}] ${String(Math.round(done * 100)).padStart(3)}% ${items}`;
}
