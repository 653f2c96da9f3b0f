import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, Request } from '../src/command.ts';
import type { Reply } from '../src/reply.ts';
import { FIX_OPTIONS, fix, suggestFix } from './paging/fix.ts';
import { languageFor, notice } from './parts/notice.ts';
import { MANAGE_SERVER, placeToManage } from './parts/permissions.ts';

export const page = {
  data: {
    name: 'page',
    name_localizations: { 'zh-CN': '版面', 'zh-TW': '版面' },
    description: 'Give me a newspaper page to read, put right how it was read, or take it away',
    description_localizations: {
      'zh-CN': '给我一个版面读，更正识读，或者拿走一个',
      'zh-TW': '給我一個版面讀，更正識讀，或者拿走一個',
    },
    default_member_permissions: MANAGE_SERVER,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        name_localizations: { 'zh-CN': '添加', 'zh-TW': '新增' },
        description: 'Read a page from a picture, a PDF or a text file, and answer from it',
        description_localizations: {
          'zh-CN': '读一个版面：图片、PDF 或文本，读完就能问',
          'zh-TW': '讀一個版面：圖片、PDF 或文字檔，讀完就能問',
        },
        options: [
          {
            type: ApplicationCommandOptionType.Attachment,
            name: 'file',
            name_localizations: { 'zh-CN': '文件', 'zh-TW': '檔案' },
            description: 'A picture (PNG, JPEG, WebP), a PDF, or plain text; the name may tell day and paper',
            description_localizations: {
              'zh-CN': '图片（PNG、JPEG、WebP）、PDF，或纯文本；文件名可以写日期和报名',
              'zh-TW': '圖片（PNG、JPEG、WebP）、PDF，或純文字；檔名可以寫日期和報名',
            },
            required: true,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        name_localizations: { 'zh-CN': '列表', 'zh-TW': '列表' },
        description: 'The pages that this server gave',
        description_localizations: { 'zh-CN': '这个服务器给过的版面', 'zh-TW': '這個伺服器給過的版面' },
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'fix',
        name_localizations: { 'zh-CN': '更正识读', 'zh-TW': '更正識讀' },
        description: 'Put right a line that was misread; its page is read again with it',
        description_localizations: {
          'zh-CN': '改正读错的一行，这一版照此重读',
          'zh-TW': '改正讀錯的一行，這一版照此重讀',
        },
        options: FIX_OPTIONS,
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        name_localizations: { 'zh-CN': '移除', 'zh-TW': '移除' },
        description: 'Take a page away; nothing is answered from it any more',
        description_localizations: {
          'zh-CN': '拿走一个版面，以后不再用它回答',
          'zh-TW': '拿走一個版面，以後不再用它回答',
        },
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'name',
            name_localizations: { 'zh-CN': '名称', 'zh-TW': '名稱' },
            description: 'Which one, as the list shows it',
            description_localizations: { 'zh-CN': '哪一个，见列表', 'zh-TW': '哪一個，見列表' },
            required: true,
            autocomplete: true,
          },
        ],
      },
    ],
  },
  private: () => true,
  way: ({ subcommand }) => (subcommand === 'add' || subcommand === 'fix' ? 'page' : 'ask'),
  suggest: async (option, typed, request) => {
    const place = placeToManage(request);
    if (!place.ok || request.pages === undefined) return [];
    if (request.options.subcommand === 'fix') return suggestFix(option, typed, place.value, request);
    const names = await request.pages.list(place.value);
    return names.filter((name) => name.includes(typed.trim())).map((name) => ({ name, value: name, why: null }));
  },
  run: async (request) => {
    const place = placeToManage(request);
    if (!place.ok) return place.error;
    if (request.options.subcommand === 'add') return add(place.value, request);
    if (request.options.subcommand === 'fix') return fix(place.value, request);
    if (request.options.subcommand === 'remove') return remove(place.value, request);
    const names = (await request.pages?.list(place.value)) ?? [];
    return { kind: 'pages', private: true, language: languageFor(request), names };
  },
} satisfies Command;

async function add(guild: string, request: Request): Promise<Reply> {
  const file = request.attachments?.file;
  if (file === undefined || request.pages === undefined) return notice(request, 'page_unreadable', { name: '' });
  const tell = (page: number, pages: number) =>
    request.tell?.(notice(request, 'page_reading', { name: file.name, page: `${page}`, pages: `${pages}` }));
  if (/\.(?:png|jpe?g|webp|pdf)$/i.test(file.name)) request.tell?.(notice(request, 'page_begun', { name: file.name }));
  const read = await request.pages.add(guild, file, tell);
  if (!read.ok) return notice(request, `page_${read.error}`, { name: file.name });
  const { name, articles, figures, districts, cut, pages = 1, unread = [] } = read.value;
  const way = unread.length > 0 ? 'page_added_partly' : districts.length === 0 ? 'page_added_nowhere' : 'page_added';
  const told = notice(request, way, {
    pages: String(pages),
    name,
    articles: String(articles),
    figures: String(figures),
    places: districts.join('、'),
    cut: String(cut),
  });
  return unread.length === 0 ? told : { ...told, unread };
}

async function remove(guild: string, request: Request): Promise<Reply> {
  const name = request.options.name?.trim() ?? '';
  const removed = (await request.pages?.remove(guild, name)) ?? false;
  return notice(request, removed ? 'page_removed' : 'page_unknown', { name });
}
