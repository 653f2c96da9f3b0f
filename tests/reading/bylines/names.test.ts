import { expect, test } from 'vitest';
import { isName, peopleOf } from '../../../src/reading/bylines/names.ts';

test('a name has a surname of the table and one or two characters more', () => {
  expect(['冉小川', '石平', '欧阳子川', '哈那·依先'].map(isName)).toEqual([true, true, true, true]);
  expect(['渡口', '文明实践', '石', '冉小川说'].map(isName)).toEqual([false, false, false, false]);
});

test('names that OCR parted or that were set wide are put together', () => {
  expect(peopleOf(['冉', '小川', '石平'])).toEqual(['冉小川', '石平']);
  expect(peopleOf(['李', '阳', '王', '芳'])).toEqual(['李阳', '王芳']);
  expect(peopleOf(['冉小', '川'])).toEqual(['冉小川']);
});

test('of two names that OCR parted the second has the surname that more people bear', () => {
  expect(peopleOf(['潘清', '何', '广怀'])).toEqual(['潘清', '何广怀']);
  expect(peopleOf(['潘清', '何', '王芳'])).toEqual(['潘清何', '王芳']);
});

test('names run together are parted so that their surnames are common ones', () => {
  expect(peopleOf(['何力孙可'])).toEqual(['何力', '孙可']);
  // 何力广军 and 何力广 may be names, too, of which 军 and 广 are none that many people bear.
  expect(peopleOf(['何力宋广军'])).toEqual(['何力', '宋广军']);
  expect(peopleOf(['何力孙可人王一川'])).toEqual(['何力', '孙可人', '王一川']);
  expect(peopleOf(['渡口开船'])).toBeNull();
});
