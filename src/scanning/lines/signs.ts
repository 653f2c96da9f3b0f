import type { Character } from './decode.ts';

/** Signs that go over two letters, and what the model makes of them: dots of all kinds; a short dash and a numeral. */
const WIDE = [
  { read: /[.·…]{2,}|…/g, sign: '……' },
  { read: /一—|—一|——/g, sign: '——' },
] as const;

/** Makes one sign of what was read of it in parts, as sure as the surest of them. */
export function mendSigns(characters: readonly Character[]): Character[] {
  return WIDE.reduce<Character[]>(
    (line, { read, sign }) => {
      const text = line.map((one) => one.text.charAt(0)).join('');
      const runs = [...text.matchAll(read)].map(({ index, 0: run }) => ({ from: index, to: index + run.length }));
      return line.flatMap((one, at) => {
        const run = runs.find(({ from, to }) => at >= from && at < to);
        if (run === undefined) return [one];
        if (at > run.from) return [];
        const parts = line.slice(run.from, run.to);
        const middle = parts.reduce((sum, part) => sum + part.at, 0) / parts.length;
        return [{ text: sign, at: middle, confidence: Math.max(...parts.map(({ confidence }) => confidence)) }];
      });
    },
    [...characters],
  );
}
