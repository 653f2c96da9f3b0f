import type { Language } from '../../model.ts';
import { phrase } from '../../text/phrase.ts';

/**
 * A stretch of a line. `plain`, `bold`, `link` and `ask` (a question that one may
 * put next) hold words of pages and people, which every surface makes harmless;
 * `phrase` holds our own words of data/phrases.json, whose markdown counts; `url` has passed `safeUrl`. An `id` is for a
 * command line, where it is typed: surfaces with buttons leave it out. `unsure` marks that what stands before it was hard
 * to read, and `name` says so.
 */
export type Span =
  | { kind: 'plain' | 'bold' | 'phrase'; text: string }
  | { kind: 'ask' | 'id'; text: string }
  | { kind: 'link'; text: string; url: string }
  | { kind: 'unsure'; text: string; name: string }
  | { kind: 'channel'; id: string }
  | { kind: 'role'; id: string };

/** One line of a reply: a head, full size, a quotation, a point of a list, small print, or a gap between two others. */
export type Line = { kind: 'head' | 'plain' | 'quote' | 'point' | 'small' | 'gap'; spans: Span[] };

/**
 * A named box under the text; `inline` ones stand side by side where there is room. What an `offered` one says is on
 * buttons too, so that surfaces with buttons leave it out.
 */
export type Field = { name: string; lines: Line[]; inline: boolean; offered?: boolean };

/**
 * A button under a reply: `action` names what of actions/ it runs, `words` is what that must know. A `main` one is the
 * one to press, one that is `off` only tells.
 */
export type Button = {
  kind: 'button';
  label: string;
  action: string;
  words: readonly string[];
  look?: 'main' | 'quiet' | 'off';
  /** What a menu says below its label. */
  description?: string;
};

/** A menu under a reply, from which one may choose up to `most`. */
export type Menu = {
  kind: 'menu';
  placeholder: string;
  action: string;
  words: readonly string[];
  choices: readonly { label: string; value: string; description?: string }[];
  most?: number;
};

/**
 * What one may do with a reply: the first three buttons stand below it, and one menu holds all others, which is called
 * 更多 where it is given no `name`. `menu` takes its place. A `marker` is nothing to the menu: it stands there to be found again.
 */
export type Controls = {
  buttons: readonly Button[];
  more?: readonly Button[];
  name?: 'article' | 'figure' | 'choose';
  menu?: Menu;
  marker?: string;
};

/** What kind of news a reply is, which surfaces show as a colour. */
export type Tone = 'answered' | 'ambiguous' | 'nothing' | 'list' | 'notice';

/** A reply laid out for any surface: the message and the plain text print this same sheet. */
export type Layout = {
  language: Language;
  tone: Tone;
  /** What an article is about; its colour goes before the tone's. */
  topic: string | null;
  /** The question that a reply answers: it stands over it, and a press or a reply to it follows it. */
  question: string | null;
  lines: Line[];
  fields: Field[];
  footer: string | null;
  controls: Controls;
};

/** What one kind of reply has on it; the rest stays blank, and `layOut` knows the language. */
export type Sheet = Pick<Layout, 'tone' | 'lines'> & Partial<Omit<Layout, 'language'>>;

/** Words of a page or of a person. */
export function plain(text: string): Span {
  return { kind: 'plain', text };
}

/** The same, where the eye should fall. */
export function bold(text: string): Span {
  return { kind: 'bold', text };
}

/** Says of the words before it that they were hard to read: of a figure in words, of a letter by a quiet mark. */
export function unsureSpan(
  language: Language,
  { figure = false }: { figure?: boolean | undefined },
): Extract<Span, { kind: 'unsure' }> {
  const name = phrase('render.unsure', language);
  return { kind: 'unsure', text: figure ? phrase('render.unsure.figure', language) : UNSURE, name };
}

/** The mark behind a letter that was hard to read: it says the same in a chat, on a terminal and in a mail. */
export const UNSURE = '(?)';

/** A button whose label is the phrase `button.ACTION`, unless it is given one. */
export function button(
  action: string,
  words: readonly string[],
  rest: Partial<Button> & { language: Language },
): Button {
  const { language, ...more } = rest;
  return { kind: 'button', label: more.label ?? phrase(`button.${action}`, language), action, words, ...more };
}

/** A line of the given kind; a text alone is plain words. */
export function line(kind: Line['kind'], ...spans: (Span | string)[]): Line {
  return { kind, spans: spans.map((span) => (typeof span === 'string' ? plain(span) : span)) };
}

/** The words of a line without what sets them off. */
export function textOf({ spans }: Line): string {
  return spans.map((span) => ('text' in span ? span.text : '')).join('');
}

/**
 * A phrase of data/phrases.json whose values are somebody else's words: only the phrase's own markdown counts.
 * A phrase of several lines gives as many lists of spans.
 */
export function phraseLines(key: string, language: Language, values: Readonly<Record<string, string>>): Span[][] {
  const names = Object.keys(values);
  const slots = Object.fromEntries(names.map((name, index) => [name, `\u0000${index}\u0000`]));
  return phrase(key, language, slots)
    .split('\n')
    .map((text) =>
      text
        .split('\u0000')
        .map((piece, index): Span => {
          if (index % 2 === 0) return { kind: 'phrase', text: piece };
          return plain(values[names[Number(piece)] ?? ''] ?? '');
        })
        .filter((span) => span.kind !== 'phrase' || span.text !== ''),
    );
}

/** An address that may stand behind a link, or null: http and https only, nothing that ends the link early. */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url) || url.length > LINK_CHARS) return null;
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  if (username !== '' || password !== '') return null;
  return href.replace(/[()<>\s]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}

/** UTF-16 units of an address worth linking: longer ones would crowd out the words. */
const LINK_CHARS = 300;
