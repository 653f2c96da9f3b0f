import { FUNCTION_CHARACTERS } from '../tables/characters.ts';
import { isFrame } from './lexicon.ts';
import type { Fault } from './passage.ts';
import type { Print, Read } from './print.ts';
import { type Clause, printedAt } from './said.ts';
import { signalsIn } from './signals.ts';

/** A printed clause, and what it begins with, which mostly is what it is about. */
type Printed = { print: Print; index: number; lead: string };

const LEAD = 4;

/** Who speaks is told of what is said, and stands in print where it was said first. */
const SPEAKS = /(?:表示|称|说|介绍|指出|认为|透露)$/;

/**
 * What is printed of one told of another: a clause rests on what one printed clause alone says, but begins with what
 * only other ones speak of (远动公司签约 where 蓝海公司签约 and 远动公司投产 are printed).
 */
export function swapFaults(
  said: Read,
  { prints, clauseTerms }: { prints: readonly Print[]; clauseTerms: readonly ReadonlySet<string>[] },
): Fault[] {
  const clauses = prints.flatMap((print) =>
    print.clauses.map((clause, index): Printed => ({ print, index, lead: leadOf(print.text, clause) })),
  );
  const counts = new Map<string, number>();
  for (const { terms } of prints)
    for (const clause of terms) for (const term of clause) counts.set(term, (counts.get(term) ?? 0) + 1);
  return said.clauses.flatMap((clause, index) => {
    const lead = leadOf(said.text, clause);
    const speaking = clauses.filter((printed) => lead.length > 2 && textOf(printed).includes(lead));
    if (speaking.length === 0 || SPEAKS.test(said.text.slice(clause.start, clause.end))) return [];
    const own = [...(clauseTerms[index] ?? [])].filter((term) => counts.get(term) === 1 && !lead.includes(term));
    const best = bestOf(own, clauses);
    if (
      best === null ||
      best.lead.length < 2 ||
      best.lead.slice(0, 2) === lead.slice(0, 2) ||
      speaking.some((other) => isNear(best, other, lead))
    )
      return [];
    const around = said.text.slice(said.clauses[Math.max(0, index - 1)]?.start ?? 0, clause.end);
    return isNamed(best.lead, around, lead) || pointsBack(best)
      ? []
      : [{ kind: 'owner' as const, ...printedAt(said, clause) }];
  });
}

function leadOf(text: string, clause: Clause): string {
  const run = /^\s*(\p{Script=Han}+)/u.exec(text.slice(clause.start, clause.end))?.[1] ?? '';
  let from = 0;
  while (from < run.length) {
    const frame = [4, 3, 2].find((length) => isFrame(run.slice(from, from + length)));
    // 计划用三年时间: what it is about stands before.
    if (frame !== undefined && signalsIn(run.slice(from, from + frame)).has('plan')) return '';
    if (frame === undefined && !FUNCTION_CHARACTERS.has(run.charAt(from))) break;
    from += frame ?? 1;
  }
  return run.slice(from, from + LEAD);
}

function textOf({ print, index }: Printed): string {
  const clause = print.clauses[index];
  return clause === undefined ? '' : print.text.slice(clause.start, clause.end);
}

/** Clauses of one segment are about one thing unless each names its own. */
function isNear(best: Printed, other: Printed, lead: string): boolean {
  if (best.print !== other.print) return false;
  if (best.index === other.index) return true;
  const [a, b] = [best.print.clauses[best.index], other.print.clauses[other.index]];
  if (a?.segment !== b?.segment) return false;
  if (other.lead.slice(0, 2) !== lead.slice(0, 2)) return Math.abs(other.index - best.index) === 1;
  return other.index < best.index && best.lead.length < LEAD;
}

/** The printed clause that has most of the terms that no other one has, two at least; null where two have as many. */
function bestOf(terms: readonly string[], clauses: readonly Printed[]): Printed | null {
  const scored = clauses
    .map((clause) => ({ clause, score: terms.filter((term) => clause.print.terms[clause.index]?.has(term)).length }))
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first === undefined || first.score < 1 || first.score === second?.score ? null : first.clause;
}

/** 这条路, 该厂: what it is about stands before. */
function pointsBack(printed: Printed): boolean {
  return /^\s*(?:[这该此其他她它两三]|the\b|it\b|th(?:is|ese|ose)\b|they\b|he\b|she\b)/.test(textOf(printed));
}

/** Whether a text has part of a name that another name has not. */
function isNamed(words: string, text: string, other: string): boolean {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    if (!other.includes(pair) && text.includes(pair)) return true;
  }
  return false;
}
