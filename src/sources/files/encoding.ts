import { COMMON_CHARACTERS } from './common-characters.ts';

/** The share of common characters from which decoded Chinese is taken for Chinese; newspapers have two thirds. */
const PLAUSIBLE = 0.25;

/** Characters looked at to judge an encoding: a page of a newspaper. */
const JUDGED = 10_000;

/** What a file without a mark may be besides UTF-8; GB18030 holds all of GBK and GB2312. */
const CHINESE = ['gb18030', 'big5'] as const;

/**
 * Decodes text whose encoding nobody may have told: by its byte order mark, as UTF-8, as what `declared` says of it,
 * or as the one of GB18030 and Big5 in which it reads like Chinese.
 * @param declared - the name of an encoding as headers and documents give it; it counts for less than valid UTF-8,
 * which no other text is by chance, and a Western one for less than plausible Chinese, since servers say it by default.
 * @returns the text without its byte order mark, or null where it is none in any of these.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | null {
  const marked = markOf(bytes);
  if (marked !== null) return decodeAs(marked, bytes);
  const named = nameOf(declared);
  if (named?.startsWith('utf-16')) return decodeAs(named, bytes);
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const western = named?.startsWith('windows-') || named?.startsWith('iso-8859');
  const told = named === null ? null : decodeAs(named, bytes);
  return western ? (decodeChinese(bytes) ?? told) : (told ?? decodeChinese(bytes));
}

/** UTF-8 as text without its byte order mark, or null where it is none. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  return decodeAs('utf-8', bytes);
}

function decodeChinese(bytes: Uint8Array): string | null {
  let best: { text: string; share: number } | null = null;
  for (const encoding of CHINESE) {
    const text = decodeAs(encoding, bytes);
    const share = text === null ? 0 : commonShare(text);
    if (text !== null && share >= PLAUSIBLE && share > (best?.share ?? 0)) best = { text, share };
  }
  return best?.text ?? null;
}

/** The share of the text's characters outside ASCII, punctuation apart, that are common in Chinese; 0 of none. */
function commonShare(text: string): number {
  let letters = 0;
  let common = 0;
  for (const character of text.slice(0, JUDGED)) {
    if (character < '\u0080' || /\p{P}|\p{S}|\p{Z}/u.test(character)) continue;
    letters += 1;
    if (COMMON_CHARACTERS.has(character)) common += 1;
  }
  return letters === 0 ? 0 : common / letters;
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** An encoding's name as the decoder knows it, or null where it knows none such. */
function nameOf(declared: string | null): string | null {
  if (declared === null) return null;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    // The decoder has no other way to say that it does not know a name.
    return null;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Nor has it another way to say no.
    return null;
  }
}
