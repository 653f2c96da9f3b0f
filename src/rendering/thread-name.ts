import { DISCORD } from '../limits/discord.ts';
import type { Day, Language } from '../model.ts';
import type { Reply } from '../reply.ts';
import { phrase } from '../text/phrase.ts';
import { fitText } from './fit.ts';
import { subjectOf } from './text.ts';
import { dayWords } from './words/source-line.ts';

/** What a forum's post is called: the line that it begins with. */
export function postName(reply: Reply): string {
  return fitText(subjectOf(reply), DISCORD.threadNameChars);
}

/** What a thread below the digest of a day is called. */
export function threadName(day: Day, language: Language): string {
  return phrase('digest.thread', language, { day: dayWords(day, language) });
}
