import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setControls } from '../../../src/rendering/controls/controls.ts';
import { readCustomId, readPress, writeCustomId } from '../../../src/rendering/controls/custom-id.ts';
import type { Button, Controls, Menu } from '../../../src/rendering/layouts/layout.ts';
import { componentFaults } from '../../discord/loopback/judge.ts';
import { hostileText } from '../hostile-text.ts';

const text = fc.constantFrom(...fc.sample(hostileText(), 500));

const button = (label: string, ...words: string[]): Button => ({ kind: 'button', label, action: 'ask', words });
const menu = (...values: string[]): Menu => {
  const choices = values.map((value) => ({ label: value, value }));
  return { kind: 'menu', placeholder: '选', action: 'choose', words: [], choices };
};
const set = (controls: Controls) => setControls(controls, 'zh-CN');
const shown = (controls: Controls) =>
  set(controls).map(({ components }) =>
    components.map((one) =>
      'label' in one ? one.label : 'options' in one ? one.options.map(({ label }) => label) : '',
    ),
  );

test('what a custom id was made with comes back whole, or there is none', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (words) => {
      const id = writeCustomId('ask', words);
      if (id !== null) expect(readCustomId(id)).toEqual({ action: 'ask', words });
      expect(id?.length ?? 0).toBeLessThanOrEqual(100);
    }),
  );
});

test('three buttons stand below a reply, and one menu holds the rest', () => {
  const five = Array.from({ length: 5 }, (_, index) => button(`${index}`, `${index}`));
  expect(shown({ buttons: five, more: [button('后', '后')] })).toEqual([['0', '1', '2'], [['3', '4', '后']]]);
  expect(shown({ buttons: [], more: [button('后', '后')] })).toEqual([[['后']]]);
  expect(set({ buttons: [], more: [button('后', '后')] })[0]?.components).toMatchObject([
    { placeholder: '更多', custom_id: '1:more', options: [{ value: '1:ask:后' }] },
  ]);
});

test('a choice from that menu is the press of the button that it stands for', () => {
  expect(readPress('1:more', ['1:ask:后'])).toEqual({ action: 'ask', words: ['后'], values: [] });
  expect(readPress('1:choose', ['甲'])).toEqual({ action: 'choose', words: [], values: ['甲'] });
  expect(readPress('1:more', ['1:more'])).toBeNull();
  expect(readPress('1:more', [])).toBeNull();
});

test('one that stands there already, says nothing or cannot say whole what it does is left out', () => {
  const buttons = [button('一', '甲'), button('二', '甲'), button('\u200b', '乙'), button('三', '长'.repeat(99))];
  expect(shown({ buttons, more: [button('四', '甲')], menu: menu() })).toEqual([['一']]);
  const [row] = set({ buttons: [], menu: menu('甲', '甲', ' ', '长'.repeat(101), '\ud800') });
  expect(row?.components).toMatchObject([{ options: [{ value: '甲' }], max_values: 1 }]);
});

test('whatever the controls, Discord takes them', () => {
  const anyButton = fc.tuple(text, text).map(([label, word]) => button(label, word));
  const anyMenu = fc.array(text, { maxLength: 40 }).map((values) => menu(...values));
  const some = fc.array(anyButton, { maxLength: 40 });
  fc.assert(
    fc.property(some, some, fc.option(anyMenu, { nil: undefined }), (buttons, more, own) => {
      const rows = set({ buttons, more, ...(own !== undefined && { menu: own }) });
      expect(componentFaults(rows)).toEqual([]);
    }),
  );
});
