import type { Block } from '../../src/model.ts';
import { marksOf } from '../../src/reading/drafts/habits.ts';
import { type Role, signedUnder } from '../../src/reading/heads/head-signs.ts';
import { runInHeadOf } from '../../src/reading/heads/run-in.ts';
import { type Leaf, readSheet } from '../../src/reading/heads/sheet.ts';
import { knownOf } from '../../src/reading/lines/known.ts';
import { rarityOf } from '../../src/reading/lines/pairs.ts';
import { partnersOf } from '../../src/reading/paragraphs/partners.ts';
import type { Signs } from '../../src/reading/sum-of.ts';
import type { Over } from './lay-out.ts';
import type { Part } from './set-article.ts';

/** A page whose truth is known: of each block what it is and of which article. */
export type Labelled = { blocks: readonly Block[]; truth: readonly Truth[] };
export type Truth = { article: number | null; part: Part; over?: Over };
/** A decision that is yes or no, and one among several. */
export type Decision = { signs: Signs; is: boolean };
export type Choice = { rows: Signs[]; good: boolean[] };

export const HEADS: ReadonlySet<Part> = new Set(['kicker', 'title', 'deck', 'subhead']);

/** A page with what is a head set right, and without what is of no article. */
export function pageOf({ blocks, truth: told }: Labelled) {
  const known = knownOf(blocks);
  const read = readSheet(blocks, known);
  const all = read.map((leaf, at) => truthOf(leaf, read[at + 1], told[leaf.piece.number], blocks));
  const kept = read.flatMap((leaf, at) => {
    const truth = all[at];
    if (truth === undefined || truth.article === null || leaf.role === 'furniture') return [];
    return [{ leaf: { ...leaf, role: trueRole(leaf.role, truth) }, truth }];
  });
  const leaves = kept.map(({ leaf }) => leaf);
  const rarity = rarityOf(leaves.map(({ piece }) => piece.text));
  const page = {
    known,
    partners: partnersOf(leaves, known),
    rarity,
    under: signedUnder(leaves),
    marks: marksOf(leaves),
  };
  return { leaves, truth: kept.map(({ truth }) => truth), page, read, all };
}

/** Of a block whose head runs into its text, or stands over it, the first leaf is the head. */
function truthOf(
  { piece }: Leaf,
  next: Leaf | undefined,
  truth: Truth | undefined,
  blocks: readonly Block[],
): Truth | undefined {
  if (truth?.part !== 'text' || next?.piece.number !== piece.number) return truth;
  if (truth.over !== undefined && truth.over.letters > 0) return { ...truth, part: truth.over.part };
  return runInHeadOf(blocks[piece.number]?.text ?? '') > 0 ? { ...truth, part: 'title' } : truth;
}

/** What is weighed by signs is set right, what is seen by form stays as it is seen. */
function trueRole(role: Role, truth: Truth | undefined): Role {
  if (truth === undefined || (role !== 'head' && role !== 'text')) return role;
  return HEADS.has(truth.part) ? 'head' : 'text';
}
