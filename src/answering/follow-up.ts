import { findTypedPlaces } from '../lookup/find-typed-places.ts';
import { CONTRASTS } from '../tables/answering.ts';
import { foldText } from '../text/fold.ts';

const AND = /^(?:那么?|那|还有|和|以及|and |what about |how about )?/i;
const THEN = /(?:呢|又如何|怎么样|又是多少)?[?？。!！]*$/;
const BARE_WHY = /^(?:那)?(?:为什么|为啥|为何|why)[?？]*$/i;

/**
 * A question that only makes sense after another one, made whole: 那璧山呢 after 渝北投资多少 asks 璧山投资多少, 二期呢 asks
 * of the second phase. A question that stands by itself comes back as it is.
 */
export function followUp(previous: string, text: string): string {
  const bare = text.trim().replace(AND, '').replace(THEN, '').trim();
  if (BARE_WHY.test(text.trim())) return `${previous.replace(/[?？。]+$/, '')} ${text.trim()}`;
  if (bare === '' || bare === text.trim()) return text;
  return withOtherPlace(previous, bare) ?? withOtherSide(previous, bare) ?? text;
}

/** The previous question about the place that the new one names, where it names nothing else. */
function withOtherPlace(previous: string, bare: string): string | null {
  const [place, ...others] = findTypedPlaces(bare);
  if (place === undefined || others.length > 0 || place.end - place.start < bare.length) return null;
  const [old] = findTypedPlaces(previous);
  if (old === undefined) return `${bare} ${previous}`;
  return `${previous.slice(0, old.start)}${bare}${previous.slice(old.end)}`;
}

/** The previous question about the other side (一期, 二期) that the new one names. */
function withOtherSide(previous: string, bare: string): string | null {
  const asked = foldText(bare);
  for (const group of CONTRASTS) {
    const old = group.flat().find((word) => previous.includes(word));
    if (old !== undefined && group.flat().includes(asked) && asked !== old) return previous.replace(old, bare);
  }
  return null;
}
