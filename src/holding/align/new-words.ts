import { HELD } from '../../limits/holding.ts';
import type { Span } from '../../text/sentences.ts';
import type { Claim, Source } from '../case.ts';
import { alikeIn, isParticle, rolesOf } from './gap-words.ts';
import type { LeftOut } from './left-out.ts';
import { countUnsaid, framesIn, isSaid, limitsOf } from './limiting.ts';
import { isLoose } from './loose.ts';
import { besideIn, type Laid, type Seam } from './seams.ts';
import type { Token } from './tokens.ts';

const { laid: LIMITS } = HELD;

/**
 * Words at a seam that are not printed there: that say what is printed nowhere, stand in another's place, name something in the
 * place of one that is skipped, or say how much or how certain something is.
 */
export type NewSigns = Record<'fills' | 'replaces' | 'nouns' | 'limits', number>;

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
    const { skipped } = left.at(seam);
    const isSkipped = goesOn && skipped.length <= LIMITS.beside && !skipped.every(isParticle);
    const isLost = left.isLost(last, 1) || left.isLost(next, -1);
    return {
      fills: frames.filter((one) => isIn(one, own) && !isSaid(one.word, all)).length,
      replaces: (isLost ? namesAt(seam, skipped) : 0) + (own.some((one) => isRival(one, seam)) ? LIMITS.number : 0),
      nouns: Number(isSkipped && own.some((token, at) => isNoun(token, from + at))),
      limits: countUnsaid(words, rests),
    };
  };

  /** What names something and is none of the words that a writer may choose freely. */
  function isNoun(token: Token, at: number): boolean {
    return roles[at] === 'names' && !isLoose(claim.text, token);
  }

  /** Whether print has another number, or another day, in the place of one, and it is told nowhere. */
  function isRival({ value }: Token, { last, next }: Seam): boolean {
    const kind = Object.keys(value ?? {}).join();
    return [...besideIn(printed, last, 1, 2), ...besideIn(printed, next, -1, 2)].some(
      (at) => kind !== '' && !used.has(at) && kind === Object.keys(printed[at]?.value ?? {}).join(),
    );
  }

  /** How many tokens of a gap name what none of the printed words near by says. */
  function namesAt({ from, to, last, next }: Seam, skipped: readonly Token[]): number {
    const names = roles.slice(from, to).filter((role) => role === 'names').length;
    if (names === 0) return 0;
    const beside = (at: number | null, step: 1 | -1) =>
      besideIn(printed, at, step, LIMITS.beside).flatMap((place) => printed[place] ?? []);
    const near = skipped.length > 0 ? skipped : [...beside(last, 1), ...beside(next, -1).reverse()];
    const alike = alikeIn(claim, source, { own: said.slice(from, to), near });
    return Math.max(0, names - alike);
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
