import { expect, test } from 'vitest';
import { homeSetting } from '../../../src/program/house/home-setting.ts';

test('a home is taken in any spelling, and left open where none is set', () => {
  expect(homeSetting({ home: 'Hubei' })).toEqual({ ok: true, value: '湖北省' });
  expect(homeSetting({ home: null })).toEqual({ ok: true, value: null });
});

test('one that is no place is told in one line that names the variable and the cure', () => {
  const told = homeSetting({ home: 'Atlantis' });
  expect(told).toEqual({ ok: false, error: expect.stringMatching(/^BROADSHEET_HOME .*such as 湖北省.*\.$/) });
  expect(JSON.stringify(told)).not.toContain('\\n');
});
