import { basename } from 'node:path';
import { z } from 'zod';
import { Day, type Result } from '../../model.ts';

/** Of which issue a page is: the day and the newspaper's name, null where nothing says. */
type Issue = { date: Day | null; paper: string | null };

/**
 * Reads the issue from a file's name: `2021-07-21-重庆日报-05.txt` is page 05 of 重庆日报 of that day.
 * @returns nulls where the name says nothing; a day that no calendar has is none.
 */
export function issueOfName(path: string): Issue {
  const name = basename(path).replace(/\.[^.]*$/, '');
  const [, day, rest] = /^(\d{4}-\d{2}-\d{2})(?:[-_ ](.*))?$/u.exec(name) ?? [];
  if (day === undefined || !isDay(day)) return { date: null, paper: null };
  const parts = (rest ?? '').split(/[-_ ]+/u);
  const named = parts.slice(0, parts.findLastIndex((part) => !PAGE_NUMBER.test(part)) + 1);
  return { date: day, paper: named.join('-') || null };
}

/** 05, A05, 第5版, or nothing. */
const PAGE_NUMBER = /^(?:第?[a-z]?\d{0,3}版?)$/iu;

const Sidecar = z.object({
  date: Day.refine(isDay).nullish(),
  paper: z.string().trim().min(1).max(100).nullish(),
});

/**
 * Reads a sidecar, `{ "date": "YYYY-MM-DD", "paper": "…" }`, of which either may be missing.
 * @returns null for JSON with other keys: OCR programs lay their own files beside a page, and those are none of ours.
 */
export function readSidecar(text: string): Result<Partial<Issue> | null, 'not-sidecar'> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return NO_SIDECAR;
  }
  if (typeof json !== 'object' || json === null) return NO_SIDECAR;
  if (!Object.keys(json).every((key) => key === 'date' || key === 'paper')) return { ok: true, value: null };
  const parsed = Sidecar.safeParse(json);
  if (!parsed.success) return NO_SIDECAR;
  const { date, paper } = parsed.data;
  return { ok: true, value: { ...(date == null ? {} : { date }), ...(paper == null ? {} : { paper }) } };
}

const NO_SIDECAR = { ok: false, error: 'not-sidecar' } as const;

function isDay(day: string): boolean {
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
