/** A text behind its head; null where none stands before it twice. */
type Headless = { text: string; head: string | null };

/** UTF-16 units of the shortest words that are a head where they stand twice, and of the longest. */
const HEAD = { shortest: 8, longest: 80 } as const;
const NAMED = /^\s*原标题\s*[:：]\s*/;

/** Cuts off what web pages put before a text: 原标题, and the head itself, which stands there once more where it is told twice. */
export function takeHead(text: string): Headless {
  const rest = text.replace(NAMED, '');
  const letters = [...rest.slice(0, 3 * HEAD.longest).matchAll(/\S/g)];
  const words = letters.map(([letter]) => letter).join('');
  // Something must stand behind it.
  for (let size = Math.min(HEAD.longest, Math.floor((words.length - 1) / 2)); size >= HEAD.shortest; size -= 1) {
    if (words.slice(0, size) !== words.slice(size, 2 * size)) continue;
    return {
      text: rest.slice(letters[2 * size]?.index),
      head: rest.slice(0, letters[size]?.index).trim(),
    };
  }
  return { text: rest, head: null };
}
