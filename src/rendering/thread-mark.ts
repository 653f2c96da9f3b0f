/**
 * Where a message of ours points, unseen: an embed without a title shows no link. Behind it stands by what a digest is found
 * again, or the question that a reply answers, whole, so that a press or a reply to it can follow it after a restart too.
 */
export const MARKED_AT = 'https://discord.com/#';

const QUESTION = 'q=';

/** A question as part of such an address: two bytes a letter, which takes a quarter of what an escaped one would. */
export function questionMark(question: string): string {
  const bytes = [...Array(question.length).keys()].flatMap((at) => {
    const unit = question.charCodeAt(at);
    return [unit >> 8, unit & 0xff];
  });
  const coded = btoa(String.fromCharCode(...bytes));
  return `${MARKED_AT}${QUESTION}${coded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The question that an address holds; null for any other. */
export function questionIn(address: string): string | null {
  const opening = `${MARKED_AT}${QUESTION}`;
  const coded = address.startsWith(opening) ? address.slice(opening.length) : '';
  if (coded === '' || !/^[\w-]+$/.test(coded)) return null;
  const bytes = atob(coded.replaceAll('-', '+').replaceAll('_', '/'));
  const units = [...Array(bytes.length >> 1).keys()].map(
    (at) => (bytes.charCodeAt(at * 2) << 8) | bytes.charCodeAt(at * 2 + 1),
  );
  return String.fromCharCode(...units);
}
