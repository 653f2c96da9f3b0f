import type { Refusal } from '../ports.ts';

/** One line that names the input that was refused, and the cure. */
export function explainRefusal(refusal: Refusal): string {
  return `${refusal.source}: ${explainCure(refusal)}`;
}

/** The cure of a refusal, with what it was refused for where that is known. */
export function explainCure({ why, detail }: Pick<Refusal, 'why' | 'detail'>): string {
  return `${cureOf({ why })}${detail === undefined ? '' : ` (${detail})`}`;
}

/** What is wrong with an input that was refused, and the cure. */
export function cureOf({ why }: Pick<Refusal, 'why'>): string {
  return CURES[why];
}

/** The same for the folder that pages are read from by themselves. */
export function explainNoPages({ source, detail }: Refusal): string {
  return `The folder of pages ${source} cannot be read (${detail}): make it, or set BROADSHEET_PAGES to the one with them.`;
}

/** The same for a folder in which there is nothing to read. */
export function explainNothing(folder: string): string {
  return `${folder}: holds neither pages (.txt, .png, .jpg, .webp, .pdf, .html) nor news (.jsonl, .jsonl.gz); name the folder that does`;
}

const CURES: Readonly<Record<Refusal['why'], string>> = {
  empty: 'holds no text; a page is plain text, blocks parted by blank lines',
  binary: 'this is no text file; save the page as plain text (.txt) in UTF-8, or as PNG, JPEG, WebP or PDF',
  'unknown-encoding': 'in none of the encodings UTF-8, UTF-16, GB18030, Big5; save it again as UTF-8',
  'too-large': 'too large; a file holds one printed page, an address one feed or article',
  unreadable: 'cannot be read; check that it exists, is whole and may be read',
  'not-sidecar':
    'does not say of which issue the page beside it is; write {"date": "YYYY-MM-DD", "paper": "…"}, or take it away',
  'not-news': 'what is no item of news was left out; write {"id", "title", "date", "body"} a line',
  'no-article': 'holds neither a feed nor an article; name one that does',
  'not-web': 'this is no address of the web; write one that begins with https:// or http://',
  'private-network': 'this address leads into a private network; set BROADSHEET_PRIVATE_FEEDS=on to allow that',
  'too-costly': 'cannot be read to its end in the time and memory there is; it is left out until it changes',
  unreachable: 'could not be fetched; check the address and try again later',
  'not-picture': 'this is no picture that is read, whatever its name says; save it as PNG, JPEG, WebP or PDF',
  damaged: 'it is damaged, or was cut off; copy, scan or export it again',
  encrypted: 'this PDF is locked by a password; save it without one',
  'too-many-pages': 'too many pages for one PDF; part it into editions',
  'no-text': 'nothing is printed on it that can be read; take it from nearer, upright and in good light',
  'too-busy': 'too many others are being read; it is read when it is given again',
  full: 'there is no more room for originals; take away pages that nobody needs',
  unwritable: 'its original cannot be kept; check that BROADSHEET_DATA can be written',
};
