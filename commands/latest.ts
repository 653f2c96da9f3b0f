import type { Command } from '../src/command.ts';
import { ifPrivate, PRIVATE } from './parts/options.ts';

export const latest = {
  data: {
    name: 'latest',
    name_localizations: { 'zh-CN': '最新', 'zh-TW': '最新' },
    description: 'What is in the latest paper',
    description_localizations: { 'zh-CN': '最新一期报纸上有什么', 'zh-TW': '最新一期報紙上有什麼' },
    options: [PRIVATE],
  },
  private: ifPrivate,
  run: (request) => request.newsroom.latest(request),
} satisfies Command;
