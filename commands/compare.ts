import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { COMPARED } from '../src/limits.ts';
import { splitNames, suggestLast } from './parts/names.ts';
import { notice } from './parts/notice.ts';
import { DISTRICTS, ifPrivate, PRIVATE } from './parts/options.ts';

export const compare = {
  data: {
    name: 'compare',
    name_localizations: { 'zh-CN': '对比', 'zh-TW': '對比' },
    description: 'Put the figures of districts side by side',
    description_localizations: { 'zh-CN': '把几个区县的数字放在一起看', 'zh-TW': '把幾個區縣的數字放在一起看' },
    options: [
      {
        ...DISTRICTS,
        description: 'Two to five districts, separated by spaces',
        description_localizations: {
          'zh-CN': '两到五个区县，用空格或顿号隔开',
          'zh-TW': '兩到五個區縣，用空格或頓號隔開',
        },
        required: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'what',
        name_localizations: { 'zh-CN': '比什么', 'zh-TW': '比什麼' },
        description: 'What to compare: output, schools … (all figures if left out)',
        description_localizations: {
          'zh-CN': '比什么：产值、学校……（不填就都比）',
          'zh-TW': '比什麼：產值、學校……（不填就都比）',
        },
      },
      PRIVATE,
    ],
  },
  private: ifPrivate,
  suggest: (option, typed, request) =>
    option === 'districts'
      ? suggestLast(typed, (name) => request.newsroom.suggestDistricts(name, request))
      : Promise.resolve([]),
  run: async (request) => {
    const districts = splitNames(request.options.districts);
    if (districts.length < COMPARED.min || districts.length > COMPARED.max) return notice(request, 'compare_how_many');
    return request.newsroom.compare(districts, request.options.what ?? null, request);
  },
} satisfies Command;
