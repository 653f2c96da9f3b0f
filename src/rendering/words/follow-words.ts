import { FOLLOW_WORDS } from '../../tables/follow-words.ts';
import { foldText } from '../../text/fold.ts';

const byWord = new Map(FOLLOW_WORDS.flatMap(({ action, words }) => words.map((word) => [foldText(word), action])));

/** The action whose button somebody asks for in words (原文, 更多, more); null for any other text. */
export function actionAskedFor(text: string): string | null {
  return byWord.get(foldText(text.trim().replace(/[?？!！。.\s]+$/, ''))) ?? null;
}
