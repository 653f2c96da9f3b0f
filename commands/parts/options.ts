import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord-api-types/v10';
import type { Command } from '../../src/command.ts';

type Autocompleted = Extract<APIApplicationCommandStringOption, { autocomplete: true }>;

/** The option that takes one place. */
export const DISTRICT = {
  type: ApplicationCommandOptionType.String,
  name: 'district',
  name_localizations: { 'zh-CN': '区县', 'zh-TW': '區縣' },
  description: 'A place by its name in any spelling: in full, in short, in pinyin',
  description_localizations: {
    'zh-CN': '地名：全名、简称、拼音都行',
    'zh-TW': '地名：全名、簡稱、拼音都行',
  },
  autocomplete: true,
} satisfies Autocompleted;

/** The option that takes one subject. */
export const TOPIC = {
  type: ApplicationCommandOptionType.String,
  name: 'topic',
  name_localizations: { 'zh-CN': '话题', 'zh-TW': '話題' },
  description: 'Subject: education, transport, farming …',
  description_localizations: { 'zh-CN': '话题：教育、交通、农业……', 'zh-TW': '話題：教育、交通、農業……' },
  autocomplete: true,
} satisfies Autocompleted;

/** The option that takes several places. */
export const DISTRICTS = {
  ...DISTRICT,
  name: 'districts',
  description: 'Districts, separated by spaces',
  description_localizations: { 'zh-CN': '几个区县，用空格或顿号隔开', 'zh-TW': '幾個區縣，用空格或頓號隔開' },
} satisfies Autocompleted;

/** The option that takes several subjects. */
export const TOPICS = {
  ...TOPIC,
  name: 'topics',
  description: 'Subjects, separated by spaces',
  description_localizations: { 'zh-CN': '几个话题，用空格或顿号隔开', 'zh-TW': '幾個話題，用空格或頓號隔開' },
} satisfies Autocompleted;

/** The option that takes a language of replies; what it is for, each command says. */
export const LANGUAGE = {
  type: ApplicationCommandOptionType.String,
  name: 'language',
  name_localizations: { 'zh-CN': '语言', 'zh-TW': '語言' },
  choices: [
    { name: '简体中文', value: 'zh-CN' },
    { name: '繁體中文', value: 'zh-TW' },
    { name: 'English', value: 'en' },
  ],
} satisfies Omit<APIApplicationCommandStringOption, 'description'>;

/** The option that takes a channel where one can post; what it is for, each command says. */
export const CHANNEL = {
  type: ApplicationCommandOptionType.Channel,
  name: 'channel',
  name_localizations: { 'zh-CN': '频道', 'zh-TW': '頻道' },
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
} satisfies Omit<APIApplicationCommandChannelOption, 'description'>;

/** The option that keeps an answer to whoever asked; a button then shows it to all. */
export const PRIVATE = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  name_localizations: { 'zh-CN': '只给我看', 'zh-TW': '只給我看' },
  description: 'Show the answer to you alone (you can show everyone later)',
  description_localizations: {
    'zh-CN': '只有你看得到（之后可以再给大家看）',
    'zh-TW': '只有你看得到（之後可以再給大家看）',
  },
} satisfies APIApplicationCommandBooleanOption;

/** Whether that option was set. */
export const ifPrivate: NonNullable<Command['private']> = (options) => options.private === 'true';
