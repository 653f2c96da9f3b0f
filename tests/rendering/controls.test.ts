import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setControls } from '../../src/rendering/controls.ts';
import { readCustomId, writeCustomId } from '../../src/rendering/custom-id.ts';
import type { Button, Control, Menu } from '../../src/rendering/layout.ts';
import { componentFaults } from '../discord/loopback/judge.ts';
import { hostileText } from './hostile-text.ts';

const text = fc.constantFrom(...fc.sample(hostileText(), 500));

const button = (label: string, ...words: string[]): Button => ({ kind: 'button', label, action: 'ask', words });
const menu = (...values: string[]): Menu => {
  const choices = values.map((value) => ({ label: value, value }));
  return { kind: 'menu', placeholder: '选', action: 'choose', words: [], choices };
};
const labels = (rows: Control[][]) =>
  setControls(rows).map(({ components }) => components.map((one) => ('label' in one ? one.label : '菜单')));

test('what a custom id was made with comes back whole, or there is none', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (words) => {
      const id = writeCustomId('ask', words);
      if (id !== null) expect(readCustomId(id)).toEqual({ action: 'ask', words });
      expect(id?.length ?? 0).toBeLessThanOrEqual(100);
    }),
  );
});

test('buttons stand five to a row, a menu alone, and five rows at most', () => {
  const six = Array.from({ length: 6 }, (_, index) => button(`${index}`, `${index}`));
  const rows = [six, [menu('甲')], ...Array.from({ length: 4 }, (_, index) => [button('后', `后${index}`)])];
  expect(labels(rows)).toEqual([['0', '1', '2', '3', '4'], ['5'], ['菜单'], ['后'], ['后']]);
});

test('one that stands there already, says nothing or cannot say whole what it does is left out', () => {
  const rows = [
    [button('一', '甲'), button('二', '甲'), button('\u200b', '乙'), button('三', '长'.repeat(99))],
    [menu()],
  ];
  expect(labels(rows)).toEqual([['一']]);
  const choices = setControls([[menu('甲', '甲', ' ', '长'.repeat(101), '\ud800')]])[0]?.components;
  expect(choices).toMatchObject([{ options: [{ value: '甲' }], max_values: 1 }]);
});

test('whatever the controls, Discord takes them', () => {
  const anyButton = fc.tuple(text, text).map(([label, word]) => button(label, word));
  const anyMenu = fc.array(text, { maxLength: 40 }).map((values) => menu(...values));
  fc.assert(
    fc.property(fc.array(fc.array(fc.oneof(anyButton, anyMenu), { maxLength: 8 }), { maxLength: 8 }), (rows) => {
      expect(componentFaults(setControls(rows))).toEqual([]);
    }),
  );
});
