import { nothing } from '../../answering/compose.ts';
import { statesNumber } from '../../answering/guard.ts';
import { queryOf } from '../../answering/query.ts';
import { type Talk, talkIn } from '../../asking/intents.ts';
import { understand } from '../../asking/question.ts';
import type { Alternative } from '../../model/answer.ts';
import type { Language } from '../../model.ts';
import { phrase } from '../../text/phrase.ts';
import { type AnswerReply, type Asked, languageFor } from '../asked.ts';

/** What somebody says who asks nothing yet: good day, thank you, how does this work; null for anything else. */
export function smallTalkIn(typed: string, { today }: Pick<Asked, 'today'>): Talk | null {
  return talkIn(queryOf(typed, { today, language: null }).intents);
}

/** The language of so few words: hello is English, whatever their writer's own. */
export function talkLanguage(typed: string, asked: Asked): Language {
  const isLatin = /\p{Script=Latin}/u.test(typed) && !/\p{Script=Han}/u.test(typed);
  return isLatin ? (asked.language ?? 'en') : languageFor(typed, asked);
}

/** A friendly word back, with questions to try. */
export function answerSmallTalk(
  talk: Talk,
  typed: string,
  { today, language }: Pick<Asked, 'today'> & { language: Language },
  examples: readonly Alternative[],
): AnswerReply {
  const question = understand(typed, { today, language });
  // A reply that has no report shows no number.
  const alternatives = examples.filter(({ label }) => !statesNumber(label));
  const text = phrase(talk === 'chat' ? 'answer.nothing.off_topic' : `answer.${talk}`, language);
  const answer = nothing(question, 'off_topic', { text, alternatives });
  // What the bot can do is an answer, though no report is cited.
  const told =
    talk === 'about_bot' ? { ...answer, status: 'answered' as const, reason: null, band: 'sure' as const } : answer;
  return { kind: 'answer', private: false, answer: told, question: typed };
}
