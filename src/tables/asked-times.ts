import { z } from 'zod';
import askedTimes from '../../data/asked-times.json' with { type: 'json' };
import { AnyRow, patternOf, ROW } from './pattern.ts';
import { table, Words } from './table.ts';

/** The words for one kind of part (months, weekdays), as patterns, with what each is called in Chinese. */
type Part = readonly (readonly [said: RegExp, standard: string])[];

const TABLE = table(
  'asked-times.json',
  z.object({
    source: z.string(),
    parts: z.record(z.string(), z.record(z.string().min(1), z.string())),
    rows: z.array(z.strictObject({ ...ROW, pattern: z.string().min(1), standard: z.string().min(1) })),
    vague: Words,
    since: AnyRow,
    roughly: AnyRow,
    same: AnyRow,
    compared: z.object({ before: AnyRow, joint: AnyRow, behind: AnyRow }),
    newest: AnyRow,
    oldest: AnyRow,
    previous: AnyRow,
  }),
  askedTimes,
);

const PARTS: ReadonlyMap<string, Part> = new Map(
  Object.entries(TABLE.parts).map(([name, words]) => [
    name,
    Object.entries(words).map(([said, standard]) => [new RegExp(`^(?:${said})$`, 'u'), standard] as const),
  ]),
);

/** {month} of a pattern, as a group with all the words of its part. */
function withParts(said: string): string {
  return said.replace(/\{([a-z]+)(\d*)\}/g, (_, name: string, digit: string) => {
    const words = Object.keys(TABLE.parts[name] ?? {});
    return `(?<${name}${digit}>${words.join('|')})`;
  });
}

/** What a part is called in standard words: march is 3月; a group that is no part stays as it is. */
export function standardPart(group: string, said: string): string {
  const rows = PARTS.get(group.replace(/\d+$/, '')) ?? [];
  const row = rows.find(([pattern]) => pattern.test(said));
  return row === undefined ? said : said.replace(...row);
}

/**
 * Times that readers name otherwise than papers do, as patterns over folded text with the standard words (`rows`); times
 * that name no day (`vague`); the words that open a stretch (`since`) or tell one
 * roughly (`roughly`), take
 * the time of another year (`same`), or stand beside a time that is only compared with, alone or on both sides (`compared`);
 * and those that ask for one of several printings.
 */
export const ASKED_TIMES = {
  ...TABLE,
  rows: TABLE.rows.map(({ pattern, ...row }) => ({ ...row, pattern: new RegExp(patternOf(withParts(pattern)), 'gu') })),
};
