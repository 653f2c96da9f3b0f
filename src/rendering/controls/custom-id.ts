import { DISCORD } from '../../limits/discord.ts';

/** Grows when the words of an action change their meaning: older buttons are then told off politely. */
const VERSION = '1';

/** What a button does, and the words that it was made with. */
export type Pressed = { action: string; words: string[] };

/**
 * The custom id of a button: `1:article:some-id:2`. It holds all that the button must know, so that it works after a
 * restart; what does not fit is found in the message (the question) or has a short name of its own (an article's id).
 * @returns null where it would not fit: then there is no such button.
 */
export function writeCustomId(action: string, words: readonly string[]): string | null {
  const id = [VERSION, action, ...words].map(escapeWord).join(':');
  return id.length <= DISCORD.customIdChars && id.isWellFormed() ? id : null;
}

/** The menu whose choices are custom ids themselves. */
export const MORE = 'more';

/** What a press of a button or a choice from a menu does, with what was chosen; null as for `readCustomId`. */
export function readPress(id: string, values: readonly string[]): (Pressed & { values: readonly string[] }) | null {
  const pressed = readCustomId(id);
  if (pressed?.action !== MORE) return pressed === null ? null : { ...pressed, values };
  const chosen = readCustomId(values[0] ?? '');
  return chosen === null || chosen.action === MORE ? null : { ...chosen, values: [] };
}

/** Reads a custom id back; null for one of another version, or of nobody's. */
export function readCustomId(id: string): Pressed | null {
  const [version, action, ...words] = id.split(':').map(unescapeWord);
  return version === VERSION && action !== undefined && action !== '' ? { action, words } : null;
}

function escapeWord(word: string): string {
  return word.replaceAll('%', '%25').replaceAll(':', '%3A');
}

function unescapeWord(word: string): string {
  return word.replaceAll('%3A', ':').replaceAll('%25', '%');
}
