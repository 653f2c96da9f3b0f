import { labelOf, withoutPlace } from '../answering/say.ts';
import { readsAlone } from '../figures/labels/noun-phrase.ts';
import { districtName } from '../lookup/names.ts';
import type { Hit } from '../model/answer.ts';
import type { Drawing, DrawnPicture, Mark } from '../model/picture.ts';
import type { Language } from '../model.ts';
import type { ReplyOf } from '../reply.ts';
import { phrase } from '../text/phrase.ts';
import { altOf } from './alt.ts';
import { drawnBeside } from './comparable.ts';

/** The head of a digest: what it is and of which day, and its first figure that a person would name so. */
export function drawHead({ heading, hits, more, language }: ReplyOf<'hits'>): DrawnPicture {
  const [mark] = hits.flatMap((hit) => markOf(hit, language) ?? []);
  const drawing: Drawing = {
    kind: 'head',
    title: phrase(heading.phrase, language, { about: heading.about }),
    day: heading.about,
    notes: [
      [...(mark?.source == null ? [] : [mark.source]), reportsIn(hits.length + more, language)].join(' · '),
      // Where no figure can be named so, the main story is what it shows.
      ...(mark === undefined ? [hits[0]?.article.title ?? ''] : []),
    ],
    marks: mark === undefined ? [] : [mark],
  };
  return { drawing, alt: altOf(drawing, language) };
}

function reportsIn(count: number, language: Language): string {
  return phrase(`picture.reports${count === 1 ? '.one' : ''}`, language, { count: `${count}` });
}

function markOf({ article, figure }: Hit, language: Language): Mark | null {
  if (figure === null || typeof figure.value !== 'number') return null;
  const place = figure.district ?? article.district;
  const named = withoutPlace(figure, place);
  if (!readsAlone(named.label)) return null;
  const point = { figure, article };
  const shown = place === null ? [] : [districtName(place, language)];
  return { ...drawnBeside(point, point), name: [...shown, labelOf(named, language)].join(' · ') };
}
