import { CURRENCIES, MEASURE_WORDS, UNITS } from '../../tables/figures.ts';

/**
 * One printed name of a unit, in folded form. `unit` is what a figure in it says, '' where that is the printed name;
 * `times` leads to the base of its dimension; `kind` says where it may stand.
 */
export type Unit = {
  name: string;
  unit: string;
  dimension: string;
  times: number;
  kind: 'measure' | 'count' | 'money' | 'minor';
  notBefore: string;
  onlyBefore: readonly string[];
};

const HAN = /\p{Script=Han}/u;

const rows: Unit[] = [
  ...UNITS.flatMap((row) =>
    [row.unit.toLowerCase(), ...row.also].map((name) => ({
      name,
      unit: '',
      dimension: row.dimension,
      times: row.times,
      kind: 'measure' as const,
      notBefore: row.notBefore,
      onlyBefore: [],
    })),
  ),
  ...CURRENCIES.flatMap((row) =>
    row.names.map((name) => ({
      name: name.normalize('NFKC').toLowerCase(),
      // 块, 人民币 and ¥ all are 元; a foreign name stays as the page has it.
      unit: row.iso === 'CNY' || !HAN.test(name) ? row.unit : '',
      dimension: `money:${row.iso}`,
      times: row.times,
      kind: row.minor ? ('minor' as const) : ('money' as const),
      notBefore: row.notBefore[name] ?? '',
      onlyBefore: [],
    })),
  ),
  ...MEASURE_WORDS.flatMap((row) =>
    row.words.map((name) => ({
      name,
      unit: row.unit ?? '',
      dimension: row.dimension,
      times: 1,
      kind: 'count' as const,
      notBefore: row.notBefore[name] ?? '',
      onlyBefore: row.onlyBefore[name] ?? [],
    })),
  ),
];

const byFirst = Map.groupBy(
  rows.toSorted((a, b) => b.name.length - a.name.length),
  (unit) => unit.name.charAt(0),
);

/** The longest unit that stands in folded `text` at `at`; null where none does, or another word goes on (2家庭). */
export function unitAt(text: string, at: number): Unit | null {
  for (const unit of byFirst.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(unit.name, at)) continue;
    const next = text.charAt(at + unit.name.length);
    if (next !== '' && unit.notBefore.includes(next)) continue;
    if (/[a-z]$/.test(unit.name) && /[a-z0-9]/.test(next)) continue;
    const { onlyBefore } = unit;
    if (onlyBefore.length > 0 && !onlyBefore.some((word) => text.startsWith(word, at + unit.name.length))) continue;
    return unit;
  }
  return null;
}

/** The unit of that name and dimension, whatever its spelling (平米, ㎡); null where no table has it. */
export function unitNamed(name: string, dimension: string): Unit | null {
  const folded = name.normalize('NFKC').toLowerCase();
  const named = (unit: Unit) => unit.dimension === dimension && (unit.name === folded || unit.unit === folded);
  return byFirst.get(folded.charAt(0))?.find(named) ?? null;
}

const minors = new Map(
  rows.filter((unit) => unit.kind === 'minor').map((unit) => [`${unit.dimension} ${unit.name}`, unit]),
);
const LONGEST_MINOR = 4;

/** The lower unit of the same money at `at` (五元三毛, 两美元三美分), or null. */
export function minorAt(text: string, at: number, dimension: string): Unit | null {
  for (let length = LONGEST_MINOR; length > 0; length -= 1) {
    const unit = minors.get(`${dimension} ${text.slice(at, at + length)}`);
    if (unit !== undefined) return unit;
  }
  return null;
}
