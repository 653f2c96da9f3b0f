import type { Kysely, Transaction } from 'kysely';
import { LineFix } from '../../model/scan.ts';
import type { ScannedPage, ScannedPages } from '../../ports/scanned-pages.ts';
import { transact } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';
import { packScan, unpackScan } from './packed-scan.ts';

/** The ScannedPages over any dialect; the tables must be there. */
export function createScannedPages(db: Kysely<Schema>): ScannedPages {
  return {
    async of(page) {
      const row = await db.selectFrom('scanned_page').selectAll().where('page', '=', page).executeTakeFirst();
      return row === undefined ? null : { ...row, scan: await unpackScan(row.scan) };
    },

    async list(beginning) {
      const rows = await db.selectFrom('scanned_page').select(['page', 'original', 'name', 'date', 'paper']).execute();
      return rows
        .filter(({ page }) => page.startsWith(beginning))
        .sort((one, other) => (one.page < other.page ? -1 : 1));
    },

    async uses(original) {
      const row = await db
        .selectFrom('scanned_page')
        .select('page')
        .where('original', '=', original)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    fix: ({ original, page, line, by, at, ...body }) =>
      transact(db, async (trx) => {
        const row = { person: by, at, body: JSON.stringify(body) };
        await trx
          .insertInto('line_fix')
          .values({ original, page, line, ...row })
          .onConflict((conflict) => conflict.columns(['original', 'page', 'line']).doUpdateSet(row))
          .execute();
      }),

    async fixes(original, page) {
      const rows = await db
        .selectFrom('line_fix')
        .selectAll()
        .where('original', '=', original)
        .where('page', '=', page)
        .orderBy('at')
        .orderBy('line')
        .execute();
      return rows.map(readFix);
    },

    async latestFixes(most) {
      const rows = await db
        .selectFrom('line_fix')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('line')
        .limit(most)
        .execute();
      return rows.map(readFix);
    },

    async dropFixes(original) {
      await transact(db, (trx) => trx.deleteFrom('line_fix').where('original', '=', original).execute());
    },

    forget: (person) =>
      transact(db, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('line_fix')
          .set({ person: null })
          .where('person', '=', person)
          .executeTakeFirst();
        return Number(numUpdatedRows);
      }),
  };
}

function readFix({ person, body, ...row }: Schema['line_fix']): LineFix {
  return LineFix.parse({ ...row, by: person, ...JSON.parse(body) });
}

/** Keeps the scan of a page whose source is stored by now. */
export async function putScan(trx: Transaction<Schema>, { scan, ...page }: ScannedPage): Promise<void> {
  await trx
    .insertInto('scanned_page')
    .values({ ...page, scan: await packScan(scan) })
    .execute();
}
