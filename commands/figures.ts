import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { DISTRICT, ifPrivate, PRIVATE, TOPIC } from './parts/options.ts';

export const figures = {
  data: {
    name: 'figures',
    name_localizations: { 'zh-CN': '数字', 'zh-TW': '數字' },
    description: 'Every figure the paper prints, with the words it stands in',
    description_localizations: { 'zh-CN': '列出报纸上的数字，连同原句', 'zh-TW': '列出報紙上的數字，連同原句' },
    options: [
      DISTRICT,
      TOPIC,
      {
        type: ApplicationCommandOptionType.String,
        name: 'sort',
        name_localizations: { 'zh-CN': '排序', 'zh-TW': '排序' },
        description: 'In which order (the most telling of each article first if left out)',
        description_localizations: {
          'zh-CN': '怎么排（不填就按每篇报道里的轻重）',
          'zh-TW': '怎麼排（不填就按每篇報導裡的輕重）',
        },
        choices: [
          { name: 'largest first', name_localizations: { 'zh-CN': '从大到小', 'zh-TW': '從大到小' }, value: 'size' },
        ],
      },
      PRIVATE,
    ],
  },
  private: ifPrivate,
  suggest: (option, typed, request) =>
    option === 'topic' ? request.newsroom.suggestTopics(typed) : request.newsroom.suggestDistricts(typed, request),
  run: (request) => {
    const { district, topic, sort } = request.options;
    return request.newsroom.figures(
      { ...(district && { district }), ...(topic && { topic }), ...(sort === 'size' && { sort }) },
      request,
    );
  },
} satisfies Command;
