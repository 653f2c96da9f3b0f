import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { ifPrivate, PRIVATE } from './parts/options.ts';

export const search = {
  data: {
    name: 'search',
    name_localizations: { 'zh-CN': '搜索', 'zh-TW': '搜尋' },
    description: 'Find articles by the words in them',
    description_localizations: { 'zh-CN': '按字词找报道', 'zh-TW': '按字詞找報導' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        name_localizations: { 'zh-CN': '字词', 'zh-TW': '字詞' },
        description: 'Words to look for',
        description_localizations: { 'zh-CN': '要找的字词', 'zh-TW': '要找的字詞' },
        required: true,
      },
      PRIVATE,
    ],
  },
  private: ifPrivate,
  run: (request) => request.newsroom.search(request.options.words ?? '', request),
} satisfies Command;
