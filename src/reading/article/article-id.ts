/**
 * What every article id of a page begins with: the file's name, of a page of a PDF with its number, and four letters or digits
 * that its whole path gives.
 */
export function pageId(path: string): string {
  const name = (path.split(/[\\/]/).at(-1) ?? path)
    .replace(/\.[A-Za-z]+(?=$|#\d+$)/, '')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-');
  return `${name === '' ? 'page' : name}-${shortHash(path)}`;
}

/** FNV-1a over UTF-16 units, four places to the base of 36: two pages of one name in two folders get two ids. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return (hash % 36 ** 4).toString(36).padStart(4, '0');
}
