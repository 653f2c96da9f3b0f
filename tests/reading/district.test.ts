import { expect, test } from 'vitest';
import { districtOf } from '../../src/reading/district.ts';
import { piece } from './typeset.ts';

const FAR = '村里的水渠修了一年，今年春天通了水，田里种上了莲藕，塘里养起了鱼，来看的人很多，';

test.each([
  ['the name set before its title, whoever wrote it', { head: '南川 水渠通水', office: '垫江县融媒体中心', text: FAR }],
  ['the office that wrote it, wherever it begins', { office: '南川区融媒体中心', text: `垫江县日前传来消息，${FAR}` }],
  ['the place it begins with, whatever its head names', { head: '学垫江修水渠', text: `南川区日前传来消息，${FAR}` }],
  ['the place in its head, whatever is named on the way', { head: '学南川修水渠', text: `${FAR}也有人从垫江县来。` }],
  ['what it names most', { text: `${FAR}垫江县、南川区和南川区的人都来。` }],
])('an article is about %s', (_, { head, office, text }: { head?: string; office?: string; text: string }) => {
  const byline = office === undefined ? null : { office, people: [], role: null };
  const bylines = byline === null ? [] : [{ byline, corrections: [], said: false, setOff: false }];
  const heads = head === undefined ? [] : [piece([head], 20)];
  expect(districtOf({ heads, bylines, texts: [text] })).toBe('南川区');
});
