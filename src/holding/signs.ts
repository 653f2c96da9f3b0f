import { denialFaults } from './denial-faults.ts';
import { englishFaults } from './english-word-faults.ts';
import { leadsIn } from './leads.ts';
import { rateFaults } from './number-faults.ts';
import { ownersIn } from './owners.ts';
import type { Fault } from './passage.ts';
import type { Print, Read } from './print.ts';
import { roleFaults } from './role-faults.ts';
import { printedAt } from './said.ts';
import { scopeFaults } from './scope-faults.ts';
import { senseFaults } from './sense-faults.ts';
import { sideFaults } from './side-faults.ts';
import type { Held, Sign, SignName } from './sign.ts';
import { speakerFaults } from './speaker-faults.ts';
import { tooSoonFaults } from './too-soon.ts';
import { wayFaults } from './way-faults.ts';
import { wordSigns } from './word-signs.ts';

export function signsOf(held: Held): Sign[] {
  const { said, prints, passages, texts, places, target } = held;
  const once = (sign: SignName, faults: readonly Fault[]): Sign[] =>
    faults.slice(0, 1).map((fault) => ({ sign, amount: 1, fault }));
  const senses = Map.groupBy(senseFaults(said, { prints, target }), ({ kind }) => kind);
  return [
    ...once('rate', rateFaults(said, prints)),
    ...once('place', places),
    ...once('scope', scopeFaults(said, { texts, passages })),
    ...once('role', roleFaults(said, texts)),
    ...once('side', sideFaults(said, texts)),
    ...once('way', wayFaults(said, prints)),
    ...once('speaker', speakerFaults(said, prints)),
    ...once('soon', tooSoonFaults(said, prints)),
    ...once('denied', denialFaults(said, prints)),
    ...SENSES.flatMap((kind) => once(kind, senses.get(kind) ?? [])),
    ...leadSigns(said, prints),
    ...ownerSigns(held),
    ...(target === 'latin' ? englishFaults(held) : wordSigns(held)),
  ];
}

const SENSES = ['polarity', 'plan', 'direction', 'cause', 'share', 'rank'] as const;

/** Clauses that tell of one what is printed of another, unless it is what the passage is about. */
function leadSigns(said: Read, prints: readonly Print[]): Sign[] {
  const lead = leadsIn(said, prints).find(({ isTopic }) => !isTopic);
  return lead === undefined
    ? []
    : [{ sign: 'lead', amount: 1, fault: { kind: 'owner', ...printedAt(said, lead.clause) } }];
}

/** The number or day of which most is told that is printed of another one, and nothing that is printed of it alone. */
function ownerSigns({ said, prints, target }: Held): Sign[] {
  const [worst] = ownersIn(said, prints, target)
    .filter(({ mine, its }) => mine === 0 && its > 0)
    .toSorted((a, b) => b.its - a.its);
  if (worst === undefined) return [];
  return [{ sign: 'owner', amount: worst.its, fault: { kind: 'owner', ...printedAt(said, worst.anchor) } }];
}
