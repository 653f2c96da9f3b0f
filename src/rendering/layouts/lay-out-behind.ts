import type { Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { exactPlace, sourceLine } from '../words/source-line.ts';
import { titleSpan } from './lay-out-answer.ts';
import type { Sheet } from './layout.ts';
import { line } from './layout.ts';

/** What stands behind an answer, for whoever checks it: its article, where exactly it is printed, how sure it is, and its marks. */
export function layOutBehind({ article, band, marks }: ReplyOf<'behind'>, language: Language): Sheet {
  const place = exactPlace(article, language);
  return {
    tone: 'notice',
    lines: [
      line('head', phrase('render.behind', language)),
      line('plain', titleSpan(article, language)),
      line('plain', sourceLine(article, language)),
      ...(place === null ? [] : [line('small', place)]),
      line('small', phrase('render.id', language, { id: article.id })),
      ...(band === null ? [] : [line('plain', phrase(`render.behind.${band}`, language))]),
      line('gap'),
      ...[...marks, 'none' as const].map((mark) => line('small', phrase(`mark.${mark}`, language))),
    ],
  };
}
