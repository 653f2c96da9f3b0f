import { namesWithin, placesOver, shortName } from '../../lookup/home.ts';
import type { Story } from '../../search/events.ts';
import type { Outline } from '../../search/outline.ts';
import { foldText } from '../../text/fold.ts';

/** Tells whether a story is of a place, or of what lies in it; of none where no home is known. */
export function storiesNear(home: string | null): (story: Story) => boolean {
  if (home === null) return () => false;
  const [names, wider] = [namesWithin(home), placesOver(home)];
  const short = foldText(shortName(home));
  // News is kept under a whole province, or under no place, where its head or first words name a town of it as well.
  const isNear = ({ article: { district }, title, lead }: Outline) =>
    district !== null && !wider.has(district)
      ? names.has(district)
      : district === home || title.includes(short) || lead.includes(short);
  return ({ items }) => items.some(isNear);
}
