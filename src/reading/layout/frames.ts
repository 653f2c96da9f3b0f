import { bottomOf, isInside, rightOf } from '../../model/box.ts';
import type { Box, Scan } from '../../model/scan.ts';
import type { Type } from './strips.ts';

/** Ems across and pitches down that a frame has at least, and ems by which its sides may miss one another. */
const LEAST = { em: 6, pitch: 3 } as const;
const OFF = 0.6;

/** Pitches by which what frames a table alone is higher than its cells, at most. */
const AROUND = 1.5;

/**
 * Printed frames: boxes that were found as such, and two upright rules from one height to another that a level one joins at
 * an end, since a dark band often closes the other. A table's own are none.
 */
export function framesOf({ rules }: Pick<Scan, 'rules'>, tables: readonly Box[], type: Type): Box[] {
  const { em, pitch } = type;
  const isLarge = ({ width, height }: Box) => width > LEAST.em * em && height > LEAST.pitch * pitch;
  const upright = rules.filter(({ width, height }) => height > LEAST.pitch * pitch && width < em);
  const level = rules.filter(({ width, height }) => width > LEAST.em * em && height < em);
  const near = (one: number, other: number) => Math.abs(one - other) < OFF * em;
  const drawn = upright.flatMap((left) =>
    upright.flatMap((right) => {
      const box = { left: left.left, top: left.top, width: rightOf(right) - left.left, height: left.height };
      const isPair = right.left > left.left && near(left.top, right.top) && near(bottomOf(left), bottomOf(right));
      const joins = (rule: Box) =>
        near(rule.left, box.left) &&
        near(rightOf(rule), rightOf(box)) &&
        (near(rule.top, box.top) || near(bottomOf(rule), bottomOf(box)));
      return isPair && isLarge(box) && level.some(joins) ? [box] : [];
    }),
  );
  return [...rules.filter(isLarge), ...drawn].filter(
    (frame) => !tables.some((table) => isInside(frame, grown(table, AROUND * pitch), 0)),
  );
}

function grown({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}
