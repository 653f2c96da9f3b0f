import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exactFaults, heldTo } from '../src/holding/holding.ts';
import type { Passage } from '../src/holding/passage.ts';
import { signsOf } from '../src/holding/signs.ts';
import { HOLDING, signalsOf } from '../src/holding/weighing.ts';
import type { Language } from '../src/model.ts';
import { languageOf } from '../src/text/language.ts';
import { type Case, fitLogistic } from './logistic.ts';

const WORDINGS = join(import.meta.dirname, '../tests/holding/learnt');
/** The tables that the checks themselves were made with tell little of how often these are wrong. */
const KNOWN = join(import.meta.dirname, '../tests/holding/wordings.json');
const KNOWN_WEIGHT = 0.15;
const PULL = 1e-3;
/** How much more a true wording counts than an invention, of which there are more, and which cost less to let go. */
const TRUE_WEIGHT = 1;

type Wordings = { passages: Passage[]; truthful: string[]; inventions: [kind: string, words: string][] };

/** The weights by which it is told whether a wording says what is not printed; no sign speaks for a wording. */
export function holdingTable(): object {
  const tables = readdirSync(WORDINGS)
    .toSorted()
    .map((name) => join(WORDINGS, name));
  const cases = [...tables.flatMap((path) => casesIn(path, 1)), ...casesIn(KNOWN, KNOWN_WEIGHT)];
  const weights = fitLogistic(cases, { size: HOLDING.length, pull: PULL, upwards: true });
  return {
    source: `Broadsheet: ${cases.length} wordings of printed passages, true ones and inventions; npm run fit`,
    weights: Object.fromEntries(HOLDING.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(3))])),
  };
}

function casesIn(path: string, weight: number): Case[] {
  const groups = JSON.parse(readFileSync(path, 'utf8')) as Wordings[];
  return groups.flatMap(({ passages, truthful, inventions }) => [
    ...truthful.flatMap((words) => caseOf(words, passages, { is: false, weight: weight * TRUE_WEIGHT })),
    ...inventions.flatMap(([, words]) => caseOf(words, passages, { is: true, weight })),
  ]);
}

/** A wording with an exact fault is refused whatever its signs are, and teaches nothing of them. */
function caseOf(words: string, passages: readonly Passage[], as: { is: boolean; weight: number }): Case[] {
  const held = heldTo(words, passages, languageIn(words));
  return exactFaults(held).length > 0 ? [] : [{ signals: signalsOf(signsOf(held)), ...as }];
}

/** English with a Chinese name in brackets is English. */
function languageIn(words: string): Language {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han < words.length / 4 ? 'en' : (languageOf(words) ?? 'zh-CN');
}
