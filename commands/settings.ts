import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../src/command.ts';
import { CHANNEL, LANGUAGE } from './parts/options.ts';
import { MANAGE_SERVER } from './parts/permissions.ts';
import { settle } from './settling/settle.ts';

export const settings = {
  data: {
    name: 'settings',
    name_localizations: { 'zh-CN': '设置', 'zh-TW': '設定' },
    description: 'How I behave in this server',
    description_localizations: { 'zh-CN': '我在这个服务器里怎么做', 'zh-TW': '我在這個伺服器裡怎麼做' },
    default_member_permissions: MANAGE_SERVER,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        name_localizations: { 'zh-CN': '查看', 'zh-TW': '檢視' },
        description: 'See the settings of this server',
        description_localizations: { 'zh-CN': '看看这个服务器现在的设置', 'zh-TW': '看看這個伺服器現在的設定' },
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'language',
        name_localizations: { 'zh-CN': '语言', 'zh-TW': '語言' },
        description: 'The language of replies where neither question nor reader tells one',
        description_localizations: {
          'zh-CN': '问题和读者都看不出语言时，用哪种语言回复',
          'zh-TW': '問題和讀者都看不出語言時，用哪種語言回覆',
        },
        options: [
          {
            ...LANGUAGE,
            description: 'Which one (if left out, whoever asks decides)',
            description_localizations: {
              'zh-CN': '哪种语言（不填就跟着提问的人）',
              'zh-TW': '哪種語言（不填就跟著提問的人）',
            },
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'channel',
        name_localizations: { 'zh-CN': '频道', 'zh-TW': '頻道' },
        description: 'Where answers are for everybody; elsewhere only the asker sees them',
        description_localizations: {
          'zh-CN': '哪些频道里公开回复；别的频道里只有提问的人看得到',
          'zh-TW': '哪些頻道裡公開回覆；別的頻道裡只有提問的人看得到',
        },
        options: [
          {
            ...CHANNEL,
            description: 'Which channel',
            description_localizations: { 'zh-CN': '哪个频道', 'zh-TW': '哪個頻道' },
            required: true,
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'allowed',
            name_localizations: { 'zh-CN': '公开', 'zh-TW': '公開' },
            description: 'False takes the channel off the list (True if left out)',
            description_localizations: {
              'zh-CN': '选 False 就从名单里去掉（不填是 True）',
              'zh-TW': '選 False 就從名單裡去掉（不填是 True）',
            },
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'digest',
        name_localizations: { 'zh-CN': '早报', 'zh-TW': '早報' },
        description: 'Where a digest goes that names no channel',
        description_localizations: { 'zh-CN': '没写频道的早报送到哪里', 'zh-TW': '沒寫頻道的早報送到哪裡' },
        options: [
          {
            ...CHANNEL,
            description: 'Which channel (if left out, where it is ordered)',
            description_localizations: {
              'zh-CN': '哪个频道（不填就是在哪里订送到哪里）',
              'zh-TW': '哪個頻道（不填就是在哪裡訂送到哪裡）',
            },
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'home',
        name_localizations: { 'zh-CN': '家乡', 'zh-TW': '家鄉' },
        description: 'The place whose news goes first',
        description_localizations: { 'zh-CN': '先看哪里的新闻', 'zh-TW': '先看哪裡的新聞' },
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'place',
            name_localizations: { 'zh-CN': '地方', 'zh-TW': '地方' },
            description: 'A province, city or district (if left out, where most of the archive is)',
            description_localizations: {
              'zh-CN': '省、市或区县（不填就是报道最多的地方）',
              'zh-TW': '省、市或區縣（不填就是報導最多的地方）',
            },
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'model',
        name_localizations: { 'zh-CN': '模型', 'zh-TW': '模型' },
        description: 'Whether a language model may read and word answers, where the operator set one up',
        description_localizations: {
          'zh-CN': '要不要让语言模型读报、写答案（要运行机器人的人设置过才有）',
          'zh-TW': '要不要讓語言模型讀報、寫答案（要執行機器人的人設定過才有）',
        },
        options: [
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'use',
            name_localizations: { 'zh-CN': '使用', 'zh-TW': '使用' },
            description: 'False turns it off in this server',
            description_localizations: {
              'zh-CN': '选 False 就在这个服务器里关掉',
              'zh-TW': '選 False 就在這個伺服器裡關掉',
            },
            required: true,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'gaps',
        name_localizations: { 'zh-CN': '问不到的', 'zh-TW': '問不到的' },
        description: 'Whether I count what kinds of questions find nothing; no words of them are kept',
        description_localizations: {
          'zh-CN': '要不要统计哪类问题在报上找不到答案；不记问题原文',
          'zh-TW': '要不要統計哪類問題在報上找不到答案；不記問題原文',
        },
        options: [
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'count',
            name_localizations: { 'zh-CN': '统计', 'zh-TW': '統計' },
            description: 'True counts from now on',
            description_localizations: { 'zh-CN': '选 True 就从现在起统计', 'zh-TW': '選 True 就從現在起統計' },
            required: true,
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'report',
            name_localizations: { 'zh-CN': '周报', 'zh-TW': '週報' },
            description: 'True tells the editors’ channel each Monday what was asked in vain',
            description_localizations: {
              'zh-CN': '选 True 就每周一把问不到的告诉编辑频道',
              'zh-TW': '選 True 就每週一把問不到的告訴編輯頻道',
            },
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'editors',
        name_localizations: { 'zh-CN': '编辑', 'zh-TW': '編輯' },
        description: 'Who hears of corrections and decides on them; with neither option, nobody but the managers',
        description_localizations: {
          'zh-CN': '更正送到哪里、谁来核对；都不填就只有管理员',
          'zh-TW': '更正送到哪裡、誰來核對；都不填就只有管理員',
        },
        options: [
          {
            ...CHANNEL,
            description: 'The channel that corrections come to',
            description_localizations: { 'zh-CN': '更正送到这个频道', 'zh-TW': '更正送到這個頻道' },
          },
          {
            type: ApplicationCommandOptionType.Role,
            name: 'role',
            name_localizations: { 'zh-CN': '身份组', 'zh-TW': '身分組' },
            description: 'A role that may accept and reject corrections',
            description_localizations: {
              'zh-CN': '可以接受、驳回更正的身份组',
              'zh-TW': '可以接受、駁回更正的身分組',
            },
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'reset',
        name_localizations: { 'zh-CN': '重置', 'zh-TW': '重設' },
        description: 'Set everything back to its default',
        description_localizations: { 'zh-CN': '全部恢复默认', 'zh-TW': '全部恢復預設' },
      },
    ],
  },
  private: () => true,
  run: settle,
} satisfies Command;
