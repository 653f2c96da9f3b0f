import { expect, test } from 'vitest';
import { correction } from '../../commands/correction.ts';
import { unsettled } from '../../src/model/desk.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { createMemorySettings } from '../../src/store/memory/settings.ts';
import { erratum } from '../cases/corrections.ts';
import { requestOf } from './stand-in.ts';

const settings = createMemorySettings();
await settings.settle({ ...unsettled('3'), editorRole: '7' });
const decided: unknown[] = [];
const corrections: Partial<Newsroom['corrections']> = {
  decide: async (...given) => {
    decided.push(given);
    return { ok: true, value: { erratum: erratum('a', { status: 'accepted' }), article: null } };
  },
};
const accept = (asker: object) =>
  correction.run(
    requestOf(
      { subcommand: 'accept', id: ' a ' },
      { asker: { user: '10', guild: '3', ...asker }, newsroom: { settings, corrections: corrections as never } },
    ),
  );

test('whoever has the editors’ role, or may manage the server, decides under their own name', async () => {
  for (const asker of [{ roles: ['5', '7'] }, { canManage: true }])
    expect(await accept(asker)).toMatchObject({ kind: 'corrections', private: true });
  expect(decided).toEqual(Array(2).fill(['3', 'a', { status: 'accepted', by: '10' }]));
});

test('with other roles, in another server, or outside of any, nobody does', async () => {
  decided.length = 0;
  for (const [asker, told] of [
    [{ roles: ['5'] }, 'editors_only'],
    [{ roles: ['7'], guild: '4' }, 'editors_only'],
    [{ roles: ['7'], guild: null }, 'server_only'],
  ] as const)
    expect(await accept(asker)).toMatchObject({ kind: 'notice', private: true, notice: `notice.${told}` });
  expect(decided).toEqual([]);
});
