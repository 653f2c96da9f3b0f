import { opensReport } from './lead.ts';
import type { Piece } from './lines.ts';
import { isTagged } from './roles.ts';
import { printedWidth } from './width.ts';

/** The heads of an article told apart. */
export type Heads = { kicker: string | null; title: string | null; subheads: string[] };

/** Tells kicker, title and first subhead apart, by their order and their size. */
export function tellHeads(heads: readonly Piece[], firstText: Piece | null): Heads {
  const at = titleAmong(heads, firstText);
  const title = heads[at];
  return {
    kicker:
      at > 0
        ? heads
            .slice(0, at)
            .map((piece) => printed(piece.text))
            .join(' ')
        : null,
    title: title === undefined ? null : withoutTag(printed(title.text)),
    subheads: heads.slice(at + 1).map((piece) => printed(piece.text)),
  };
}

function titleAmong(heads: readonly Piece[], firstText: Piece | null): number {
  const tagged = heads.findIndex((piece) => isTagged(piece.text));
  if (tagged >= 0) return tagged;
  if (heads.length < 2) return 0;
  if (heads.length > 2) return 1;
  return looksLikeSubhead(heads, firstText) ? 0 : 1;
}

/** The second of two heads is a subhead where it fits its column and no report's first sentence follows it. */
function looksLikeSubhead([first, second]: readonly Piece[], firstText: Piece | null): boolean {
  if (first === undefined || second === undefined || firstText === null) return false;
  if (printedWidth(second.text) > firstText.column || opensReport(firstText.text)) return false;
  return printedWidth(first.text) > printedWidth(second.text) * 1.3;
}

function printed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The title without the name of its district that is set before it. */
export function withoutTag(title: string): string {
  return isTagged(title) ? title.slice(title.indexOf(' ') + 1) : title;
}
