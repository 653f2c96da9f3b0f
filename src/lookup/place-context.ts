import { SURNAMES } from '../tables/people.ts';
import { LOOKALIKES } from '../tables/places.ts';
import { CHONGQING_CODE, type Place } from './gazetteer.ts';
import type { PlaceSpelling } from './place-index.ts';

/** A spelling where it stands in folded text. */
export type Spotted = { start: number; end: number; spelling: PlaceSpelling };

const BY_PARENT: ReadonlySet<string> = new Set(LOOKALIKES.byParent);

/** What makes of a short name another name: 长寿路, 南岸镇, but not 武隆乡村 or 江津路演. */
const LONGER_NAME = /^(?:[东西南北中]?路(?![演径])|大道|街道|镇(?![村乡街])|村(?![民庄级社居委落里干支]))/;

/** The same of a county's: waters and mountains are called so that lie in several (赤水河, 栖霞山), and it has its own kind (桃源市). */
const LONGER_OF_COUNTY = new RegExp(
  `${LONGER_NAME.source}|^(?:[江河湖湾岭区县旗]|市(?![民区场中内外])|山(?![区村体洪上里林火]))`,
);

/** What a surname stands after when a person is named: nothing, a mark, or who the person is (记者, 助理). */
const BEFORE_PERSON = /(?:^|[^\p{Script=Han}]|[者员理长任记师授士生人家民官警匠])$/u;

/**
 * The places that a spelling may mean, in view of the place printed right before it (宁波市 江北区): one, or several
 * of one name; `isSure` is false for a name that may as well be another word. Null when it means none.
 */
export function placesInContext(
  { spelling }: Spotted,
  before: Place | undefined,
): { places: readonly [Place, ...Place[]]; isSure: boolean } | null {
  const { places, short, within } = spelling;
  const inner = before && places.find((place) => liesIn(place, before));
  if (inner !== undefined) return { places: [inner], isSure: true };
  const [first, ...others] = places;
  if (first === undefined) return null;
  // 绥江县南岸镇: a short name or a town right after a place outside Chongqing is not one of ours.
  if (before && isOutside(before) && !isOutside(first) && (short || first.level === 'town')) return null;
  const isTown = first.level === 'town';
  const namesakes = others.filter(({ level }) => (level === 'town') === isTown);
  return { places: [first, ...namesakes], isSure: !within && !isOrdinary(spelling) };
}

/** Whether a name is so ordinary as a word, or as parts of two (投资 中国), that it counts only right after the place above. */
export function isOrdinary({ text }: PlaceSpelling): boolean {
  return BY_PARENT.has(text);
}

/** Whether a phrase begins here, and no word is open. */
export function beginsPhrase(text: string, start: number): boolean {
  return BEGINS.test(text.slice(Math.max(0, start - 1), start));
}

const BEGINS = /^$|[\p{P}\s在和与跟及到从去住问查看了对给把我有是说讲绍道于下]/u;

/** Whether a place lies in another: a town in its district, a county in its city and in its province. */
export function liesIn({ parent, adcode, level }: Place, { adcode: above, level: over }: Place): boolean {
  if (parent === null || above === null) return false;
  if (parent === above) return true;
  return level !== 'town' && over === 'province' && adcode !== above && parent.slice(0, 2) === above.slice(0, 2);
}

function isOutside(place: Place): boolean {
  const code = place.adcode ?? place.parent;
  return code !== null && code.slice(0, 2) !== CHONGQING_CODE.slice(0, 2);
}

/** Whether a spelling is a place where it stands, and not a part of another word or of a person's name. */
export function isPlaceHere(text: string, { start, end, spelling }: Spotted, before: Place | undefined): boolean {
  if (!spelling.short) return true;
  if ((spelling.within ? LONGER_OF_COUNTY : LONGER_NAME).test(text.slice(end, end + 3))) return false;
  return before !== undefined || !isGivenName(text, start);
}

// 记者 赵荣昌, 助理杨永川说.
function isGivenName(text: string, start: number): boolean {
  const surname = text.charAt(start - 1);
  if (!SURNAMES.single.has(surname) || LOOKALIKES.notSurnames.includes(surname)) return false;
  return BEFORE_PERSON.test(text.slice(Math.max(0, start - 2), start - 1));
}
