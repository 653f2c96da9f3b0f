import { DISTRICTS } from '../tables/places.ts';
import { fold } from '../text/fold.ts';
import type { District } from './gazetteer.ts';
import { type Slip, slipBetween } from './syllables.ts';
import type { KnownPlace } from './typed-place.ts';

const HAN = /\p{Script=Han}/u;

/** What may stand before a place's name in a sentence without being part of a word with it. */
const BEFORE = new Set('在和与跟及到从去问查看了对给把、,.?!:;"\'() ');

/** Every district with the syllables of its short name, and the names of it that are looked for. */
const NAMES = DISTRICTS.map((row) => ({
  row,
  sounds: row.pinyin.split(' '),
  // Of the full name only the last character is added, so that 余北区 is taken whole.
  names: row.kind === '区' || row.kind === '县' ? [row.short + row.kind, row.short] : [row.short],
}));

/**
 * The districts that a question names with a slip: 壁山慢行道, 余北有什么新闻 (one character typed for another that
 * sounds or looks like it), where the name begins a phrase.
 */
export function slippedPlaces(question: string): KnownPlace[] {
  const { text, at } = fold(question);
  if (!HAN.test(text)) return [];
  const found: KnownPlace[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (i > 0 && !BEFORE.has(text.charAt(i - 1))) continue;
    const slip = slipAt(text, i);
    if (slip === null) continue;
    const [start, end] = [at[i] ?? 0, at[i + slip.length] ?? question.length];
    const { name, district } = slip.row;
    const printed = question.slice(start, end).trimEnd();
    found.push({
      district,
      place: name,
      level: 'district',
      printed,
      start,
      end: start + printed.length,
      among: [],
      why: slip.why,
    });
  }
  return found;
}

function slipAt(text: string, i: number): { row: District; why: Slip; length: number } | null {
  for (const { row, sounds, names } of NAMES) {
    for (const name of names) {
      const printed = text.slice(i, i + name.length);
      const why = printed.endsWith(name.slice(sounds.length))
        ? slipBetween(printed.slice(0, sounds.length), { text: name.slice(0, sounds.length), sounds })
        : null;
      if (why !== null) return { row, why, length: name.length };
    }
  }
  return null;
}
