import { WAYS } from '../tables/holding.ts';
import { sameNumber } from './number.ts';
import type { Fault } from './passage.ts';
import type { Print, Read } from './print.ts';
import { clauseAt, printedAt } from './said.ts';
import { type Signals, signalsIn } from './signals.ts';

/** What a number says of a change: whether it rose or fell, and whether the number is its begin, its end or how much. */
type Way = { up: boolean; down: boolean; of: 'from' | 'to' | 'by' | null };

/** A number told as a rise where a fall is printed, as an increase where it is what came of it, and the like. */
export function wayFaults(said: Read, prints: readonly Print[]): Fault[] {
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
}

/** The way of a printed number, with what is said of changes in its sentence; read once for each. */
type Printed = Way & { near: Signals; steady: boolean };

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
    const way = ways.get(index) ?? { ...wayOf(print, index), near: nearOf(index), steady: isSteady(print, index) };
    ways.set(index, way);
    return way;
  };
}

function isSteady({ text, clauses, numbers }: Print, index: number): boolean {
  const clause = clauseAt(clauses, numbers[index]?.start ?? 0);
  return clause !== undefined && signalsIn(text.slice(clause.start, clause.end)).has('steady');
}

function differs(said: Way, printed: Printed): boolean {
  if (printed.steady && said.up !== said.down) return !(printed.up || printed.down);
  if (said.of !== null && printed.of !== null && said.of !== printed.of) return true;
  if (said.of === 'from' || printed.of === 'from') return false;
  if (said.up && !said.down) return printed.down ? !printed.up : !printed.up && !printed.near.has('up');
  return said.down && !said.up && (printed.up ? !printed.down : !printed.down && !printed.near.has('down'));
}

function wayOf({ text, clauses, numbers }: Read, index: number): Way {
  const number = numbers[index];
  const clause = clauseAt(clauses, number?.start ?? 0);
  // 2比0 is a score.
  if (number !== undefined && /^比\d|^-\d/.test(text.slice(number.end))) return { up: false, down: false, of: null };
  if (number === undefined || clause === undefined || isCompared(text, numbers, index))
    return { up: false, down: false, of: null };
  const last = numbers[index - 1];
  const before = text.slice(Math.max(last?.end ?? 0, clause.start), number.start);
  const after = text.slice(number.end, Math.min(clause.end, number.end + 16));
  const of = partOf(before);
  // 由30家增加到50家: the word for the change may stand before the other number.
  const signals = signalsIn(of === 'by' ? before : text.slice(clause.start, number.start));
  const compared = WAYS.compared.test(text.slice(clause.start, number.end)) || WAYS.compared.test(after);
  const up =
    signals.has('up') ||
    NEW.test(text.slice(Math.max(clause.start, number.start - 8), number.start)) ||
    (compared && WAYS.up.test(before)) ||
    WAYS.up_behind.test(after);
  const down = signals.has('down') || (compared && WAYS.down.test(before)) || WAYS.down_behind.test(after);
  return { up, down, of: of === 'by' && !up && !down ? null : of };
}

/** 新设公厕4座 are more. */
const NEW = /超警戒|新[设开建增添]|加装|再[建装增加]|增设/u;

/** 8000, 高于4200: what the numbers themselves tell. */
function isCompared(text: string, numbers: Read['numbers'], index: number): boolean {
  const [last, number] = [numbers[index - 1], numbers[index]];
  if (last === undefined || number === undefined || last.dimension !== number.dimension) return false;
  const way = /([高多大低少小])[于过]\S{0,12}$/u.exec(text.slice(last.end, number.start))?.[1];
  return way !== undefined && /[高多大]/u.test(way) === last.value > number.value;
}

function partOf(before: string): 'from' | 'to' | 'by' {
  const near = before
    .trim()
    .replace(/每\p{Script=Han}{1,2}$/u, '')
    .replace(/每\p{Script=Han}每\p{Script=Han}$/u, '');
  // 提高幅度达到9.4%: by so much.
  if (/(?:幅度?|率|比例)(?:达到?|为)(?:了)?$/u.test(near)) return 'by';
  if (WAYS.from.test(near)) return 'from';
  if (WAYS.to.test(near)) return 'to';
  return 'by';
}
