import { QUESTION_CHARS } from '../../limits.ts';
import type { Plan } from '../../model/grounded.ts';
import type { Subscription } from '../../model/order.ts';
import type { Model } from '../../ports/model.ts';
import type { Settings } from '../../ports.ts';
import type { Reply, ReplyOf } from '../../reply.ts';
import { smallTalkIn } from '../answers/small-talk.ts';
import type { Dependencies } from '../archive/lists.ts';
import type { AnswerReply, Asked } from '../asked.ts';

/**
 * What a model makes of replies that were found without one; they stay as they are where there is none, or none is wanted.
 * What it takes to hold a model to the print is loaded with the first question for one.
 */
export function openModelDesk(model: Model | null, needs: Dependencies & { settings: Settings }) {
  /** Whether a server did not settle to do without. */
  const isWanted = async (asked: Asked) => {
    const guild = asked.asker.guild ?? null;
    return asked.model ?? (guild === null || (await needs.settings.of(guild)).model);
  };
  return {
    async answer(question: string, find: () => Promise<AnswerReply>, asked: Asked): Promise<AnswerReply> {
      // A greeting has its friendly word already.
      if (model === null || smallTalkIn(question, asked) !== null || !(await isWanted(asked))) return find();
      const { answerByModel } = await import('./answer.ts');
      const thread = (asked.thread ?? []).map(lookedAt);
      return answerByModel(lookedAt(question), find, { asked, thread, model }, needs);
    },
    /** Goes through all that holding a model to the print takes, and asks none: what it reads by is made when it is needed first. */
    async rehearse(question: string, find: () => Promise<AnswerReply>, asked: Asked): Promise<void> {
      if (model === null) return;
      const [{ answerByModel }, { REHEARSING }] = await Promise.all([import('./answer.ts'), import('./rehearse.ts')]);
      await answerByModel(question, find, { asked, model: REHEARSING }, needs);
    },
    async story(found: AnswerReply, asked: Asked): Promise<AnswerReply> {
      const { question } = found;
      if (model === null || question == null || found.answer.article === null || !(await isWanted(asked))) return found;
      const phrases = [found.answer.article.title ?? ''].filter((title) => title !== '');
      const plan: Plan = { question, phrases, times: [], places: [], wants: 'story' };
      const { answerByModel } = await import('./answer.ts');
      return answerByModel(question, () => found, { asked, plan, model }, needs);
    },
    async check(words: string, found: Reply, asked: Asked): Promise<Reply> {
      if (model === null || !(await isWanted(asked))) return found;
      const [{ answerByModel }, { withReading }] = await Promise.all([import('./answer.ts'), import('./claim.ts')]);
      if (found.kind === 'answer') return answerByModel(words, () => found, { asked, model }, needs);
      return withReading(found, words, { asked, model }, needs);
    },
    async lead(found: ReplyOf<'hits'>, order: Subscription, asked: Asked): Promise<ReplyOf<'hits'>> {
      if (model === null || !(await isWanted({ ...asked, asker: { ...asked.asker, guild: order.guild } })))
        return found;
      const { withLead } = await import('./lead.ts');
      return withLead(found, order, { ...needs, model, today: asked.today });
    },
  };
}

/** As much of a question as is looked at without a model, too. */
function lookedAt(question: string): string {
  return question.slice(0, QUESTION_CHARS);
}
