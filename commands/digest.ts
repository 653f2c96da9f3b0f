import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { suggestLast } from './parts/names.ts';
import { DISTRICTS, TOPICS } from './parts/options.ts';
import { alert } from './subscriptions/alert.ts';
import { history } from './subscriptions/history.ts';
import { list } from './subscriptions/list.ts';
import { now } from './subscriptions/now.ts';
import {
  DAYS_AND_TIME,
  DIGEST_CHANNEL,
  DIGEST_LANGUAGE,
  FIGURE,
  HEAD_PICTURE,
  ID,
  LENGTH,
  SECTIONS,
  THREAD,
  TO,
  WHEN_EMPTY,
} from './subscriptions/options.ts';
import { pause, resume } from './subscriptions/pause.ts';
import { preview } from './subscriptions/preview.ts';
import { subscribe } from './subscriptions/subscribe.ts';
import { unsubscribe } from './subscriptions/unsubscribe.ts';
import { suggestZones } from './subscriptions/zone.ts';

const DEEDS: Readonly<Record<string, Command['run'] | undefined>> = {
  subscribe,
  unsubscribe,
  list,
  pause,
  resume,
  preview,
  now,
  history,
  alert,
};

export const digest = {
  data: {
    name: 'digest',
    name_localizations: { 'zh-CN': '早报', 'zh-TW': '早報' },
    description: 'The news of your districts, every morning',
    description_localizations: { 'zh-CN': '每天早上，把区县新闻送来', 'zh-TW': '每天早上，把區縣新聞送來' },
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'subscribe',
        name_localizations: { 'zh-CN': '订阅', 'zh-TW': '訂閱' },
        description: 'Send the digest here: every district, daily at 08:00, unless you say otherwise',
        description_localizations: {
          'zh-CN': '把早报送到这里：不填选项，就是全部区县、每天08:00',
          'zh-TW': '把早報送到這裡：不填選項，就是全部區縣、每天08:00',
        },
        options: [
          DISTRICTS,
          TOPICS,
          ...DAYS_AND_TIME,
          LENGTH,
          SECTIONS,
          HEAD_PICTURE,
          THREAD,
          DIGEST_LANGUAGE,
          WHEN_EMPTY,
          DIGEST_CHANNEL,
          TO,
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'unsubscribe',
        name_localizations: { 'zh-CN': '退订', 'zh-TW': '退訂' },
        description: 'Stop the digest here',
        description_localizations: { 'zh-CN': '这里不再收早报', 'zh-TW': '這裡不再收早報' },
        options: [DIGEST_CHANNEL, ID],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        name_localizations: { 'zh-CN': '列表', 'zh-TW': '列表' },
        description: 'Which digests come here',
        description_localizations: { 'zh-CN': '看看这里订了哪些早报', 'zh-TW': '看看這裡訂了哪些早報' },
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'preview',
        name_localizations: { 'zh-CN': '预览', 'zh-TW': '預覽' },
        description: 'See what a digest would hold now; nothing is sent',
        description_localizations: {
          'zh-CN': '先看看现在的早报会有什么，不会真的发送',
          'zh-TW': '先看看現在的早報會有什麼，不會真的發送',
        },
        options: [DISTRICTS, TOPICS, LENGTH, SECTIONS, HEAD_PICTURE, DIGEST_LANGUAGE],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'alert',
        name_localizations: { 'zh-CN': '提醒', 'zh-TW': '提醒' },
        description: 'Be told as soon as it is printed: of a district, a subject, or a figure over a value',
        description_localizations: {
          'zh-CN': '一登报就告诉你：某个区县、某个话题，或某个数字超过多少',
          'zh-TW': '一登報就告訴你：某個區縣、某個話題，或某個數字超過多少',
        },
        options: [DISTRICTS, TOPICS, FIGURE, DIGEST_LANGUAGE, DIGEST_CHANNEL, TO],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'pause',
        name_localizations: { 'zh-CN': '暂停', 'zh-TW': '暫停' },
        description: 'Stop the digest here for a while',
        description_localizations: { 'zh-CN': '这里的早报先停一停', 'zh-TW': '這裡的早報先停一停' },
        options: [DIGEST_CHANNEL, ID],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'resume',
        name_localizations: { 'zh-CN': '恢复', 'zh-TW': '恢復' },
        description: 'Take the digest up again',
        description_localizations: { 'zh-CN': '恢复这里的早报', 'zh-TW': '恢復這裡的早報' },
        options: [DIGEST_CHANNEL, ID],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'now',
        name_localizations: { 'zh-CN': '马上送', 'zh-TW': '馬上送' },
        description: 'Send the digest now, beside its schedule',
        description_localizations: { 'zh-CN': '现在就送一份', 'zh-TW': '現在就送一份' },
        options: [DIGEST_CHANNEL, ID],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'history',
        name_localizations: { 'zh-CN': '记录', 'zh-TW': '記錄' },
        description: 'What was sent here: when, late or refused and why',
        description_localizations: {
          'zh-CN': '送过什么：何时送的、迟了没有、没送成是为什么',
          'zh-TW': '送過什麼：何時送的、遲了沒有、沒送成是為什麼',
        },
        options: [DIGEST_CHANNEL, ID],
      },
    ],
  },
  private: () => true,
  way: ({ subcommand = '' }) => (['subscribe', 'alert', 'now'].includes(subcommand) ? 'order' : 'ask'),
  suggest: async (option, typed, request) => {
    const { newsroom } = request;
    if (option === 'zone') return suggestZones(typed);
    if (option === 'topics') return suggestLast(typed, newsroom.suggestTopics);
    return suggestLast(typed, (name) => newsroom.suggestDistricts(name, request));
  },
  run: (request) => (DEEDS[request.options.subcommand ?? ''] ?? list)(request),
} satisfies Command;
