import type { Command } from '../src/command.ts';
import { DISTRICT, ifPrivate, PRIVATE } from './parts/options.ts';

export const district = {
  data: {
    name: 'district',
    name_localizations: { 'zh-CN': '区县', 'zh-TW': '區縣' },
    description: 'What the paper prints of a district',
    description_localizations: { 'zh-CN': '看报纸怎么写一个区县', 'zh-TW': '看報紙怎麼寫一個區縣' },
    options: [{ ...DISTRICT, name: 'name', required: true }, PRIVATE],
  },
  private: ifPrivate,
  suggest: (_option, typed, request) => request.newsroom.suggestDistricts(typed, request),
  run: (request) => request.newsroom.district(request.options.name ?? '', request),
} satisfies Command;
