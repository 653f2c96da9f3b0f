import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { laidSigns } from '../src/holding/align/laid-signs.ts';
import { claimOf, sourceOf } from '../src/holding/case.ts';
import { OBJECTIONS } from '../src/holding/checks.ts';
import { HELD } from '../src/limits/holding.ts';
import { readItem } from '../src/reading/read-item.ts';
import { rowsOf } from './archive.ts';
import { rounded } from './named.ts';
import { newsIn } from './sets.ts';

const USAGE = `node fit/laid-counts.ts TRUTH FILE…
  TRUTH  the data in which the news lies
  FILE   lines of {item, passage, q, true, false}: a stretch of an item, a question, and two sentences on it, of which one is
         wrong in one point; kept outside the project
Writes fit/laid.jsonl, from which npm run fit learns: of each long sentence its signs, and whether it is true.`;

type Row = { item: string; passage: string; q: string; true: string; false: string };

const [truth, ...files] = process.argv.slice(2);
if (truth === undefined || files.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const news = newsIn(truth);
  const lines = files.flatMap((file) =>
    rowsOf<Row>(file).flatMap((row) => {
      const item = news.get(row.item);
      if (item === undefined) return [];
      const { title, date, source, district } = readItem(item);
      const printed = sourceOf([{ text: row.passage, title, date, source, district }], 'zh-CN');
      return [true, false].map((is) => {
        const words = is ? row.true : row.false;
        const claim = claimOf(words, { question: row.q, language: 'zh-CN' }, printed);
        const objecting = Object.values(OBJECTIONS).filter((check) => check(claim, printed).length > 0).length;
        const { size, signs } = laidSigns(claim, printed, objecting);
        return size < HELD.laid.least ? '' : JSON.stringify({ is, signs: rounded(signs) });
      });
    }),
  );
  writeFileSync(join(import.meta.dirname, 'laid.jsonl'), `${lines.filter((line) => line !== '').join('\n')}\n`);
}
