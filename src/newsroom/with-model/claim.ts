import { claimErrand } from '../../grounding/read-errand.ts';
import { supportOf } from '../../grounding/support.ts';
import { READ } from '../../limits/llm.ts';
import { CHECKED } from '../../limits.ts';
import type { Model } from '../../ports/model.ts';
import type { Reply } from '../../reply.ts';
import type { Dependencies } from '../archive/lists.ts';
import type { Asked } from '../asked.ts';
import { findPassages } from './find-passages.ts';
import { readAndHold } from './read.ts';

/**
 * What stands beside somebody's words, with what a model read on them, each sentence held to the print: it finds what
 * says the same in other words, or without a number. Whether the words are right it does not say.
 */
export async function withReading(
  reply: Reply,
  words: string,
  { asked, model }: { asked: Asked; model: Model },
  dependencies: Dependencies,
): Promise<Reply> {
  if (reply.kind !== 'check') return reply;
  const { language } = reply;
  const claim = words.slice(0, CHECKED.chars);
  const read = await model.turn(asked.asker.guild ?? null, async (send) => {
    const { passages } = await findPassages(claim, null, { asked, budget: model.budget }, dependencies);
    const errand = claimErrand(claim, passages, { today: asked.today, language });
    const most = READ.sentences.claim;
    return readAndHold(send, errand, passages, {
      question: claim,
      language,
      most,
      needs: 'any',
      pause: dependencies.pause,
    });
  });
  const held = read?.holding.held ?? [];
  model.told({ dropped: read?.holding.faults.length ?? 0, fellBack: read === null });
  if (held.length === 0) return reply;
  return { ...reply, read: held.map((one) => ({ text: one.text, quotes: supportOf(one) })) };
}
