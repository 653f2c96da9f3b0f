import { HELD } from '../../limits/holding.ts';
import type { Span } from '../../text/sentences.ts';
import type { Claim, Source } from '../case.ts';
import { alikeIn, rolesOf } from './gap-words.ts';
import type { LeftOut } from './left-out.ts';
import { countUnsaid, framesIn, isSaid, limitsOf } from './limiting.ts';
import { besideIn, type Laid, type Seam } from './seams.ts';
import type { Token } from './tokens.ts';

const { laid: LIMITS } = HELD;

/**
 * Words at a seam that are not printed there: that say what is printed nowhere, stand in another's place, there alone or
 * where print has nothing, end what print ends otherwise, or say how much or how certain something is.
 */
export type NewSigns = Record<'fills' | 'replaces' | 'swaps' | 'inserts' | 'ends' | 'limits', number>;

export function newSigns(claim: Claim, source: Source, laid: Laid, left: LeftOut): (seam: Seam) => NewSigns {
  const { said, printed, used } = laid;
  const roles = rolesOf(claim, said);
  const frames = framesIn(claim.text);
  const all = limitsOf(source.prints.map(({ text }) => text).join('\n'));
  const rests = limitsOf(restsOf(source, laid));
  return (seam) => {
    const { from, to, last, next, goesOn } = seam;
    const own = said.slice(from, to);
    const words = claim.text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0);
    const { skipped, behind, before } = left.at(seam);
    const { names, states } = newAt(seam, skipped);
    const isNew = names + states > 0;
    const startsClause = last !== null && own.length > 0 && own[0]?.clause !== said[from - 1]?.clause;
    const isLostBehind = !startsClause && left.isLost(last, 1);
    const inPlace = isLostBehind || left.isLost(next, -1) ? names : 0;
    return {
      fills: frames.filter((one) => isIn(one, own) && !isSaid(one.word, all)).length,
      replaces: inPlace + (own.some((one) => isRival(one, seam)) ? LIMITS.number : 0),
      swaps: Number(isNew && goesOn && skipped.length <= LIMITS.beside && left.claims(skipped) > 0),
      inserts: Number(isNew && left.claims(goesOn ? skipped : [...behind, ...before]) === 0),
      ends: Number(next === null && isNew && isLostBehind),
      limits: countUnsaid(words, rests),
    };
  };

  /** Whether print has another number, or another day, in the place of one, and it is told nowhere. */
  function isRival({ value }: Token, { last, next }: Seam): boolean {
    const kind = Object.keys(value ?? {}).join();
    return [...besideIn(printed, last, 1, 2), ...besideIn(printed, next, -1, 2)].some(
      (at) => kind !== '' && !used.has(at) && kind === Object.keys(printed[at]?.value ?? {}).join(),
    );
  }

  /** Tokens of a gap that name or state what none of the printed words near by says. */
  function newAt({ from, to, last, next }: Seam, skipped: readonly Token[]): { names: number; states: number } {
    const count = (role: string) => roles.slice(from, to).filter((one) => one === role).length;
    const [names, states] = [count('names'), count('states')];
    if (names + states === 0) return { names, states };
    const isShort = skipped.length > 0 && skipped.length < LIMITS.skipped;
    const beside = (at: number | null, step: 1 | -1) =>
      besideIn(printed, at, step, LIMITS.beside).flatMap((place) => printed[place] ?? []);
    const near = isShort ? skipped : [...beside(last, 1), ...beside(next, -1).reverse()];
    const alike = alikeIn(claim, source, { own: said.slice(from, to), near });
    return { names: Math.max(0, names - alike), states: Math.max(0, states - Math.max(0, alike - names)) };
  }
}

/** Whether most of a word stands in a gap. */
function isIn({ start, end }: Span, own: readonly Token[]): boolean {
  return own.filter((token) => start <= token.start && token.end <= end).length >= (end - start) / 2;
}

/** The printed clauses of which a wording is laid. */
function restsOf({ prints }: Source, { printed, used }: Laid): string {
  const told = new Set([...used.keys()].map((at) => `${printed[at]?.print} ${printed[at]?.clause}`));
  return prints
    .flatMap(({ text, clauses }, print) =>
      clauses.flatMap(({ start, end }, clause) => (told.has(`${print} ${clause}`) ? [text.slice(start, end)] : [])),
    )
    .join('\n');
}
