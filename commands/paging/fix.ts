import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Request } from '../../src/command.ts';
import { DISCORD } from '../../src/limits/discord.ts';
import type { Suggestion } from '../../src/model/answer.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';

/** What a line is put right by. */
export const FIX_OPTIONS = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'page',
    name_localizations: { 'zh-CN': '版面', 'zh-TW': '版面' },
    description: 'Which page, of those that this server gave as a picture or PDF',
    description_localizations: {
      'zh-CN': '哪一版：这个服务器以图片或 PDF 给过的',
      'zh-TW': '哪一版：這個伺服器以圖片或 PDF 給過的',
    },
    required: true,
    autocomplete: true,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'line',
    name_localizations: { 'zh-CN': '行', 'zh-TW': '行' },
    description: 'Which line: type some of what was read; the least certain ones come first',
    description_localizations: {
      'zh-CN': '哪一行：打几个读出来的字；最没把握的排在前面',
      'zh-TW': '哪一行：打幾個讀出來的字；最沒把握的排在前面',
    },
    required: true,
    autocomplete: true,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'text',
    name_localizations: { 'zh-CN': '文字', 'zh-TW': '文字' },
    description: 'What is printed there: type the right letters with one beside them, and choose the whole line',
    description_localizations: {
      'zh-CN': '版面上印的是什么：打对的字，连着旁边的一个，再选出整行',
      'zh-TW': '版面上印的是什麼：打對的字，連著旁邊的一個，再選出整行',
    },
    required: true,
    autocomplete: true,
  },
] satisfies APIApplicationCommandBasicOption[];

/**
 * Pages that the server gave as pictures or PDFs; the lines of the one that was chosen, those first that were hard to read; how the
 * line that was chosen may be put right.
 */
export async function suggestFix(
  option: string,
  typed: string,
  guild: string,
  request: Request,
): Promise<Suggestion[]> {
  const { pages, newsroom, options } = request;
  if (pages === undefined) return [];
  const beginning = pages.beginning(guild);
  if (option === 'page') {
    const names = (await newsroom.scannedPages.list(beginning)).map(({ page }) => page.slice(beginning.length));
    return names.filter((name) => name.includes(typed.trim())).map((name) => ({ name, value: name, why: null }));
  }
  const page = beginning + (options.page ?? '');
  const [lines, hard] = await Promise.all([newsroom.linesOf(page), newsroom.deskLines.hard(page)]);
  if (option === 'text') {
    const read = lines[numberOf(options.line ?? '', lines)]?.text;
    const whole = read === undefined ? [] : wholeLines(read, typed.trim());
    // What is longer than a choice may be would put the line right by a part of it.
    return whole.filter((name) => name.length <= DISCORD.choiceChars).map((name) => ({ name, value: name, why: null }));
  }
  const places = new Map(hard.map(({ line }, at) => [line, at]));
  return lines
    .map(({ text, confidence }, number) => ({
      text,
      confidence,
      place: places.get(number) ?? hard.length,
      value: `#${number}`,
    }))
    .filter(({ text }) => text.includes(typed.trim()))
    .toSorted((one, other) => one.place - other.place || one.confidence - other.confidence)
    .map(({ text, value }) => ({ name: text, value, why: null }));
}

/** A line with what was typed in the place of as many letters of it, all but one the same; where none are, as it was read. */
function wholeLines(read: string, typed: string): string[] {
  const [letters, own] = [[...read], [...typed]];
  const mended = letters.flatMap((_, from) => {
    const same = own.filter((letter, at) => letters[from + at] === letter).length;
    const fits = own.length > 1 && same === own.length - 1 && from + own.length <= letters.length;
    return fits ? [[...letters.slice(0, from), ...own, ...letters.slice(from + own.length)].join('')] : [];
  });
  return mended.length === 0 || read.includes(typed) ? [read] : mended;
}

/** Puts a line right, and shows how it is printed. */
export async function fix(guild: string, request: Request): Promise<Reply> {
  const { pages, newsroom, options, asker } = request;
  const { page: name = '', line = '', text = '' } = options;
  const within = pages?.beginning(guild);
  if (within === undefined) return notice(request, 'line_unknown_page', { name });
  const page = within + name;
  const number = numberOf(line, await newsroom.linesOf(page));
  const fixed = await newsroom.fixLine({ page, line: number, read: text, by: asker.user, within });
  const shown = { name, line: line.slice(0, SHOWN_CHARS) };
  if (!fixed.ok) return notice(request, faultOf(fixed.error), shown);
  const { printed, read, picture } = fixed.value;
  return { ...notice(request, 'line_fixed', { name, printed, read }), picture };
}

/** What is told of a fault: one of the line, or one of reading its page again. */
function faultOf(fault: string): string {
  return fault.includes('_') || OF_LINES.has(fault) ? `line_${fault}` : `page_${fault}`;
}

const OF_LINES: ReadonlySet<string> = new Set(['shared', 'empty', 'same']);

/** The line that was chosen, or the only one that holds what was typed instead; -1 for none. */
function numberOf(line: string, lines: readonly { text: string }[]): number {
  const chosen = /^#(\d{1,6})$/.exec(line.trim())?.[1];
  if (chosen !== undefined) return Number(chosen);
  const [only = -1, ...others] = lines.flatMap(({ text }, number) => (text.includes(line.trim()) ? [number] : []));
  return others.length === 0 ? only : -1;
}

const SHOWN_CHARS = 40;
