import { findPlaces, type PlaceMention } from '../../lookup/find-places.ts';

/** The place whose name is set before a title (江津 and then the title); null where none is. */
export function tagOf(text: string): PlaceMention | null {
  return tagsOf(text)[0] ?? null;
}

/** A word in brackets by itself, 【金融】 or [热点], says what the title below is about. */
const LABEL = /^\s*[【[][^】\]]{2,6}[】\]]\s*$/;

export function isLabel(text: string): boolean {
  return LABEL.test(text);
}

/** What a title is of, with a bar between: 金融 | 全年进出口稳中有升. */
const BARRED = /^\s*[^\s|｜,。]{2,8}\s*[|｜]\s*(?=\S)/;

/** Whether a word is set before a title: the name of a place, or with a bar what it is about. */
export function isTagged(text: string): boolean {
  return BARRED.test(text) || tagOf(text) !== null;
}

/** A title without what is set before it. */
export function withoutTag(title: string): string {
  if (BARRED.test(title)) return title.replace(BARRED, '');
  return tagOf(title) === null ? title : title.slice(title.indexOf(' ') + 1);
}

/** Every place that the name set before a title may mean: 东山 is a district and a county. */
export function tagsOf(text: string): PlaceMention[] {
  const [tag = '', ...rest] = text.trim().split(BARRED.test(text) ? /\s*[|｜]\s*/ : /\s+/);
  if (rest.length === 0 || !/^\p{Script=Han}{2,8}$/u.test(tag)) return [];
  return ['', '区', '县', '市'].flatMap((end) => {
    const place = findPlaces(tag + end)[0];
    return place?.start === 0 && place.end === tag.length + end.length ? [place] : [];
  });
}
