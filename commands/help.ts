import type { Command } from '../src/command.ts';
import { notice } from './parts/notice.ts';

/** Places whose news one may try on a button: what is in the news most. */
const TRIED = 3;

export const help = {
  data: {
    name: 'help',
    name_localizations: { 'zh-CN': '帮助', 'zh-TW': '幫助' },
    description: 'What I can do, and how to ask',
    description_localizations: { 'zh-CN': '我能做什么，怎么问', 'zh-TW': '我能做什麼，怎麼問' },
  },
  private: () => true,
  run: async (request) => ({ ...notice(request, 'help'), examples: await request.newsroom.examples(TRIED, request) }),
} satisfies Command;
