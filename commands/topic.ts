import type { Command } from '../src/command.ts';
import { ifPrivate, PRIVATE, TOPIC } from './parts/options.ts';

export const topic = {
  data: {
    name: 'topic',
    name_localizations: { 'zh-CN': '话题', 'zh-TW': '話題' },
    description: 'What the paper prints on a subject',
    description_localizations: { 'zh-CN': '看报纸怎么写一个话题', 'zh-TW': '看報紙怎麼寫一個話題' },
    options: [{ ...TOPIC, name: 'name', required: true }, PRIVATE],
  },
  private: ifPrivate,
  suggest: (_option, typed, { newsroom }) => newsroom.suggestTopics(typed),
  run: (request) => request.newsroom.topic(request.options.name ?? '', request),
} satisfies Command;
