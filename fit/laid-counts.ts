import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolesOf } from '../src/holding/align/gap-words.ts';
import { type LaidOut, laidSigns } from '../src/holding/align/laid-signs.ts';
import { type Claim, claimOf, sourceOf } from '../src/holding/case.ts';
import { OBJECTIONS } from '../src/holding/checks.ts';
import type { Passage } from '../src/holding/passage.ts';
import { HELD } from '../src/limits/holding.ts';
import { readItem } from '../src/reading/read-item.ts';
import { swapsOf } from '../tests/holding/swaps.ts';
import { rowsOf } from './archive.ts';
import { rounded, type Signals } from './named.ts';
import { newsIn } from './sets.ts';

const USAGE = `node fit/laid-counts.ts TRUTH FILE…
  TRUTH  the data in which the news lies
  FILE   lines of {item, passage, q, true, false}: a stretch of an item, a question, and two sentences on it, of which one is
         wrong in one point ("false" may be missing); kept outside the project
Writes fit/laid.jsonl, from which npm run fit learns: of each long sentence the signs that it has, and whether it is true and cut
from print, true and worded anew, wrong, or a true one in which something is turned mechanically.`;

type Row = { item: string; passage: string; q: string; true: string; false?: string };

/** What a sentence is, and how much of each sign it has; of which it has none, is left out. */
export type Counted = { is: 'true' | 'anew' | 'wrong' | 'turned'; signs: Signals };

/** What a sentence that is cut from print, as a model is told to, may have of words of its own and of other orders in a clause. */
const CUT = { own: 1, back: 1 };

const [truth, ...files] = process.argv.slice(2);
if (truth === undefined || files.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const news = newsIn(truth);
  const counted = files.flatMap((file) =>
    rowsOf<Row>(file).flatMap((row) => {
      const item = news.get(row.item);
      if (item === undefined) return [];
      const { title, date, source, district } = readItem(item);
      const passage = { text: row.passage, title, date, source, district };
      if (row.false === undefined) return countedIn('true', [row.true], row.q, passage);
      const turned = swapsOf(row.true, [passage]).map(([, words]) => words);
      return [
        ...countedIn('true', [row.true], row.q, passage),
        ...countedIn('wrong', [row.false], row.q, passage),
        ...countedIn('turned', turned, row.q, passage),
      ];
    }),
  );
  const lines = counted.map((one) => JSON.stringify(one));
  writeFileSync(join(import.meta.dirname, 'laid.jsonl'), `${lines.join('\n')}\n`);
}

function countedIn(is: Counted['is'], sentences: readonly string[], question: string, passage: Passage): Counted[] {
  const printed = sourceOf([passage], 'zh-CN');
  return sentences.flatMap((words) => {
    const claim = claimOf(words, { question, language: 'zh-CN' }, printed);
    const objecting = Object.values(OBJECTIONS).filter((check) => check(claim, printed).length > 0).length;
    const laid = laidSigns(claim, printed, objecting);
    if (laid.size < HELD.laid.whole) return [];
    const some = Object.entries(rounded(laid.signs)).filter(([, value]) => value > 0);
    return [{ is: is === 'true' && !isCut(claim, laid) ? 'anew' : is, signs: Object.fromEntries(some) }];
  });
}

function isCut(claim: Claim, { laid, seams }: LaidOut): boolean {
  const roles = rolesOf(claim, laid.said);
  const own = seams.flatMap(({ seam }) => roles.slice(seam.from, seam.to));
  const back = seams.filter(({ seam }) => seam.back && !seam.ends);
  return own.filter((role) => role === 'names' || role === 'states').length <= CUT.own && back.length <= CUT.back;
}
