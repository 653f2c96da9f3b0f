import { expect, test } from 'vitest';
import { seeded } from '../../bench/draw.ts';
import { attackAll } from './attack.ts';
import type { Row } from './row.ts';
import { ROWS } from './rows.ts';
import { shareOf } from './share.ts';

const SEED = 20_220_304;
/** The two-hundredth part of the size: what is counted is how it ends, not how long that takes on a busy machine. */
const SCALE = 0.005;

/** What went wrong, by row. */
async function wrong(rows: readonly Row[]) {
  const random = seeded(SEED);
  const reports = await attackAll(rows, { scale: SCALE, random });
  expect(reports.map(({ row }) => row)).toEqual(rows.map(({ name }) => name));
  return reports.flatMap(({ row, ended, faults }) => {
    const { said = 0, ...others } = ended;
    const crashed = faults.filter((fault) => fault.startsWith('crash'));
    return said > 0 && Object.keys(others).length + crashed.length === 0 ? [] : [{ row, ended, crashed }];
  });
}

test('a share of all that is tried on the running program ends in an answer or a line, and nobody gets what is none of theirs', {
  timeout: 180_000,
}, async () => {
  const rights = ROWS.filter(({ name }) => name.startsWith('rights') || name === 'http: hosts that are not ours');
  // A page in the folder is read when it has lain still for a while, and a picture takes a minute: nobody waits for that here.
  const shared = ROWS.filter(
    (row) => row.own === undefined && !/^(?:folder|pictures)/.test(row.name) && !rights.includes(row),
  );
  expect(await wrong([...rights, ...shareOf(shared, 20, seeded(SEED))])).toEqual([]);
});

test('a hostile feed holds up no other, nor the end of the program', { timeout: 180_000 }, async () => {
  expect(await wrong(ROWS.filter(({ name }) => name === 'feed: items without end'))).toEqual([]);
});

test('a share is drawn by its seed, keeps the order, and is never nothing', () => {
  const rows = Array.from({ length: 50 }, (_, at) => at);
  const drawn = shareOf(rows, 20, seeded(1));
  expect(drawn).toEqual(shareOf(rows, 20, seeded(1)));
  expect([drawn.length, drawn.toSorted((a, b) => a - b)]).toEqual([10, drawn]);
  expect(shareOf(rows, 20, seeded(2))).not.toEqual(drawn);
  expect([shareOf(rows, 100, seeded(1)), shareOf(rows, 1, seeded(1)).length]).toEqual([rows, 1]);
});
