import { expect, test } from 'vitest';
import { settings as command } from '../../commands/settings.ts';
import { unsettled } from '../../src/model/desk.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { createMemorySettings } from '../../src/store/memory/settings.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { requestOf } from './stand-in.ts';

const manager = { user: '10', guild: '3', canManage: true };

function settingHome(asker = manager) {
  const settings = createMemorySettings();
  const newsroom = { settings, placeNamed: (typed: string) => (typed === 'hubei' ? '湖北省' : null) };
  const home = (place?: string) =>
    command.run(requestOf({ subcommand: 'home', ...(place !== undefined && { place }) }, { asker, newsroom }));
  return { settings, home };
}

test('a home is kept by its official name, and left open again where none is given', async () => {
  const { settings, home } = settingHome();
  expect(await home('hubei')).toMatchObject({ kind: 'settings', settings: { home: '湖北省' } });
  expect(await settings.of('3')).toEqual({ ...unsettled('3'), home: '湖北省' });
  expect(await home()).toMatchObject({ kind: 'settings', settings: { home: null } });
});

test('a home that is no place is told in a line that says what to write, and changes nothing', async () => {
  const { settings, home } = settingHome();
  await home('hubei');
  expect(await home(' 阿斯加德 ')).toMatchObject({ notice: 'notice.unknown_home', values: { name: '阿斯加德' } });
  expect(await settings.of('3')).toMatchObject({ home: '湖北省' });
});

test('only who may manage the server settles its home', async () => {
  const { settings, home } = settingHome({ ...manager, canManage: false });
  expect(await home('hubei')).toMatchObject({ notice: 'notice.manage_only' });
  expect(await settings.of('3')).toEqual(unsettled('3'));
});

test('editors are told each week what was asked in vain, where their channel is, until that is ended or all is set back', async () => {
  const settings = createMemorySettings();
  const { ledger } = createMemoryStore();
  const newsroom = createNewsroom({
    ...createMemoryStore(),
    ledger,
    settings,
    now: () => new Date(0),
    newId: () => 'r',
  });
  const gaps = (options: object) =>
    command.run(requestOf({ subcommand: 'gaps', ...options }, { asker: manager, newsroom }));
  const orders = () => ledger.subscriptions({ channel: '9' });
  expect(await gaps({ count: 'true', report: 'true' })).toMatchObject({ notice: 'notice.report_needs_editors' });
  await settings.settle({ ...unsettled('3'), editors: '9' });
  expect(await gaps({ count: 'true', report: 'true' })).toMatchObject({ kind: 'settings', settings: { gaps: true } });
  expect(await orders()).toMatchObject([{ of: 'gaps', guild: '3', schedule: { days: 'weekly', at: '09:00' } }]);
  await gaps({ count: 'true' });
  expect(await orders()).toHaveLength(1);
  await gaps({ count: 'false' });
  expect(await orders()).toEqual([]);
  await gaps({ count: 'true', report: 'true' });
  const settle = (options: Record<string, string>) => command.run(requestOf(options, { asker: manager, newsroom }));
  await settle({ subcommand: 'editors', channel: '8' });
  expect(await orders()).toEqual([]);
  expect(await ledger.subscriptions({ channel: '8' })).toMatchObject([{ of: 'gaps', guild: '3' }]);
  await settle({ subcommand: 'reset' });
  expect(await ledger.subscriptions()).toEqual([]);
});
