import type { Newsroom } from '../newsroom/newsroom.ts';
import type { LineFault } from '../newsroom/print/fix-line.ts';
import { unsureText } from '../rendering/words/quotation.ts';
import type { Invocation } from './arguments.ts';
import { explainRefusal } from './refusals.ts';
import type { ExitCode, Opened, Surroundings } from './surroundings.ts';
import { writeCutOut } from './write-picture.ts';

/** Lines that were hard to read, of a page or of the newest ones, as `page fix` takes them: page, number, what was read. */
export async function listLines(
  { words: [, name], json }: Pick<Invocation, 'words' | 'json'>,
  newsroom: Newsroom,
  { out, err }: Pick<Surroundings, 'out' | 'err'>,
): Promise<ExitCode> {
  const page = name === undefined ? undefined : await pageNamed(name, newsroom);
  if (page === null) return unknown(name ?? '', err);
  if ((await newsroom.scannedPages.list('')).length === 0) {
    err('No page of the store came as a picture or in a PDF: there is no line to put right.');
    return 0;
  }
  const lines = await newsroom.deskLines.hard(page);
  if (json) out(JSON.stringify(lines));
  else for (const { page: of, line, text, unsure } of lines) out(`${of} ${line} ${unsureText(text, unsure)}`);
  if (lines.length === 0) err('No line of these pages was hard to read.');
  return 0;
}

/** Keeps what a line really says, reads its page again with it, and says what was read before. */
export async function fixLine(line: Invocation, opened: Opened, around: Surroundings): Promise<ExitCode> {
  const [, name = '', number, ...text] = line.words;
  const { newsroom } = opened;
  const page = await pageNamed(name, newsroom);
  if (page === null) return unknown(name, around.err);
  const fixed = await newsroom.fixLine({ page, line: Number(number), read: text.join(' '), by: OPERATOR });
  if (!fixed.ok) {
    around.err(explainFault(`${name} ${number}`, fixed.error));
    return 1;
  }
  const { picture, ...fix } = fixed.value;
  if (line.json) around.out(JSON.stringify(fix));
  else around.out(`${page} ${number}\n  was  ${unsureText(fix.printed, [])}\n  now  ${unsureText(fix.read, [])}`);
  return line.cutOut === null ? 0 : writeCutOut(line.cutOut, picture.drawing, opened, around);
}

/** Who puts lines right by the command line: nobody whom Discord knows. */
const OPERATOR = 'command line';

/** A page by its name in the store, or by the end of it where only one has that: its file. */
async function pageNamed(name: string, { scannedPages }: Newsroom): Promise<string | null> {
  const all = (await scannedPages.list('')).map(({ page }) => page);
  const [only = null, ...others] = all.filter((page) => page.endsWith(`/${name}`));
  return all.includes(name) ? name : others.length > 0 ? null : only;
}

function unknown(name: string, err: (line: string) => void): ExitCode {
  err(
    `${name}: no page that came as a picture or in a PDF is called so, or several are; page lines names the newest ones.`,
  );
  return 1;
}

/** Faults of the line itself; any other is why its page cannot be read again. */
const FAULTS = {
  unknown_page: 'no page that came as a picture or in a PDF is called so',
  shared: 'others gave the same page',
  unknown_line: 'the page has no such line; page lines PAGE has the numbers of those that were hard to read',
  empty: 'there is no letter and no digit in what should be read there',
  same: 'that is how the line is read already',
  too_long: 'this is longer than a line; write what is printed on this one alone',
  too_many: 'too many lines of this page were put right; give it again as a clearer picture',
} as const satisfies Partial<Record<LineFault, string>>;

function explainFault(source: string, fault: LineFault): string {
  return isOfLine(fault) ? `${source}: ${FAULTS[fault]}` : explainRefusal({ source, why: fault });
}

function isOfLine(fault: LineFault): fault is keyof typeof FAULTS {
  return Object.hasOwn(FAULTS, fault);
}
