import { DISCORD } from '../../limits/discord.ts';
import type { Suggestion } from '../../model/answer.ts';
import { type Language, readersLanguage } from '../../model.ts';
import { PHRASES } from '../../tables/phrases.ts';
import { phrase } from '../../text/phrase.ts';
import { namesIn } from '../words/names.ts';

/** One choice of autocomplete in Discord's own words. */
export type Choice = { name: string; value: string };

/**
 * Words suggestions as Discord takes them: `壁山 → 璧山区 · 同音`, with what was typed, name and reason in the reader's language.
 * @returns at most 25 choices of at most 100 characters; what a choice could not give back whole is left out.
 */
export function renderChoices(
  suggestions: readonly Suggestion[],
  options: { locale?: string | null; typed?: string } = {},
): Choice[] {
  const language = readersLanguage(options.locale);
  const typed = clip((options.typed ?? '').replace(/\s+/g, ' ').trim(), TYPED_CHARS);
  const choices = new Map<string, Choice>();
  for (const { name, value, why } of suggestions) {
    if (value === '' || value.length > DISCORD.choiceChars || choices.has(value)) continue;
    const words = whyWords(why, language);
    const shown = namesIn(name, language);
    const plain = [name, shown].some((one) => one.toLowerCase().includes(typed.toLowerCase()));
    const from = words === null || plain ? '' : `${typed} → `;
    const reason = words === null ? '' : ` · ${words}`;
    const room = DISCORD.choiceChars - from.length - reason.length;
    choices.set(value, { name: `${from}${clip(shown, room)}${reason}`, value });
  }
  return [...choices.values()].slice(0, DISCORD.choices);
}

/** UTF-16 units of what was typed that stand before what it led to. */
const TYPED_CHARS = 20;

/** Why something was suggested, in words, or null where it is plain. */
export function whyWords(why: string | null, language: Language): string | null {
  if (why === null) return null;
  const key = `why.${why.replaceAll(' ', '-')}`;
  return PHRASES[key] === undefined ? null : phrase(key, language);
}

/** At most `most` UTF-16 units, never half of a character. */
function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const whole = text.slice(0, most - 1);
  return `${whole.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
