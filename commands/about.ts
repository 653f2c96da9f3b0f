import pack from '../package.json' with { type: 'json' };
import type { Command } from '../src/command.ts';
import { notice } from './parts/notice.ts';

export const about = {
  data: {
    name: 'about',
    name_localizations: { 'zh-CN': '关于', 'zh-TW': '關於' },
    description: 'What I have read, as of which day, and how to check a figure',
    description_localizations: {
      'zh-CN': '我读过什么、到哪一天、数字怎么核对',
      'zh-TW': '我讀過什麼、到哪一天、數字怎麼核對',
    },
  },
  private: () => true,
  run: async (request) => {
    const { days, articles, districts, topics, latest, papers } = await request.newsroom.coverage();
    return notice(request, 'about', {
      version: pack.version,
      days: String(days),
      articles: String(articles),
      districts: String(districts.length),
      topics: String(topics.length),
      latest: [latest ?? '—', ...papers].join(' · '),
      licence: pack.license,
    });
  },
} satisfies Command;
