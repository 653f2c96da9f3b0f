import { understand } from '../../asking/question.ts';
import { GAPS } from '../../limits/desk.ts';
import { QUESTION_CHARS } from '../../limits.ts';
import { topicsSpokenOf } from '../../lookup/topics-of.ts';
import type { Feedback, Gap } from '../../model/gap.ts';
import type { Day, Language } from '../../model.ts';
import type { Gaps } from '../../ports/gaps.ts';
import type { Settings } from '../../ports.ts';
import { addDays, mondayOf } from '../../text/day.ts';
import type { AnswerReply, Asked } from '../asked.ts';

/** Where what is asked in vain is counted: in servers that wish it, and outside of any where the operator does. */
type Where = { settings: Pick<Settings, 'of'>; outside: boolean };

/** Counts questions that found nothing, and tells of those in this week and before it; without a table, neither. */
export function openGapDesk(gaps: Gaps | null, now: () => Date, where: Where) {
  return {
    async counting(question: string, answering: Promise<AnswerReply>, asked: Asked): Promise<AnswerReply> {
      const reply = await answering;
      if (gaps !== null) await countGap(question, reply, asked, { gaps, ...where });
      return reply;
    },
    told: {
      gaps: async (today: Day): Promise<Gap[]> => (gaps === null ? [] : gaps.since(firstMonday(today))),
      feedback: async (today: Day): Promise<Feedback[]> => (gaps === null ? [] : gaps.sent(firstMonday(today))),
      async sendFeedback(question: string, { today, asker }: Asked): Promise<boolean> {
        const text = question.slice(0, QUESTION_CHARS).trim();
        const { user = null, guild = null } = asker;
        if (gaps === null || user === null || text === '') return false;
        return gaps.keep({ author: user, guild, question: text, at: now().toISOString() }, firstMonday(today));
      },
      async gapReport(guild: string, { today, language }: { today: Day; language: Language }) {
        if (gaps === null) return null;
        const week = addDays(mondayOf(today), -7);
        const ofWeek = ({ at }: Feedback) => at >= week && at < addDays(week, 7);
        const counted = (await gaps.since(week)).filter((gap) => gap.guild === guild && gap.week === week);
        const sent = (await gaps.sent(week)).filter((one) => one.guild === guild && ofWeek(one));
        if (counted.length + sent.length === 0) return null;
        const questions = sent.slice(0, GAPS.sent).map(({ question }) => question);
        return { kind: 'gaps' as const, private: true, language, week, gaps: counted.slice(0, GAPS.named), questions };
      },
    },
    forget: async (user: string): Promise<number> => gaps?.forget(user) ?? 0,
  };
}

/** The first day that a report looks back on. */
function firstMonday(today: Day): Day {
  return addDays(mondayOf(today), -7 * (GAPS.weeks - 1));
}

/** Counts a question that found nothing, if that is wished where it was asked. What no paper could answer is none. */
async function countGap(
  question: string,
  { answer: { status, reason } }: AnswerReply,
  { today, asker }: Asked,
  { gaps, settings, outside }: Where & { gaps: Gaps },
): Promise<void> {
  if (status !== 'nothing' || reason === null || reason === 'off_topic') return;
  const guild = asker.guild ?? null;
  if (guild === null ? !outside || (asker.user ?? null) !== null : !(await settings.of(guild)).gaps) return;
  await gaps.count({ week: mondayOf(today), guild: guild ?? '', reason, ...kindOf(question, today) });
}

/** What the tables know of a question, and none of its words. */
function kindOf(question: string, today: Asked['today']): Pick<Gap, 'kind' | 'district' | 'topic' | 'measure'> {
  const text = question.slice(0, QUESTION_CHARS);
  const { kind, places, wanted } = understand(text, { today, language: null });
  const [subject] = topicsSpokenOf(text);
  return {
    kind,
    district: places[0]?.district ?? null,
    topic: subject ?? null,
    measure: wanted?.dimensions[0] ?? null,
  };
}
