import type { Command } from '../src/command.ts';
import { DISTRICT, TOPIC } from './parts/options.ts';

export const figures = {
  data: {
    name: 'figures',
    name_localizations: { 'zh-CN': '数字', 'zh-TW': '數字' },
    description: 'Every figure the paper prints, with the words it stands in',
    description_localizations: { 'zh-CN': '列出报纸上的数字，连同原句', 'zh-TW': '列出報紙上的數字，連同原句' },
    options: [DISTRICT, TOPIC],
  },
  suggest: (option, typed, { newsroom }) =>
    option === 'topic' ? newsroom.suggestTopics(typed) : newsroom.suggestDistricts(typed),
  run: (request) => {
    const { district, topic } = request.options;
    return request.newsroom.figures({ ...(district && { district }), ...(topic && { topic }) }, request);
  },
} satisfies Command;
