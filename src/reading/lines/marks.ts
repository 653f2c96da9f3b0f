/** What papers set before a kicker or a subhead, before a line under the title, and before the words to a picture. */
const HEAD = /^[■□◆◇●○★☆▍▌◎※]\s*(?=\S)/;
const DECK = /^[—―–-]{1,2}\s*(?=\p{Script=Han})/u;
const CAPTION = /^[▲△▼▽◀▶]/;

export function isMarkedHead(text: string): boolean {
  return HEAD.test(text) || isDeck(text);
}

/** With a dash a line under the title begins. */
export function isDeck(text: string): boolean {
  return DECK.test(text);
}

export function isMarkedCaption(text: string): boolean {
  return CAPTION.test(text);
}

/** A head or words to a picture without what is set before them. */
export function withoutMark(text: string): string {
  return text.replace(HEAD, '').replace(DECK, '').replace(CAPTION, '');
}
