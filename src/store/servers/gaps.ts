import type { CreateTableBuilder, Kysely } from 'kysely';
import { Feedback, Gap } from '../../model/gap.ts';
import type { Gaps } from '../../ports/gaps.ts';
import { repeatable, transact } from '../sql/repeatable.ts';
import type { Schema } from '../sql/schema.ts';

/** What tells one kind of question from another. A key has no nulls: '' stands for none. */
const KEY = ['week', 'guild', 'reason', 'kind', 'district', 'topic', 'measure'] as const;

/** The Gaps over any dialect; the table must be there. */
export function createGaps(db: Kysely<Schema>): Gaps {
  return {
    async count({ district, topic, measure, ...gap }) {
      const row = { ...gap, district: district ?? '', topic: topic ?? '', measure: measure ?? '', questions: 1 };
      const upsert = db
        .insertInto('gap')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns([...KEY]).doUpdateSet((set) => ({ questions: set('gap.questions', '+', 1) })),
        );
      await repeatable(() => upsert.execute());
    },

    async since(week) {
      const rows = await db.selectFrom('gap').selectAll().where('week', '>=', week).execute();
      return rows
        .map(({ district, topic, measure, ...row }) =>
          Gap.parse({ ...row, district: district || null, topic: topic || null, measure: measure || null }),
        )
        .sort(mostFirst);
    },

    keep: (feedback, before) =>
      transact(db, async (trx) => {
        await trx.deleteFrom('feedback').where('at', '<', before).execute();
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('feedback')
          .values({ ...feedback, guild: feedback.guild ?? '' })
          .onConflict((conflict) => conflict.columns(['author', 'guild', 'question']).doNothing())
          .executeTakeFirst();
        return (numInsertedOrUpdatedRows ?? 0n) > 0n;
      }),

    async sent(from) {
      const rows = await db.selectFrom('feedback').selectAll().where('at', '>=', from).orderBy('at').execute();
      return rows.map(({ guild, ...row }) => Feedback.parse({ ...row, guild: guild || null }));
    },

    async forget(person) {
      const gone = await db.deleteFrom('feedback').where('author', '=', person).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}

/** Most asked first, then the newest, then by what they are. */
export function mostFirst(one: Gap, other: Gap): number {
  const byQuestions = other.questions - one.questions;
  return byQuestions || (JSON.stringify(other) < JSON.stringify(one) ? -1 : 1);
}

/** The migration that counts what is asked in vain. */
export async function createGapTable(db: Kysely<unknown>): Promise<void> {
  const table = KEY.reduce<CreateTableBuilder<string, string>>(
    (made, column) => made.addColumn(column, 'text', (text) => text.notNull()),
    db.schema.createTable('gap'),
  );
  await table
    .addColumn('questions', 'integer', (questions) => questions.notNull())
    .addPrimaryKeyConstraint('gap_key', [...KEY])
    .execute();
}

/** The migration that keeps what is sent in. */
export async function createFeedbackTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('author', 'text', (author) => author.notNull())
    .addColumn('guild', 'text', (guild) => guild.notNull())
    .addColumn('question', 'text', (question) => question.notNull())
    .addColumn('at', 'text', (at) => at.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['author', 'guild', 'question'])
    .execute();
  await db.schema.createIndex('feedback_by_time').on('feedback').column('at').execute();
}
