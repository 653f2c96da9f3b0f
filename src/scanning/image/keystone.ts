import type { Keystone } from '../../model/scan.ts';
import type { Gray } from './gray.ts';
import { planesOf, projected } from './plane.ts';
import { fallOf, type Ink, inkOf } from './tilt.ts';

/** Degrees within which halves of a page that was turned straight lean, the first time they are looked at and then again. */
const WITHIN = [4, 1, 0.4] as const;

/** The share of the best sharpness below which a half leans: of flat pages it was 0.93 and more, of photos one had at most 0.54. */
const FLAT = 0.8;

/** Pixels with ink that each half must have to tell how it leans. */
const ENOUGH = 2_000;

/**
 * How a page leans that was photographed from a corner, once it is turned straight: each half tells by itself how its lines
 * fall and how its columns lean, and tells it anew when that was mended, since both differ within a half too. Null where the
 * page lies flat.
 */
export function findKeystone(page: Gray): Keystone | null {
  const ink = inkOf(page);
  let keystone: Keystone = { top: 0, bottom: 0, left: 0, right: 0 };
  for (const within of WITHIN) {
    const now = projectedInk(ink, keystone);
    const across = swapped(now);
    const halves = [half(now, 0), half(now, 1), half(across, 0), half(across, 1)];
    if (halves.some(({ places }) => places.length < 2 * ENOUGH)) return null;
    const falls = halves.map((one) => fallOf(one, within));
    if (within === WITHIN[0] && falls.every(({ level }) => level >= FLAT)) return null;
    const [top = 0, bottom = 0, left = 0, right = 0] = falls.map(({ angle }) => angle);
    keystone = {
      top: keystone.top + top,
      bottom: keystone.bottom + bottom,
      left: keystone.left + left,
      right: keystone.right + right,
    };
  }
  return keystone;
}

/** The same of a page turned by half a circle. */
export function keystoneOver({ top, bottom, left, right }: Keystone): Keystone {
  return { top: bottom, bottom: top, left: right, right: left };
}

function projectedInk({ places, ...size }: Ink, keystone: Keystone): Ink {
  const { there } = planesOf(size, keystone);
  const out = new Int32Array(places.length);
  for (let i = 0; i < places.length; i += 2) {
    const { x, y } = projected(there, places[i] ?? 0, places[i + 1] ?? 0);
    out[i] = Math.round(x);
    out[i + 1] = Math.round(y);
  }
  return { places: out, ...size };
}

/** The upper half of some ink, or the lower. */
function half({ places, width, height }: Ink, lower: 0 | 1): Ink {
  const kept: number[] = [];
  for (let i = 0; i < places.length; i += 2)
    if (Number((places[i + 1] ?? 0) >= height / 2) === lower) kept.push(places[i] ?? 0, places[i + 1] ?? 0);
  return { places: Int32Array.from(kept), width, height };
}

/** The same with columns for rows. */
function swapped({ places, width, height }: Ink): Ink {
  return { places: places.map((_, i) => places[i ^ 1] ?? 0), width: height, height: width };
}
