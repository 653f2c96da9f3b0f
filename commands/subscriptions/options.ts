import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord-api-types/v10';
import { CHANNEL, LANGUAGE } from '../parts/options.ts';

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
      { name: 'once a week', name_localizations: { 'zh-CN': '每周一次', 'zh-TW': '每週一次' }, value: 'weekly' },
    ],
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'weekday',
    name_localizations: { 'zh-CN': '星期', 'zh-TW': '星期' },
    description: 'On which day of the week (Monday if left out)',
    description_localizations: { 'zh-CN': '每周哪一天（不填就是周一）', 'zh-TW': '每週哪一天（不填就是週一）' },
    choices: [
      ['Monday', '周一', '週一'],
      ['Tuesday', '周二', '週二'],
      ['Wednesday', '周三', '週三'],
      ['Thursday', '周四', '週四'],
      ['Friday', '周五', '週五'],
      ['Saturday', '周六', '週六'],
      ['Sunday', '周日', '週日'],
    ].map(([name = '', simplified = '', traditional = ''], index) => ({
      name,
      name_localizations: { 'zh-CN': simplified, 'zh-TW': traditional },
      value: `${index + 1}`,
    })),
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
export const DIGEST_LANGUAGE = {
  ...LANGUAGE,
  description: 'Language of the digest (yours if left out); quotes stay as printed',
  description_localizations: {
    'zh-CN': '早报的语言（不填就用你的）；引文总是原样',
    'zh-TW': '早報的語言（不填就用你的）；引文總是原樣',
  },
} satisfies APIApplicationCommandBasicOption;

/** Where to: threads too, where a digest can be ordered as well, and forums, where each is a post. */
export const DIGEST_CHANNEL = {
  ...CHANNEL,
  description: 'Which channel (this one if left out)',
  description_localizations: { 'zh-CN': '哪个频道（不填就是这里）', 'zh-TW': '哪個頻道（不填就是這裡）' },
  channel_types: [
    ...CHANNEL.channel_types,
    ChannelType.AnnouncementThread,
    ChannelType.PublicThread,
    ChannelType.PrivateThread,
    ChannelType.GuildForum,
  ],
} satisfies APIApplicationCommandBasicOption;

/** Which one. */
export const ID = {
  type: ApplicationCommandOptionType.String,
  name: 'id',
  name_localizations: { 'zh-CN': '编号', 'zh-TW': '編號' },
  description: 'Only this one, by its id in the list (all of the channel if left out)',
  description_localizations: {
    'zh-CN': '只管这一份，填列表里的编号（不填就是这里全部）',
    'zh-TW': '只管這一份，填列表裡的編號（不填就是這裡全部）',
  },
} satisfies APIApplicationCommandBasicOption;

/** What comes when there is nothing new. */
export const WHEN_EMPTY = {
  type: ApplicationCommandOptionType.String,
  name: 'when_empty',
  name_localizations: { 'zh-CN': '没有新闻时', 'zh-TW': '沒有新聞時' },
  description: 'What comes when there is nothing new (nothing if left out)',
  description_localizations: {
    'zh-CN': '没有新报道时怎么办（不填就不发）',
    'zh-TW': '沒有新報導時怎麼辦（不填就不發）',
  },
  choices: [
    { name: 'nothing', name_localizations: { 'zh-CN': '不发', 'zh-TW': '不發' }, value: 'nothing' },
    { name: 'one line', name_localizations: { 'zh-CN': '发一行', 'zh-TW': '發一行' }, value: 'line' },
  ],
} satisfies APIApplicationCommandBasicOption;

/** How much of each item is told. */
export const LENGTH = {
  type: ApplicationCommandOptionType.String,
  name: 'length',
  name_localizations: { 'zh-CN': '详略', 'zh-TW': '詳略' },
  description: 'Headlines alone, or each with its figure (in full if left out)',
  description_localizations: {
    'zh-CN': '只要标题，还是每条带一句数字（不填就带）',
    'zh-TW': '只要標題，還是每條帶一句數字（不填就帶）',
  },
  choices: [
    { name: 'in full', name_localizations: { 'zh-CN': '带数字', 'zh-TW': '帶數字' }, value: 'full' },
    { name: 'headlines', name_localizations: { 'zh-CN': '只要标题', 'zh-TW': '只要標題' }, value: 'short' },
  ],
} satisfies APIApplicationCommandBasicOption;

/** By what a digest is parted. */
export const SECTIONS = {
  type: ApplicationCommandOptionType.String,
  name: 'sections',
  name_localizations: { 'zh-CN': '分栏', 'zh-TW': '分欄' },
  description: 'Sections by topic or by district (districts where you chose several, else topics, if left out)',
  description_localizations: {
    'zh-CN': '按话题还是按区县分栏（不填：选了几个区县就按区县，否则按话题）',
    'zh-TW': '按話題還是按區縣分欄（不填：選了幾個區縣就按區縣，否則按話題）',
  },
  choices: [
    { name: 'topics', name_localizations: { 'zh-CN': '话题', 'zh-TW': '話題' }, value: 'topic' },
    { name: 'districts', name_localizations: { 'zh-CN': '区县', 'zh-TW': '區縣' }, value: 'district' },
  ],
} satisfies APIApplicationCommandBasicOption;

/** Whether a picture stands over a digest. */
export const HEAD_PICTURE = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'picture',
  name_localizations: { 'zh-CN': '配图', 'zh-TW': '配圖' },
  description: 'A picture with the day and its figure (if left out, only a chart once a week)',
  description_localizations: {
    'zh-CN': '配一张写着日期和当天数字的图（不填就只有周报配走势图）',
    'zh-TW': '配一張寫著日期和當天數字的圖（不填就只有週報配走勢圖）',
  },
} satisfies APIApplicationCommandBasicOption;

/** Whether there is room for talk below each digest. */
export const THREAD = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'thread',
  name_localizations: { 'zh-CN': '讨论串', 'zh-TW': '討論串' },
  description: 'A thread below each digest, to talk about it (none if left out; in a forum each is a post anyway)',
  description_localizations: {
    'zh-CN': '每份早报下面开一个讨论串（不填就不开；论坛频道里本来就一份一帖）',
    'zh-TW': '每份早報下面開一個討論串（不填就不開；論壇頻道裡本來就一份一帖）',
  },
} satisfies APIApplicationCommandBasicOption;

/** Whether to one's own direct messages, from wherever one asks. */
export const TO = {
  type: ApplicationCommandOptionType.String,
  name: 'to',
  name_localizations: { 'zh-CN': '送到', 'zh-TW': '送到' },
  description: 'Where to (here if left out)',
  description_localizations: { 'zh-CN': '送到哪里（不填就是这里）', 'zh-TW': '送到哪裡（不填就是這裡）' },
  choices: [
    { name: 'here', name_localizations: { 'zh-CN': '这里', 'zh-TW': '這裡' }, value: 'here' },
    { name: 'my direct messages', name_localizations: { 'zh-CN': '我的私信', 'zh-TW': '我的私訊' }, value: 'dm' },
  ],
} satisfies APIApplicationCommandBasicOption;

/** A measure and what it is to pass. */
export const FIGURE = {
  type: ApplicationCommandOptionType.String,
  name: 'figure',
  name_localizations: { 'zh-CN': '数字', 'zh-TW': '數字' },
  description: 'A measure over or under a value, like 页岩气日产能 超过 60万立方米',
  description_localizations: {
    'zh-CN': '指标超过或低于多少，如 页岩气日产能 超过 60万立方米',
    'zh-TW': '指標超過或低於多少，如 頁岩氣日產能 超過 60萬立方米',
  },
} satisfies APIApplicationCommandBasicOption;
