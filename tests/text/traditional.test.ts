import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { expect, test } from 'vitest';
import { toTraditional } from '../../src/text/traditional.ts';

test('traditional script goes word by word', () => {
  expect(['后面', '皇后', '武隆区'].map(toTraditional)).toEqual(['後面', '皇后', '武隆區']);
});

test('it is what OpenCC makes of names, of our own words, and of any characters whatever', () => {
  const converter = Converter({ from: 'cn', to: 'tw' });
  const tables = ['gazetteer.json', 'topics.json', 'phrases.json', 'china.json'].map((name) =>
    readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8').slice(0, 60_000),
  );
  const characters = String.fromCodePoint(
    ...Array.from({ length: 21_000 }, (_, at) => 0x4e00 + ((at * 7_919) % 21_000)),
  );
  const texts = [...tables.flatMap((table) => table.split('\n')), characters, '👨‍👩‍👧里程碑𠮷三百余里', ''];
  expect(texts.filter((text) => toTraditional(text) !== converter(text))).toEqual([]);
});
