import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { DISTRICT, ifPrivate, PRIVATE } from './parts/options.ts';

export const trend = {
  data: {
    name: 'trend',
    name_localizations: { 'zh-CN': '走势', 'zh-TW': '走勢' },
    description: 'How a figure went on, edition by edition',
    description_localizations: { 'zh-CN': '一个数字一期一期怎么变', 'zh-TW': '一個數字一期一期怎麼變' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'what',
        name_localizations: { 'zh-CN': '指标', 'zh-TW': '指標' },
        description: 'Which figure: output, visitors, price …',
        description_localizations: {
          'zh-CN': '哪个数字：产量、游客、价格……',
          'zh-TW': '哪個數字：產量、遊客、價格……',
        },
        required: true,
      },
      DISTRICT,
      PRIVATE,
    ],
  },
  private: ifPrivate,
  suggest: (_option, typed, request) => request.newsroom.suggestDistricts(typed, request),
  run: (request) => request.newsroom.trend(request.options.district || null, request.options.what ?? '', request),
} satisfies Command;
