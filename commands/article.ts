import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { ifPrivate, PRIVATE } from './parts/options.ts';

export const article = {
  data: {
    name: 'article',
    name_localizations: { 'zh-CN': '原文', 'zh-TW': '原文' },
    description: 'Read one article as it was printed',
    description_localizations: { 'zh-CN': '按报纸原样读一篇报道', 'zh-TW': '按報紙原樣讀一篇報導' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'id',
        name_localizations: { 'zh-CN': '编号', 'zh-TW': '編號' },
        description: 'The article’s id, as replies show it',
        description_localizations: { 'zh-CN': '报道编号，见回复里的出处', 'zh-TW': '報導編號，見回覆裡的出處' },
        required: true,
      },
      PRIVATE,
    ],
  },
  private: ifPrivate,
  run: (request) => request.newsroom.article((request.options.id ?? '').trim(), request),
} satisfies Command;
