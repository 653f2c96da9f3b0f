import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { ifPrivate, PRIVATE } from './parts/options.ts';

export const story = {
  data: {
    name: 'story',
    name_localizations: { 'zh-CN': '来龙去脉', 'zh-TW': '來龍去脈' },
    description: 'How an event went on, report by report',
    description_localizations: { 'zh-CN': '一件事的来龙去脉，一篇一篇地看', 'zh-TW': '一件事的來龍去脈，一篇一篇地看' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        name_localizations: { 'zh-CN': '事件', 'zh-TW': '事件' },
        description: 'Which event: choose one, or name it in your own words',
        description_localizations: {
          'zh-CN': '哪件事：选一个，或者用你自己的话说',
          'zh-TW': '哪件事：選一個，或者用你自己的話說',
        },
        required: true,
        autocomplete: true,
      },
      PRIVATE,
    ],
  },
  private: ifPrivate,
  suggest: (_option, typed, request) => request.newsroom.suggestStories(typed, request),
  run: (request) => request.newsroom.story(request.options.words ?? '', request),
} satisfies Command;
