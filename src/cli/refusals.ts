import type { Refusal } from '../ports.ts';

/** One line that names the input and the cure. */
export function explainRefusal({ source, why, detail }: Refusal): string {
  return `${source}: ${CURES[why]}${detail === undefined ? '' : ` (${detail})`}`;
}

const CURES: Readonly<Record<Refusal['why'], string>> = {
  empty: 'the file holds no text; put the page in it as UTF-8 text, blocks parted by blank lines',
  binary: 'this is no text file; save the page as plain UTF-8 text',
  'not-utf8': 'the text is not UTF-8; save it again in that encoding',
  'too-large': 'too large for one page; give one file a printed page',
  unreadable: 'cannot be read; check that it exists and may be read',
  'not-news': 'no item of news could be read from it',
};
