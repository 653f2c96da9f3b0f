import { ApplicationCommandType } from 'discord-api-types/v10';
import type { MessageCommand } from '../src/command.ts';
import { notice } from './parts/notice.ts';

/** In the menu of a message: sets what the paper prints beside the figures that the message claims. */
export const check = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Check with the paper',
    name_localizations: { 'zh-CN': '查查这条', 'zh-TW': '查查這條' },
  },
  private: () => true,
  way: () => 'check',
  run: async (request) => {
    const words = (request.options.message ?? '').trim();
    return words === '' ? notice(request, 'nothing_to_check') : request.newsroom.check(words, request);
  },
} satisfies MessageCommand;
