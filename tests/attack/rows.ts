import type { Row } from './row.ts';
import { doorRows } from './rows/doors.ts';
import { feedRows } from './rows/feeds.ts';
import { folderRows } from './rows/folder.ts';
import { modelRows } from './rows/model.ts';
import { pictureRows } from './rows/pictures.ts';
import { postRows } from './rows/post.ts';
import { rightsRows } from './rows/rights.ts';
import { sweepRows } from './rows/sweeps.ts';
import { wordsRows } from './rows/words.ts';

/** Everything that is tried, in the order of its cost. */
export const ROWS: readonly Row[] = [
  ...rightsRows,
  ...wordsRows,
  ...sweepRows,
  ...folderRows,
  ...pictureRows,
  ...doorRows,
  ...postRows,
  ...modelRows,
  ...feedRows,
];
