import type { Request } from '../../src/command.ts';
import { type Language, readersLanguage } from '../../src/model.ts';
import type { ReplyOf } from '../../src/reply.ts';

/** The language of a reply that no question sets: the one asked for, else the reader's, else the paper's own. */
export function languageFor({ language, asker }: Pick<Request, 'language' | 'asker'>): Language {
  return language ?? readersLanguage(asker.locale);
}

/**
 * A few words of our own, for the asker alone.
 * @param name - The text's row in data/phrases.json, without its `notice.`.
 */
export function notice(request: Request, name: string, values: Record<string, string> = {}): ReplyOf<'notice'> {
  return { kind: 'notice', private: true, language: languageFor(request), notice: `notice.${name}`, values };
}
