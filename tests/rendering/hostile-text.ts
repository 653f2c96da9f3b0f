import fc from 'fast-check';

const MARKS = [
  '**',
  '*',
  '__',
  '_',
  '~~',
  '||',
  '`',
  '```',
  '[点我](https://evil.example/)',
  '](',
  '> ',
  '>>> ',
  '# ',
  '### ',
  '-# ',
  '- ',
  '1. ',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<#123456789012345678>',
  '<@&1>',
  '</ask:1>',
  '<t:0:R>',
  '<:a:123456789012345678>',
  ':smile:',
  'https://evil.example/a_b',
  '<https://evil.example>',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u0000',
  '\u001b[31m',
  '\u2028',
  '\ud83d',
  '\udc4d',
  '👨‍👩‍👧‍👦',
  'e\u0301\u0302\u0303\u0304\u0305',
];
const WORDS = [
  '青禾区',
  '约3.5万吨',
  '1,234,567.89',
  '十二万亩',
  '20~30',
  '10_000',
  '同比增长8.2%',
  '。',
  '，',
  ' ',
  '“',
  '”',
  '粮仓',
];

/** Text as a page, a feed or a person might send it: words among whatever could break out of a layout; often too long. */
export function hostileText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  const pieces = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
  return fc.oneof(
    { weight: 8, arbitrary: pieces },
    {
      weight: 1,
      arbitrary: fc.tuple(pieces, fc.integer({ min: 2, max: 400 })).map(([part, times]) => part.repeat(times)),
    },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '\u3000', '\u200b', '9'.repeat(5_000), '👍'.repeat(3_000)) },
  );
}
