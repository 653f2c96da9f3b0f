import { DISCORD } from '../limits/discord.ts';
import type { Language } from '../model.ts';
import { phrase } from '../text/phrase.ts';
import { fitText } from './fit.ts';

const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];

/** The line over an answer that says what was asked: others read along, and whoever follows it up finds it there. */
export function askedLine(question: string, language: Language): string {
  return fitText(phrase('render.asked', language, { question }), DISCORD.embedAuthorChars);
}

/** The question that such a line says, or null. */
export function questionIn(line: string): string | null {
  const opening = LANGUAGES.map((language) => phrase('render.asked', language)).find((words) => line.startsWith(words));
  return opening === undefined || opening.length === line.length ? null : line.slice(opening.length);
}
