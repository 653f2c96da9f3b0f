import type { Article } from '../model.ts';
import type { Intake } from '../ports.ts';
import type { Invocation } from './arguments.ts';
import { explainNothing, explainRefusal } from './refusals.ts';
import type { ExitCode, Opened, Surroundings } from './run.ts';

/** Reads page files and prints one line of JSON a page; stores nothing. */
export async function readPages(
  paths: readonly string[],
  { newsroom, intake }: Opened,
  { out, err, listening }: Surroundings,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const path of paths) {
    let found = 0;
    for await (const page of intake.readPages([path])) {
      if (!listening()) return code;
      found += 1;
      if (page.ok) {
        const { dated: _, articles, ...reading } = newsroom.read(page.value);
        out(JSON.stringify({ ...reading, articles: articles.map(printedFields) }));
      } else {
        err(explainRefusal(page.error));
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
  { out, err }: Surroundings,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const path of words) {
    let found = 0;
    for await (const taken of intake.take([path])) {
      found += 1;
      if (json) out(JSON.stringify(taken.ok ? taken.value : taken.error));
      else if (taken.ok) out(`${taken.value.source}: ${taken.value.status}, ${taken.value.articles} articles`);
      if (taken.ok) continue;
      err(explainRefusal(taken.error));
      code = 1;
    }
    if (found === 0) {
      err(explainNothing(path));
      code = 1;
    }
  }
  return code;
}
