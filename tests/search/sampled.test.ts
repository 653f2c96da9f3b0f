import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNearDuplicate } from '../../src/search/near-duplicates.ts';
import { mayTellTheSame } from '../../src/search/sampled.ts';
import { articleOf } from '../answering/article.ts';

const LETTERS = [...'渡口新船昨日开航票价两元能坐四十人往返对岸集镇村民赶场方便早晚各加一班江面宽阔水流平缓'];
const sentence = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 8, maxLength: 30 })
  .map((letters) => `${letters.join('')}。`);
const text = fc.array(sentence, { minLength: 4, maxLength: 12 });

test('whatever is one story printed twice, in a frame or cut short, may be', () => {
  fc.assert(
    fc.property(text, sentence, fc.nat(1), (sentences, frame, cut) => {
      const one = articleOf({ id: 'one', paragraphs: [sentences.join('')] });
      const other = articleOf({
        id: 'other',
        paragraphs: [frame, sentences.slice(0, sentences.length - cut).join('')],
      });
      if (isNearDuplicate(one, other)) {
        expect(mayTellTheSame(one, other)).toBe(true);
        expect(mayTellTheSame(other, one)).toBe(true);
      }
    }),
    { seed: 35 },
  );
});

test('two reports of other things have too little in common', () => {
  const ferry = articleOf({ id: 'ferry', paragraphs: ['白鹭渡口昨日换上新船，船票两元，一次能坐四十人。'] });
  const tea = articleOf({ id: 'tea', paragraphs: ['二圣镇的春茶开采了，全区茶园面积达到三万亩。'] });
  expect(mayTellTheSame(ferry, tea)).toBe(false);
});
