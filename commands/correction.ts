import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, Request } from '../src/command.ts';
import { Erratum } from '../src/model/desk.ts';
import type { Reply } from '../src/reply.ts';
import { decide, placeToEdit } from './parts/editors.ts';
import { languageFor } from './parts/notice.ts';
import { MANAGE_SERVER } from './parts/permissions.ts';

const ID = {
  type: ApplicationCommandOptionType.String,
  name: 'id',
  name_localizations: { 'zh-CN': '编号', 'zh-TW': '編號' },
  description: 'The correction’s id, as the list shows it',
  description_localizations: { 'zh-CN': '更正的编号，见列表', 'zh-TW': '更正的編號，見列表' },
  required: true,
  autocomplete: true,
} satisfies APIApplicationCommandBasicOption;

export const correction = {
  data: {
    name: 'correction',
    name_localizations: { 'zh-CN': '更正', 'zh-TW': '更正' },
    description: 'What readers say is wrong in print: look, accept, reject',
    description_localizations: {
      'zh-CN': '读者说报上有误的地方：看一看，接受或驳回',
      'zh-TW': '讀者說報上有誤的地方：看一看，接受或駁回',
    },
    default_member_permissions: MANAGE_SERVER,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        name_localizations: { 'zh-CN': '列表', 'zh-TW': '列表' },
        description: 'Corrections of this server, oldest first',
        description_localizations: {
          'zh-CN': '这个服务器的更正，先提的在前',
          'zh-TW': '這個伺服器的更正，先提的在前',
        },
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'status',
            name_localizations: { 'zh-CN': '状态', 'zh-TW': '狀態' },
            description: 'Which ones (open ones if left out)',
            description_localizations: { 'zh-CN': '看哪些（不填就是待核的）', 'zh-TW': '看哪些（不填就是待核的）' },
            choices: [
              { name: 'open', name_localizations: { 'zh-CN': '待核', 'zh-TW': '待核' }, value: 'open' },
              { name: 'accepted', name_localizations: { 'zh-CN': '已接受', 'zh-TW': '已接受' }, value: 'accepted' },
              { name: 'rejected', name_localizations: { 'zh-CN': '已驳回', 'zh-TW': '已駁回' }, value: 'rejected' },
            ],
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'accept',
        name_localizations: { 'zh-CN': '接受', 'zh-TW': '接受' },
        description: 'From then on replies here show both values; the print stays',
        description_localizations: {
          'zh-CN': '以后这里的回复两个说法都写上；原文照旧',
          'zh-TW': '以後這裡的回覆兩個說法都寫上；原文照舊',
        },
        options: [ID],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'reject',
        name_localizations: { 'zh-CN': '驳回', 'zh-TW': '駁回' },
        description: 'Leave the print as it is',
        description_localizations: { 'zh-CN': '不改，照原文', 'zh-TW': '不改，照原文' },
        options: [ID],
      },
    ],
  },
  private: () => true,
  suggest: async (_option, typed, request) => {
    const place = await placeToEdit(request);
    if (!place.ok) return [];
    const { listed } = await request.newsroom.corrections.list(place.value, 'open');
    return listed
      .map(({ erratum: { id, printed, proposed } }) => ({ name: `${printed} → ${proposed}`, value: id, why: null }))
      .filter(({ name, value }) => name.includes(typed) || value.startsWith(typed));
  },
  run: (request) => {
    const { subcommand, id = '' } = request.options;
    if (subcommand === 'accept') return decide(request, id, 'accepted');
    if (subcommand === 'reject') return decide(request, id, 'rejected');
    return list(request);
  },
} satisfies Command;

async function list(request: Request): Promise<Reply> {
  const place = await placeToEdit(request);
  if (!place.ok) return place.error;
  const status = Erratum.shape.status.safeParse(request.options.status).data ?? 'open';
  const found = await request.newsroom.corrections.list(place.value, status);
  const heading = found.listed.length === 0 ? 'corrections.heading.none' : 'corrections.heading.list';
  return { kind: 'corrections', private: true, language: languageFor(request), heading, ...found };
}
