import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { ifPrivate, PRIVATE } from './parts/options.ts';

export const ask = {
  data: {
    name: 'ask',
    name_localizations: { 'zh-CN': '提问', 'zh-TW': '提問' },
    description: 'Ask the paper, in your own words',
    description_localizations: { 'zh-CN': '用你自己的话问报纸', 'zh-TW': '用你自己的話問報紙' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        name_localizations: { 'zh-CN': '问题', 'zh-TW': '問題' },
        description: 'What would you like to know?',
        description_localizations: { 'zh-CN': '想知道什么？', 'zh-TW': '想知道什麼？' },
        required: true,
      },
      PRIVATE,
    ],
  },
  private: ifPrivate,
  run: (request) => request.newsroom.ask(request.options.question ?? '', request),
} satisfies Command;
