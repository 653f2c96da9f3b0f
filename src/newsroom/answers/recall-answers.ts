import { keepLatest } from '../../latest.ts';
import { RECALLED } from '../../limits.ts';
import type { Library } from '../../ports.ts';
import type { AnswerReply, Asked } from '../asked.ts';
import type { IndexLevel } from '../catalogue/catalogue.ts';

type Ask = (question: string, asked: Asked) => Promise<AnswerReply>;

/**
 * The same way of asking, which keeps its latest answers in mind as long as nothing changes in the library: the same
 * articles and the same question give the same answer.
 * @param level - The revision up to which the index has every change; while it is behind, nothing is kept.
 */
export function recallAnswers(ask: Ask, { library, level }: { library: Library; level(): IndexLevel | null }): Ask {
  const recalled = new Map<string, AnswerReply>();
  let revision = Number.NaN;
  return async (question, asked) => {
    const newest = await library.revision();
    if (newest !== revision) recalled.clear();
    revision = newest;
    const { today, language, home, asker } = asked;
    const key = JSON.stringify([question, today, language, home, asker.locale]);
    const reply = recalled.get(key) ?? (await ask(question, asked));
    if (revision === newest && level()?.revision === newest) keepLatest(recalled, key, reply, RECALLED.answers);
    return reply;
  };
}
