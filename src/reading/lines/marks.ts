/** What papers set before a kicker or a subhead, before a line under the title, and before the words to a picture. */
const HEAD = /^[■□◆◇●○★☆▍▌◎※]\s*(?=\S)/;
const DECK = /^[—―–-]{1,2}\s*(?=\p{Script=Han})/u;
const POINTER = /^[▲△▼▽◀▶]\s*/;
/** Words to a picture are a sentence, or say who took it. */
const TELLING = /。|摄/;

export function isMarkedHead(text: string): boolean {
  return HEAD.test(text) || isDeck(text) || (POINTER.test(text) && !TELLING.test(text));
}

/** With a dash a line under the title begins. */
export function isDeck(text: string): boolean {
  return DECK.test(text);
}

export function isMarkedCaption(text: string): boolean {
  return POINTER.test(text) && (TELLING.test(text) || text.length <= 2);
}

/** A head or words to a picture without what is set before them. */
export function withoutMark(text: string): string {
  return text.replace(HEAD, '').replace(DECK, '').replace(POINTER, '');
}
