import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../src/reading/read-page.ts';
import { readPageFile } from '../../src/sources/files/page-file.ts';
import { beside, misses, readFloors } from '../quality/floors.ts';
import { goldenPages, ROOT } from '../quality/golden.ts';
import { scoreReadings } from '../quality/measure.ts';

test('the golden pages are read no worse than their floors say', async () => {
  const pages = goldenPages();
  const readings = await Promise.all(
    pages.map(async ({ page }) => {
      const file = await readPageFile(join(ROOT, page), page);
      if (!file.ok) throw new Error(`${page}: ${file.error.why}`);
      return readPage(file.value.page);
    }),
  );
  expect(beside({ reading: scoreReadings(pages, readings) }, readFloors()).filter(misses)).toEqual([]);
});
