import type { Erratum } from '../../model/desk.ts';
import type { Figure, Language } from '../../model.ts';
import type { Line, Span } from '../layouts/layout.ts';
import { line, phraseLines } from '../layouts/layout.ts';

/** What editors say should be printed in a figure's place: beside it, for the printed words stay. */
export function erratumSpans(figure: Figure, errata: readonly Erratum[], language: Language): Span[][] {
  return errata
    .filter(
      ({ articleId, paragraph, start, end }) =>
        articleId === figure.articleId && paragraph === figure.paragraph && start < figure.end && end > figure.start,
    )
    .map(({ proposed }) => phraseLines('render.erratum', language, { proposed }).flat());
}

/** Errata as small print, each with both values. */
export function erratumLines(errata: readonly Erratum[], language: Language): Line[] {
  return errata.flatMap(({ printed, proposed }) =>
    phraseLines('answer.erratum', language, { printed, proposed }).map((spans) => line('small', '✎ ', ...spans)),
  );
}
