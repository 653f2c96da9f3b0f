import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { languageFor, notice } from './parts/notice.ts';

export const privacy = {
  data: {
    name: 'privacy',
    name_localizations: { 'zh-CN': '隐私', 'zh-TW': '隱私' },
    description: 'What I keep about you, and how to delete it',
    description_localizations: { 'zh-CN': '我存了你的什么，怎么删掉', 'zh-TW': '我存了你的什麼，怎麼刪掉' },
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'forget',
        name_localizations: { 'zh-CN': '忘记我', 'zh-TW': '忘記我' },
        description: 'Delete everything kept about me, now',
        description_localizations: { 'zh-CN': '现在就删掉与我有关的一切', 'zh-TW': '現在就刪掉與我有關的一切' },
      },
    ],
  },
  private: () => true,
  run: async (request) => {
    const { options, asker, newsroom } = request;
    if (options.forget !== 'true')
      return notice(request, 'privacy', { model: newsroom.aboutModel(languageFor(request)) });
    const forgotten = asker.user === null ? {} : await newsroom.forget(asker.user);
    const counts = Object.entries(forgotten).map(([what, count]) => [what, String(count)]);
    if (Object.values(forgotten).every((count) => count === 0)) return notice(request, 'nothing_kept');
    return notice(request, 'forgotten', Object.fromEntries(counts));
  },
} satisfies Command;
