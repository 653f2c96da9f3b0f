import type { Language } from '../model.ts';
import { toSimplified } from './script.ts';

const HAN = /\p{Script=Han}/u;

/**
 * The language a question is put in, or null where its words do not tell (digits, a place in pinyin).
 * A single character that only traditional script has decides for zh-TW.
 */
export function languageOf(question: string): Language | null {
  let han = 0;
  for (const character of question) {
    if (!HAN.test(character)) continue;
    han += 1;
    if (toSimplified(character) !== character) return 'zh-TW';
  }
  if (han > 0) return 'zh-CN';
  const words = question.match(/[A-Za-z']+/g) ?? [];
  return words.length >= 3 ? 'en' : null;
}

/** Whether a text is words in Latin letters alone; told at its first Chinese character, however long it is. */
export function isEnglish(text: string): boolean {
  return !HAN.test(text) && languageOf(text) === 'en';
}
