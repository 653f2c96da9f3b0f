import type { Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { CITE_STYLES, cite } from '../cite.ts';
import { line, type Sheet } from './layout.ts';

/** An article cited in every style, each to be copied whole. */
export function layOutCitation(reply: ReplyOf<'citation'>, language: Language): Sheet {
  return {
    tone: 'notice',
    lines: [
      line('head', phrase('render.cite', language)),
      ...CITE_STYLES.flatMap((style) => [
        line('small', phrase(`render.cite.${style}`, language)),
        ...cite(reply, style)
          .split('\n')
          .map((row) => line('quote', row)),
      ]),
    ],
  };
}
