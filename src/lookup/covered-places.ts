import { ofEach, once, remembering } from '../text/remembering.ts';
import { type Directory, directoryOf, type Found, type Spelling } from './directory.ts';
import { ENDINGS, initialsOf, matchDistrict, suggestDistricts } from './districts.ts';
import { districtNamed, type Place, placesOfChina } from './gazetteer.ts';
import { readingsByCharacter, soundsOf } from './syllables.ts';
import type { Why } from './why.ts';

/** A place by the name that its news is kept under. */
type Named = { name: string };

/** The same with its row. */
type Covered = Named & { place: Place };

/** What a typed name led to: one place and how it was found, or several that are equally close; null where nothing is. */
type PlaceMatch = { found: Named; why: Why | null } | { near: Named[] } | null;

/** How names are found that somebody may have meant; by any other way they are spelled as they are. */
const GUESSED: ReadonlySet<Why | null> = new Set(['typo', 'homophone', 'beginning', 'town']);

/**
 * The place that somebody typed a name of: a district of Chongqing, or any place that the archive has news of, as
 * `matchDistrict` does it.
 * @param covered - Names that the archive's news is kept under: of namesakes those are meant.
 */
export function matchPlace(typed: string, covered: readonly string[]): PlaceMatch {
  const [own, other] = [matchDistrict(typed), coveredElsewhere(covered).match(typed)];
  if (own === null || other === null) return own ?? other;
  if (isSpelled(own) !== isSpelled(other)) return isSpelled(own) ? own : other;
  if (!('found' in own) || !covered.includes(own.found.name)) return other;
  return isSpelled(own) && 'found' in other ? { near: [own.found, other.found] } : own;
}

function isSpelled(match: NonNullable<PlaceMatch>): boolean {
  return 'found' in match && !GUESSED.has(match.why);
}

/**
 * The places outside Chongqing among names that news is kept under, in the spellings that Chongqing's districts have. Of all
 * China they would be too many: each of 3,000 counties would take what is typed for another.
 */
export const coveredElsewhere = ofEach((covered: readonly string[]) =>
  directoryFor(
    covered
      .filter((name) => districtNamed(name) === null)
      .toSorted()
      .join('\n'),
  ),
);

/** With 1,500 names it takes 30 ms to make, and news that comes in seldom brings another place. */
const directoryFor = remembering(
  (names): Directory<Covered> =>
    directoryOf(
      names.split('\n').flatMap((name) => {
        const place = places().get(name);
        return place === undefined ? [] : [{ row: { name, place }, spellings: spellingsOf(name, place) }];
      }),
    ),
  { latest: 4, longest: 100_000 },
);

/**
 * What to offer while a place's name is being typed, the likeliest first, at most `limit`; empty text offers the places that
 * the archive has news of, in the order given.
 */
export function suggestPlaces(
  typed: string,
  { covered, limit }: { covered: readonly string[]; limit: number },
): Found<Named>[] {
  if (typed.trim() === '') return covered.slice(0, limit).map((name) => ({ row: { name }, why: null }));
  const own = suggestDistricts(typed, { prefer: covered, limit }).map(({ district: row, why }) => ({ row, why }));
  const directory = coveredElsewhere(covered);
  const exact = directory.spelled(typed)?.row;
  // Whatever is spelled so whole, then what there is most news of.
  const rankOf = ({ row }: Found<Named>) => (row === exact ? -1 : covered.indexOf(row.name));
  const others = directory.suggest(typed, { limit: covered.length }).toSorted((a, b) => rankOf(a) - rankOf(b));
  if (others.length === 0) return own;
  const all = [...others, ...own];
  const spelled = all.filter(({ why }) => why !== 'typo');
  const isCovered = ({ row }: Found<Named>) => covered.includes(row.name);
  return (spelled.length > 0 ? spelled : all)
    .toSorted((a, b) => Number(isCovered(b)) - Number(isCovered(a)))
    .slice(0, limit);
}

const places = once(() => new Map(placesOfChina().map((place) => [place.district ?? place.name, place])));
const readings = once(() => readingsByCharacter());

function spellingsOf(name: string, { name: own, short, within, pinyin }: Place): Spelling[] {
  const kind = KINDS.find((ending) => own.endsWith(ending));
  const bare = own.slice(0, own.length - (kind?.length ?? 0));
  // A word of the language (江北) is no place in a sentence, but it is where a place is asked for.
  const shorts = [...new Set([...(short === null ? [] : [short]), ...within, ...(bare.length > 1 ? [bare] : [])])];
  return [
    ...[name, own, ...shorts].map((text) => ({ text, why: null, ...soundedAs(text) })),
    ...shorts.flatMap((text) => {
      const joined = pinyin === null ? soundsOf(text, readings()) : [pinyin];
      return joined.flatMap((sound) => [{ text: sound, why: 'pinyin' as const }, ...withKind(sound, kind)]);
    }),
    ...shorts.flatMap((text): Spelling[] => {
      const { sounds } = soundedAs(text);
      return sounds === undefined ? [] : [{ text: initialsOf(sounds), why: 'initials' }];
    }),
  ];
}

/** A name with its syllables, where each of its characters is read in one way. */
function soundedAs(text: string): { sounds?: string[] } {
  const each = [...text].map((character) => readings().get(character) ?? []);
  return each.every((ways) => ways.length === 1) ? { sounds: each.flat() } : {};
}

/** Those that end in another stand before it. */
const KINDS = ['自治县', '新区', '区', '县', '市'] as const;

function withKind(sound: string, kind: (typeof KINDS)[number] | undefined): Spelling[] {
  if (kind === undefined) return [];
  const { sounds, english } = ENDINGS[kind];
  return [
    { text: sound + sounds.replaceAll(' ', ''), why: 'pinyin' },
    { text: `${sound} ${english}`, why: 'english' },
  ];
}
