/** What a file is, by its name: news, what was saved of the web, a page as text or as a picture. */
export function kindOfFile(path: string): 'news' | 'web' | 'picture' | 'page' {
  if (/\.jsonl(?:\.gz)?$/i.test(path)) return 'news';
  if (/\.(?:html?|xhtml|xml|rss|atom)$/i.test(path)) return 'web';
  return PICTURE.test(path) ? 'picture' : 'page';
}

const PICTURE = /\.(?:png|jpe?g|webp|pdf)$/i;

/** Whether a file of a folder is read, by its name. */
export function isRead(name: string): boolean {
  return /\.(?:txt|html?)$/i.test(name) || kindOfFile(name) === 'news' || PICTURE.test(name);
}

/** What people take for a page, and is none: listed, so that somebody is told. */
export function misleads(name: string): boolean {
  return /\.(?:docx?|odt|rtf|wps|gif|tiff?|bmp|heic|heif|avif|jp2|djvu)$/i.test(name);
}

/** Whether a text file has a name by which programs and people keep other things than pages. */
export function isNoPageName(name: string): boolean {
  return /^(?:readme|licen[cs]e|notice|changelog|copying|authors|contributing|requirements|robots|说明|說明|自述|读我|讀我|使用说明)\.txt$/i.test(
    name,
  );
}

/** Where a page's sidecar would lie: `NAME.json` beside `NAME.txt` or `NAME.png`; null for a page of another ending. */
export function sidecarOf(path: string): string | null {
  return PAGE.test(path) ? path.replace(PAGE, '.json') : null;
}

/** Where a page's text would lie beside its picture. */
export function textBeside(path: string): string {
  return path.replace(/\.[a-z\d]{2,5}$/i, '.txt');
}

const PAGE = /\.(?:txt|png|jpe?g|webp|pdf)$/i;

/** The file that a source of the library came from: of a batch of news, or a page of a PDF, the file without its number. */
export function fileOf(source: string): string {
  return source.replace(/(?<=\.(?:jsonl|jsonl\.gz|txt|png|jpe?g|webp|pdf))#\d+$/i, '');
}
