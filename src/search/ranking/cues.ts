import { ANSWER_CUES } from '../../tables/questions.ts';

export type CueKind = (typeof ANSWER_CUES)[number]['kind'];

const NUMERAL = '[\\d〇零一二三四五六七八九十百千万亿两]';
/** 多少人, 几座, 哪一年: what is counted or pointed at. */
const MEASURE = /(?:多少|几|哪一?)(\p{Script=Han})/u;

const CUES = ANSWER_CUES.map(({ kind, pattern, holds }) => ({ kind, pattern, holds: patternOf(holds) }));

/** What a folded question asks for, as the patterns that a folded sentence answering it is likely to hold. */
export type Asking = { kinds: ReadonlyMap<CueKind, RegExp>; measure: RegExp | null };

/** What a question asks for by its cues; no kinds where it has none. */
export function askingOf(folded: string): Asking {
  const asked = CUES.filter(({ pattern }) => pattern.test(folded));
  const measure = MEASURE.exec(folded)?.[1];
  return {
    kinds: new Map(asked.map(({ kind, holds }) => [kind, holds])),
    measure: measure === undefined ? null : new RegExp(`${NUMERAL}${measure}`),
  };
}

function patternOf(holds: readonly string[]): RegExp {
  return new RegExp(holds.map((form) => form.replace('#', NUMERAL)).join('|') || '(?!)', 'g');
}
