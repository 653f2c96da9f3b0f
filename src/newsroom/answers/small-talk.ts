import { nothing } from '../../answering/compose.ts';
import { statesNumber } from '../../answering/guard.ts';
import { understand } from '../../asking/question.ts';
import type { Alternative } from '../../model/answer.ts';
import type { Language } from '../../model.ts';
import { TALK } from '../../tables/talk.ts';
import { foldText } from '../../text/fold.ts';
import { phrase } from '../../text/phrase.ts';
import { type AnswerReply, type Asked, languageFor } from '../asked.ts';

type Talk = 'hello' | 'thanks' | 'about_bot';

/** What somebody says who asks nothing yet: good day, thank you, how does this work; null for anything else. */
export function smallTalkIn(typed: string): Talk | null {
  const words = foldText(typed)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (TALK.hello.test(words)) return 'hello';
  if (TALK.thanks.test(words)) return 'thanks';
  return TALK.about_bot.test(words) ? 'about_bot' : null;
}

/** The language of so few words: hello is English, whatever their writer's own. */
export function talkLanguage(typed: string, asked: Asked): Language {
  return /\p{Script=Han}/u.test(typed) ? languageFor(typed, asked) : (asked.language ?? 'en');
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
  const said = nothing(question, 'off_topic', { text: phrase(`answer.${talk}`, language), alternatives });
  const answer =
    talk === 'about_bot' ? { ...said, status: 'answered' as const, reason: null, band: 'sure' as const } : said;
  return { kind: 'answer', private: false, answer, question: typed };
}
