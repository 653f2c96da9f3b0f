import { WAYS } from '../../tables/holding.ts';
import { type Signals, signalsIn } from '../../text/signals.ts';
import type { Print } from '../align/parsed.ts';
import type { Check } from '../case.ts';
import { sameNumber } from '../claims/number.ts';
import type { Read } from '../claims/read.ts';
import { clauseAt, printedAt } from '../claims/said.ts';
import { isLoss } from './numbers.ts';

/** What a number says of a change: whether it rose or fell, and whether the number is its begin, its end or how much. */
type Way = { up: boolean; down: boolean; of: 'from' | 'to' | 'by' | null };

/** A number told as a rise where a fall is printed, as an increase where it is what came of it, and the like. */
export const ways: Check = (said, { prints }) => {
  const printed = prints.map(printedWays);
  return said.numbers
    .filter((number, index) => {
      const way = wayOf(said, index);
      let found = false;
      for (const [at, print] of prints.entries()) {
        for (const [place, one] of print.numbers.entries()) {
          if (!sameNumber(number, one)) continue;
          const printedWay = printed[at]?.(place);
          if (printedWay === undefined || !differs(way, printedWay)) return false;
          found = true;
        }
      }
      return found;
    })
    .map((number) => ({ kind: 'direction', ...printedAt(said, number) }));
};

/** The way of a printed number, with what is said of changes in its sentence; read once for each. */
type Printed = Way & { near: Signals };

function printedWays(print: Print): (index: number) => Printed {
  const ways = new Map<number, Printed>();
  const sentences = new Map<number, Signals>();
  const nearOf = (index: number): Signals => {
    const clause = clauseAt(print.clauses, print.numbers[index]?.start ?? 0);
    const known = sentences.get(clause?.sentence ?? -1);
    if (known !== undefined) return known;
    const ends = print.clauses.findLast(({ sentence }) => sentence === clause?.sentence)?.end;
    const near = signalsIn(print.text.slice(clause?.begins ?? 0, ends));
    sentences.set(clause?.sentence ?? -1, near);
    return near;
  };
  return (index) => {
    const way = ways.get(index) ?? { ...wayOf(print, index), near: nearOf(index) };
    ways.set(index, way);
    return way;
  };
}

function differs(said: Way, printed: Printed): boolean {
  if (said.of !== null && printed.of !== null && said.of !== printed.of) return true;
  if (said.up && !said.down) return printed.down ? !printed.up : !printed.up && !printed.near.has('up');
  return said.down && !said.up && (printed.up ? !printed.down : !printed.down && !printed.near.has('down'));
}

function wayOf(read: Read, index: number): Way {
  const { text, clauses, numbers } = read;
  const number = numbers[index];
  const clause = clauseAt(clauses, number?.start ?? 0);
  if (number === undefined || clause === undefined) return { up: false, down: false, of: null };
  const last = numbers[index - 1];
  // 高于38度 bounds the number: nothing rose.
  const before = text.slice(Math.max(last?.end ?? 0, clause.start), number.start).replace(BOUNDED, '');
  const after = text.slice(number.end, Math.min(clause.end, number.end + 16));
  const of = partOf(before);
  // 同比-12.5% fell, 增长-12.5% too, and 同比8.3% rose.
  if (number.dimension === 'percent' && isLoss(read, number)) return { up: false, down: true, of };
  if (number.dimension === 'percent' && BARE.test(before)) return { up: true, down: false, of };
  const signals = signalsIn(before);
  // What stands right beside the number says more than what its clause tells: 增幅比上年低2个百分点.
  const direct = {
    up: WAYS.up.test(before) || WAYS.up_behind.test(after),
    down: WAYS.down.test(before) || WAYS.down_behind.test(after),
  };
  if (direct.up !== direct.down) return { ...direct, of };
  const [up, down] = [signals.has('up'), signals.has('down')];
  return { up, down, of: of === 'by' && !up && !down ? null : of };
}

const BARE = /[同环]比$/;
const BOUNDED = /(?<![\d比较])[高低多少]于$/;

function partOf(before: string): 'from' | 'to' | 'by' {
  const near = before.trim();
  if (WAYS.from.test(near)) return 'from';
  if (WAYS.to.test(near)) return 'to';
  return 'by';
}
