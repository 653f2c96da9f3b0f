import type { Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { shortId } from '../../text/short-id.ts';
import { printButton } from '../controls/print-button.ts';
import { sourceLine } from '../words/source-line.ts';
import { titleSpan } from './lay-out-answer.ts';
import { bold, button, line, type Sheet } from './layout.ts';

/** What a piece of a printed page is of; the piece itself comes as a picture. */
export function layOutPrint({ article, of, words }: ReplyOf<'print'>, language: Language): Sheet {
  const title = titleSpan(article, language);
  const id = shortId(article.id);
  const other = of === 'page' ? ('article' as const) : ('page' as const);
  return {
    tone: 'answered',
    topic: article.topics[0] ?? null,
    lines: [line('plain', title.kind === 'plain' ? bold(title.text) : title)],
    footer: sourceLine(article, language),
    controls: {
      buttons: [
        printButton(id, { language, of: other, words, label: phrase(`button.print.${other}`, language) }),
        button('article', [id], { language }),
      ],
      more: [button('cite', [id], { language }), button('explain', [id], { language })],
    },
  };
}
