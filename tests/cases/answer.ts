import type { Answer } from '../../src/model/answer.ts';

/** An answer of plain words that cites nothing, but for what is said. */
export function answerOf(words: string, part: Partial<Answer> = {}): Answer {
  return {
    status: 'answered',
    reason: null,
    language: 'zh-CN',
    statements: [{ kind: 'line', text: words }],
    answer: words,
    short: null,
    figure: null,
    figures: [],
    computed: [],
    quote: null,
    quotes: [],
    article: null,
    notes: [],
    alternatives: [],
    listed: [],
    band: 'sure',
    age: null,
    ...part,
  };
}
