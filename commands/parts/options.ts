import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord-api-types/v10';

type Autocompleted = Extract<APIApplicationCommandStringOption, { autocomplete: true }>;

/** The option that takes one place. */
export const DISTRICT = {
  type: ApplicationCommandOptionType.String,
  name: 'district',
  name_localizations: { 'zh-CN': '区县', 'zh-TW': '區縣' },
  description: 'District or county: Wulong, 武隆, wl …',
  description_localizations: {
    'zh-CN': '区县：武隆、武隆区、wulong、wl 都行',
    'zh-TW': '區縣：武隆、武隆區、wulong、wl 都行',
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

/** The languages of replies. */
export const LANGUAGES = [
  { name: '简体中文', value: 'zh-CN' },
  { name: '繁體中文', value: 'zh-TW' },
  { name: 'English', value: 'en' },
];
