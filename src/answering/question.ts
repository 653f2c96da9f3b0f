import { findDates } from '../figures/find-dates.ts';
import { findFigures } from '../figures/find-figures.ts';
import { findTypedPlaces, type TypedPlace } from '../lookup/find-typed-places.ts';
import type { DateMention, Day, Figure, Language } from '../model.ts';
import { fold, foldText } from '../text/fold.ts';
import { languageOf } from '../text/language.ts';
import { type AskedFor, kindOf, type QuestionKind } from './kind.ts';
import { type Term, termsOf } from './terms.ts';
import { type Wanted, wantedUnit } from './wanted.ts';

/** A place of the gazetteer that a question names, with the way its spelling led there. */
export type NamedPlace = Extract<TypedPlace, { place: string }>;

/** What a question asks, of which place and time, and with which words. */
export type Question = {
  /** As typed. */
  text: string;
  /** Folded, places, periods and all. */
  folded: string;
  language: Language;
  kind: QuestionKind | 'summary' | 'statement';
  /** The same question read as another kind, where its words fit several: 几 counts, and asks for a day in 几号. */
  places: NamedPlace[];
  /** What has the shape of a place's name, and is none. */
  unknownPlaces: string[];
  periods: DateMention[];
  /** What is asked for besides places and periods. */
  terms: Term[];
  /** The figures that the question itself states (覆盖了200多个村吗). */
  stated: Figure[];
  /** The unit or dimension that the answer should have. */
  wanted: Wanted | null;
};

/** Takes a question apart. `today` is what 今年 and 上个月 count from. */
export function understand(text: string, { today, language }: { today: Day; language: Language | null }): Question {
  const typed = findTypedPlaces(text);
  const periods = findDates(text, today);
  const asked: AskedFor = kindOf(foldText(text));
  const wanted = wantedUnit(foldText(text));
  const stated = findFigures(text, { articleId: '', paragraph: 0, district: null, today });
  const places = typed.filter((place) => 'place' in place);
  return {
    text,
    folded: foldText(text),
    language: language ?? languageOf(text) ?? 'zh-CN',
    kind: asked.kind,
    places,
    unknownPlaces: typed.flatMap((place) => ('unknown' in place ? [place.unknown] : [])),
    periods,
    terms: termsOf(mask(text, [...asked.spans(fold(text)), ...typed, ...periods, ...stated])).filter(
      (term) => term.text !== wanted?.unit,
    ),
    stated,
    wanted,
  };
}

/** The text with a bar over every span, so that what stands left and right of it stays apart. */
function mask(text: string, spans: readonly { start: number; end: number }[]): string {
  const characters = text.split('');
  for (const { start, end } of spans) characters.fill('|', start, end);
  return characters.join('');
}
