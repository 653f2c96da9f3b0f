import { findPlaces, type PlaceMention } from '../../lookup/find-places.ts';

/** The place whose name is set before a title (江津 and then the title); null where none is. */
export function tagOf(text: string): PlaceMention | null {
  return tagsOf(text)[0] ?? null;
}

/** Every place that the name set before a title may mean: 东山 is a district and a county. */
export function tagsOf(text: string): PlaceMention[] {
  const [tag = '', ...rest] = text.split(/\s+/);
  if (rest.length === 0 || !/^\p{Script=Han}{2,8}$/u.test(tag)) return [];
  return ['', '区', '县', '市'].flatMap((end) => {
    const place = findPlaces(tag + end)[0];
    return place?.start === 0 && place.end === tag.length + end.length ? [place] : [];
  });
}
