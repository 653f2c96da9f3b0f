/** The characters that Chinese has most of, in either script: one in five of a newspaper's, one in two hundred of any. */
const COMMON = new Set(
  '的一是不了在人有我他这中大来上个国到说们为和地年出会也时要就可以对生能行日月市区工这產產來國個時說們為會對',
);

/** Letters from which shares tell something. */
const LEAST = 60;

/** The share of characters that no font should map to, and of Latin letters those that are vowels. */
const STRANGE = 0.1;
const VOWELS = { least: 0.2, most: 0.6 } as const;
const COMMON_LEAST = 0.06;

/**
 * Whether what a PDF gives as its text is one: many give codes of their fonts, which look like letters by chance. Such a page
 * is read as the picture that it is.
 */
export function makesSense(lines: readonly string[]): boolean {
  const letters = Array.from(lines.join('')).filter((letter) => letter.trim() !== '');
  if (letters.length === 0 || letters.filter(isStrange).length > STRANGE * letters.length) return false;
  const han = letters.filter((letter) => /\p{Script=Han}/u.test(letter));
  if (han.length >= LEAST && han.filter((letter) => COMMON.has(letter)).length < COMMON_LEAST * han.length)
    return false;
  const latin = letters.filter((letter) => /[a-z]/i.test(letter));
  if (latin.length < LEAST || latin.length < han.length) return true;
  const vowels = latin.filter((letter) => /[aeiou]/i.test(letter)).length / latin.length;
  return vowels >= VOWELS.least && vowels <= VOWELS.most;
}

/** Private, unassigned and control characters, the sign for none, and the letters that Chinese bytes become when read as Latin. */
function isStrange(letter: string): boolean {
  return /[\p{Co}\p{Cn}\p{Cc}\ufffd\u0080-\u00af\u00b1-\u00b6\u00b8-\u00d6\u00d8-\u00ff]/u.test(letter);
}
