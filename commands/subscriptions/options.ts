import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord-api-types/v10';
import { LANGUAGES } from '../parts/options.ts';

/** On which days, at what time, and by whose clock. */
export const DAYS_AND_TIME = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'days',
    name_localizations: { 'zh-CN': '日子', 'zh-TW': '日子' },
    description: 'On which days (daily if left out)',
    description_localizations: { 'zh-CN': '哪些日子送（不填就是每天）', 'zh-TW': '哪些日子送（不填就是每天）' },
    choices: [
      { name: 'every day', name_localizations: { 'zh-CN': '每天', 'zh-TW': '每天' }, value: 'daily' },
      {
        name: 'Monday to Friday',
        name_localizations: { 'zh-CN': '周一到周五', 'zh-TW': '週一到週五' },
        value: 'weekdays',
      },
      { name: 'every Monday', name_localizations: { 'zh-CN': '每周一', 'zh-TW': '每週一' }, value: 'weekly' },
    ],
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'at',
    name_localizations: { 'zh-CN': '时间', 'zh-TW': '時間' },
    description: 'At what time, like 07:30 (08:00 if left out)',
    description_localizations: {
      'zh-CN': '几点送，如 07:30（不填就是 08:00）',
      'zh-TW': '幾點送，如 07:30（不填就是 08:00）',
    },
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'zone',
    name_localizations: { 'zh-CN': '时区', 'zh-TW': '時區' },
    description: 'Time zone, like Asia/Taipei (the paper’s own if left out)',
    description_localizations: {
      'zh-CN': '时区，如 Asia/Taipei（不填就是报社所在时区）',
      'zh-TW': '時區，如 Asia/Taipei（不填就是報社所在時區）',
    },
    autocomplete: true,
  },
] satisfies APIApplicationCommandBasicOption[];

/** The language of the frame; quotes stay as printed. */
export const LANGUAGE = {
  type: ApplicationCommandOptionType.String,
  name: 'language',
  name_localizations: { 'zh-CN': '语言', 'zh-TW': '語言' },
  description: 'Language of the digest (yours if left out); quotes stay as printed',
  description_localizations: {
    'zh-CN': '早报的语言（不填就用你的）；引文总是原样',
    'zh-TW': '早報的語言（不填就用你的）；引文總是原樣',
  },
  choices: LANGUAGES,
} satisfies APIApplicationCommandBasicOption;

/** Where to. */
export const CHANNEL = {
  type: ApplicationCommandOptionType.Channel,
  name: 'channel',
  name_localizations: { 'zh-CN': '频道', 'zh-TW': '頻道' },
  description: 'Which channel (this one if left out)',
  description_localizations: { 'zh-CN': '哪个频道（不填就是这里）', 'zh-TW': '哪個頻道（不填就是這裡）' },
  channel_types: [
    ChannelType.GuildText,
    ChannelType.GuildAnnouncement,
    ChannelType.AnnouncementThread,
    ChannelType.PublicThread,
    ChannelType.PrivateThread,
  ],
} satisfies APIApplicationCommandBasicOption;

/** Which one. */
export const ID = {
  type: ApplicationCommandOptionType.String,
  name: 'id',
  name_localizations: { 'zh-CN': '编号', 'zh-TW': '編號' },
  description: 'Only this one, by its id in the list (all of the channel if left out)',
  description_localizations: {
    'zh-CN': '只退这一份，填列表里的编号（不填就全退）',
    'zh-TW': '只退這一份，填列表裡的編號（不填就全退）',
  },
} satisfies APIApplicationCommandBasicOption;
