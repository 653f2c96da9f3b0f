import { faultsOf } from '../../src/holding/holding.ts';
import type { Passage } from '../../src/holding/passage.ts';
import type { Language } from '../../src/model.ts';
import { languageOf } from '../../src/text/language.ts';

/**
 * Passages, a question, and what a writer may make of them: what is true to them and cut from print, what is true and worded
 * anew, which a model is told not to do, and what is not true, with its kind.
 */
export type Group = {
  question: string;
  passages: Passage[];
  truthful: string[];
  anew?: string[];
  inventions: [kind: string, words: string][];
};

/** What passed and what did not; `kinds` has how many inventions of each kind there are. */
export function judged(groups: readonly Group[]) {
  const truthful = groups.flatMap(({ truthful, ...group }) =>
    truthful.map((words) => ({ words, faults: held(words, group) })),
  );
  const inventions = groups.flatMap(({ inventions, ...group }) =>
    inventions.map(([kind, words]) => ({ kind, words, faults: held(words, group) })),
  );
  const anew = groups.flatMap(({ anew = [], ...group }) =>
    anew.map((words) => ({ words, faults: held(words, group) })),
  );
  return {
    passed: anew.filter(({ faults }) => faults.length === 0),
    truthful: truthful.length,
    refused: truthful.filter(({ faults }) => faults.length > 0),
    inventions: inventions.length,
    believed: inventions.filter(({ faults }) => faults.length === 0),
    kinds: Object.fromEntries(
      [...Map.groupBy(inventions, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]),
    ),
  };
}

function held(words: string, { question, passages }: Pick<Group, 'question' | 'passages'>) {
  return faultsOf(words, passages, { question, language: languageIn(words) });
}

/** English with a Chinese name in brackets is English. */
function languageIn(words: string): Language {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han < words.length / 4 ? 'en' : (languageOf(words) ?? 'zh-CN');
}
