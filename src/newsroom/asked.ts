import { type Day, type Language, languageOfLocale } from '../model.ts';
import type { ReplyOf } from '../reply.ts';
import { languageOf } from '../text/language.ts';

/** Who asks, where and when, as far as an answer depends on it; a Request of commands/ is one. */
export type Asked = { today: Day; language?: Language; asker: { locale: string | null; guild?: string | null } };

/** The reply that answers a question, or says that nothing does. */
export type AnswerReply = ReplyOf<'answer'>;

/** The language of a reply: the one asked for, else the question's own, else the reader's. */
export function languageFor(text: string, { language, asker }: Asked): Language {
  return language ?? languageOf(text) ?? languageOfLocale(asker.locale) ?? 'zh-CN';
}
