import { HELD } from '../../limits/holding.ts';
import type { Signal } from '../../tables/signals.ts';
import { isWay } from '../align/lexicon.ts';
import type { Sense } from '../align/senses.ts';
import type { Check } from '../case.ts';
import type { FaultKind } from '../passage.ts';
import { byClause } from './by-clause.ts';

/** A clause with those of its sentence, and what is printed. */
type Turn = {
  sense: Sense;
  sentence: readonly Sense[];
  /** What printed clauses that hold these terms say. */
  restsOn(terms: ReadonlySet<string>): readonly Sense[];
  printed: readonly Sense[];
};

/** A denial, a plan told as done, a rise told as a fall: what turns the clause that it rests on. */
export const turns: Check = (claim, source) => {
  const printed = source.prints.flatMap(({ senses }) => senses);
  const restsOn = (terms: ReadonlySet<string>) =>
    source.restsOn(terms).flatMap(({ print, index }) => print.senses[index] ?? []);
  return byClause(claim, (sense, index) => {
    const own = claim.clauses[index]?.sentence;
    const sentence = claim.senses.filter((_, at) => claim.clauses[at]?.sentence === own);
    const turn: Turn = { sense, sentence, restsOn, printed };
    return [...denialTurned(turn), ...planTurned(turn), ...wayTurned(turn)];
  });
};

function denies({ own }: Sense): boolean {
  return own.has('denial') || own.has('refuted');
}

function denialTurned({ sense, sentence, restsOn, printed }: Turn): FaultKind[] {
  if (denies(sense)) {
    const behind = sense.own.has('denial') ? restsOn(sense.behind('denial')) : [];
    const rests = behind.length > 0 ? behind : restsOn(sense.terms);
    // 暂不参与 and 暂时不参加共享: what is denied in print of the same things is denied of them.
    if (printed.some((rest) => denies(rest) && rest.terms.intersection(sense.terms).size >= HELD.shared)) return [];
    const near =
      sense.own.has('denial') && sense.behind('denial').size === 0 && rests.some(({ deniedNear }) => deniedNear);
    return rests.length > 0 && !near && rests.every((rest) => !denies(rest) && !leavesOpen(rest)) ? ['polarity'] : [];
  }
  if (sentence.some(denies) || leavesOpen(sense)) return [];
  return dropped(sense, printed, 'denial') ? ['polarity'] : [];
}

/** 未安装的9所 tells which, 周一闭馆 may be told as 周一不开馆. */
function leavesOpen({ own }: Sense): boolean {
  return own.has('attributive') || own.has('closing');
}

function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of part) if (whole.has(term)) shared += 1;
  return part.size === 0 ? 0 : shared / part.size;
}

/** Whether a clause holds what a printed one says under a signal, without it, and no other printed clause says it so. */
function dropped(sense: Sense, printed: readonly Sense[], signal: Signal): boolean {
  return printed.some((rest) => {
    if (!rest.own.has(signal)) return false;
    const alone = (part: 'behind' | 'whole', terms: ReadonlySet<string>) =>
      terms.size > 0 &&
      shareOf(terms, sense.terms) >= HELD.held &&
      !rest.elsewhere(`${signal} ${part}`, () =>
        printed.some((other) => other !== rest && !other.own.has(signal) && shareOf(terms, other.terms) >= HELD.held),
      );
    // 检修取消: what is denied stands before.
    const behind = rest.behind(signal);
    return alone('behind', behind) || (behind.size < 2 && alone('whole', rest.terms));
  });
}

function plans({ own }: Sense): boolean {
  return own.has('plan') || own.has('will');
}

function planTurned(turn: Turn): FaultKind[] {
  const { sense, sentence, printed } = turn;
  if (plans(sense)) return isPlanInvented(turn) ? ['plan'] : [];
  const isPrinted = restOf(turn, 'done').some(({ own }) => own.has('done'));
  if (sense.own.has('done') && !isPrinted && (sense.future || isToldAsDone(turn))) return ['plan'];
  if (sense.planned || sentence.some(({ dated }) => dated) || sentence.some(plans) || denies(sense)) return [];
  // 将 may be 把 (将明火扑灭), and what will be is told without it as well: only what is told as over is another thing.
  const over = sense.own.has('done') || sense.own.has('ended');
  return dropped(sense, printed, 'plan') || (over && dropped(sense, printed, 'will')) ? ['plan'] : [];
}

/** What is printed of what stands behind a signal, or else of the whole clause. */
function restOf({ sense, restsOn }: Turn, signal: Signal): readonly Sense[] {
  const behind = restsOn(sense.behind(signal));
  return behind.length > 0 ? behind : restsOn(sense.terms);
}

function isToldAsDone(turn: Turn): boolean {
  const rests = restOf(turn, 'done');
  return rests.length > 0 && rests.every((rest) => rest.planned && !rest.own.has('done'));
}

/** 将 and will are said of many things; a plan is one only where one is printed. */
function isPlanInvented(turn: Turn): boolean {
  const isPlan = turn.sense.own.has('plan');
  const rests = restOf(turn, isPlan ? 'plan' : 'will');
  // 公司预计，…: what is expected stands in the next clause.
  if (turn.sense.behind(isPlan ? 'plan' : 'will').size === 0) return false;
  if (rests.length === 0 || rests.some(({ planned }) => planned)) return false;
  return isPlan || rests.some((rest) => rest.own.has('done') || (rest.past && turn.sense.past));
}

const OPPOSED = [
  ['up', 'down'],
  ['early', 'late'],
  ['up', 'steady'],
  ['down', 'steady'],
] as const;

function wayTurned({ sense, restsOn }: Turn): FaultKind[] {
  const oneWay = ({ own }: Sense, way: Signal, other: Signal) => own.has(way) && !own.has(other);
  // 登陆后强度增强 rests on what is printed of that, not on another clause in which something 增强.
  const rests = restsOn(new Set([...sense.terms].filter((term) => !isWay(term))));
  if (rests.length === 0) return [];
  const turned = (way: Signal, other: Signal) =>
    oneWay(sense, way, other) && rests.every((rest) => oneWay(rest, other, way));
  const ways = OPPOSED.some(([one, other]) => turned(one, other) || turned(other, one));
  return ways ? ['direction'] : [];
}
