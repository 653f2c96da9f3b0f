import { type APIApplicationCommandOption, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { ACTIONS } from '../../actions/index.ts';
import { COMMANDS, MESSAGE_COMMANDS } from '../../commands/index.ts';
import { readCustomId, writeCustomId } from '../../src/rendering/controls/custom-id.ts';
import { asked } from '../newsroom/newsrooms.ts';
import { BOT, CHANNEL, GUILD, MEMBER, owner, userOf } from './loopback/people.ts';
import { controlsOf } from './loopback/presses.ts';
import { type Answered, type LoopbackDiscord, textOf } from './loopback/start.ts';
import { startAll } from './start-all.ts';

/**
 * What somebody may type, choose or attach, by the option's name: an option without a row here fails the test, so that a
 * new one is driven as well.
 */
const GIVEN: Readonly<Record<string, string | boolean>> = {
  question: '潼南新建了多少座柠檬冷库',
  name: '潼南',
  district: '梁平',
  districts: '潼南、梁平',
  topic: '教育',
  topics: '教育',
  what: '冷库',
  sort: 'size',
  words: '竹编',
  id: '2022-03-04-山城日报-02-1',
  private: true,
  forget: true,
  status: 'open',
  days: 'weekly',
  length: 'short',
  sections: 'district',
  picture: true,
  thread: true,
  report: true,
  weekday: '3',
  at: '07:30',
  zone: 'Asia/Taipei',
  language: 'en',
  when_empty: 'line',
  channel: CHANNEL,
  to: 'here',
  figure: '柠檬冷库 超过 10座',
  allowed: true,
  count: true,
  use: true,
  place: '湖北',
  role: '1200000000000000030',
  file: '99',
  page: 'p.png',
  line: '#0',
  text: '潼南新建柠檬冷库',
};

const LOCALES = ['zh-CN', 'zh-TW', 'en-US'];

type Call = { name: string; path: string[]; options: APIApplicationCommandOption[] };

/** Every command, or every subcommand of it. */
const CALLS: readonly Call[] = COMMANDS.flatMap(({ data }: { data: { name: string; options?: unknown[] } }) => {
  const options = (data.options ?? []) as APIApplicationCommandOption[];
  const parts = options.filter(({ type }) => type === Type.Subcommand);
  if (parts.length === 0) return [{ name: data.name, path: [data.name], options }];
  return parts.map((part) => ({
    name: data.name,
    path: [data.name, part.name],
    options: ('options' in part ? (part.options ?? []) : []) as APIApplicationCommandOption[],
  }));
});

/** An interaction's data with these options given, one of them being typed. */
function dataOf({ name, path: [, subcommand] }: Call, options: APIApplicationCommandOption[], focused?: string) {
  const given = options.map((option) => {
    const value = GIVEN[option.name];
    if (value === undefined) throw new Error(`/${name} has an option ${option.name} that nobody drives: add a row`);
    return { name: option.name, type: option.type, value, ...(option.name === focused && { focused: true }) };
  });
  const nested = subcommand === undefined ? given : [{ name: subcommand, type: Type.Subcommand, options: given }];
  const file = { id: '99', filename: 'p.txt', url: 'https://cdn.discordapp.com/p.txt', proxy_url: '', size: 9 };
  return { id: '1', name, type: 1, options: nested, resolved: { attachments: { 99: file } } };
}

test.each(LOCALES)(
  'every command and subcommand is answered in %s, bare, with each option and with all of them',
  { timeout: 60_000 },
  async (locale) => {
    const { discord, wellSaid } = await startAll();
    for (const call of CALLS) {
      const required = call.options.filter((option) => 'required' in option && option.required === true);
      const further = call.options.filter((option) => !required.includes(option));
      for (const options of [required, ...further.map((one) => [...required, one]), call.options]) {
        for (const by of [{ ...owner, locale }, { locale, where: 'dm' } as const]) {
          const { text } = await discord.answerTo(discord.interact(2, dataOf(call, options), by));
          expect(text, call.path.join(' ')).not.toBe('');
        }
      }
    }
    wellSaid();
  },
);

test.each(LOCALES)('every option that is completed is, whatever stands in it, in %s', async (locale) => {
  const { discord, wellSaid } = await startAll();
  for (const call of CALLS) {
    for (const { name } of call.options.filter((option) => 'autocomplete' in option && option.autocomplete)) {
      for (const typed of ['', '壁山', 'l', '长'.repeat(6_000)]) {
        const data = dataOf(call, call.options, name) as unknown as { options: { options?: object[] }[] };
        const flat = data.options.flatMap((option) => option.options ?? [option]) as { name: string; value: string }[];
        for (const option of flat) if (option.name === name) option.value = typed;
        const id = discord.interact(4, data, { ...owner, locale });
        const { body } = await discord.until(`choices of ${call.path.join(' ')} ${name}`, () =>
          discord.requests.find(({ path }) => path.includes(`/${id}/`)),
        );
        expect(body.data.choices).toBeInstanceOf(Array);
      }
    }
  }
  wellSaid();
});

test.each(LOCALES)('every command in the menu of a message is answered in %s', async (locale) => {
  const { discord, wellSaid } = await startAll();
  for (const { data } of MESSAGE_COMMANDS) {
    for (const content of ['', '潼南新建了15座柠檬冷库', '长'.repeat(4_000)]) {
      const message = { id: '9', channel_id: CHANNEL, author: userOf(MEMBER), content, embeds: [] };
      const given = { id: '1', name: data.name, type: 3, target_id: '9', resolved: { messages: { 9: message } } };
      expect((await discord.answerTo(discord.interact(2, given, { locale }))).text).not.toBe('');
    }
  }
  wellSaid();
});

test.each(LOCALES)('every action is pressed, chosen or sent in and answered in %s', async (locale) => {
  const { discord, newsroom, wellSaid } = await startAll();
  const by = { ...owner, locale };
  const { answer } = await newsroom.ask(String(GIVEN.question), asked);
  const erratum = { printed: '12座', proposed: '13座', reason: '', articleId: answer.article?.id ?? '' };
  await newsroom.corrections.propose({ guild: GUILD, author: MEMBER, ...erratum });
  const waiting = [
    await discord.command('ask', { question: '潼南新建了多少座柠檬冷库', private: true }, by),
    await discord.command('ask', { question: '哪个' }, by),
    await discord.command('latest', {}, by),
    await discord.command('correction list', {}, by),
    await discord.command('help', {}, by),
    // Its button stands below messages of earlier versions.
    withButton(await discord.command('about', {}, by), 'latest'),
    // Of one place and one printing nothing is compared, so the answers above have no such button.
    withButton(await discord.command('about', {}, by), 'compare', ['', '潼南区']),
    withButton(await discord.command('about', {}, by), 'trend', ['柠檬冷库', '潼南区']),
    withButton(await discord.command('about', {}, by), 'chart', ['柠檬冷库', '潼南区']),
    // The page came as text, and has no picture.
    withButton(await discord.command('about', {}, by), 'print', ['a']),
    // It stands below pictures of direct messages.
    withButton(await discord.command('about', {}, by), 'read', ['9']),
  ];
  const pressed = new Set<string>();
  for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
    for (const control of controlsOf(message).filter(({ disabled }) => disabled !== true)) {
      const name = readCustomId(control.custom_id ?? '')?.action ?? '';
      if (pressed.has(name)) continue;
      pressed.add(name);
      waiting.push(await use(discord, message, control, by));
    }
  }
  expect([...pressed].sort()).toEqual(['share', ...ACTIONS.map(({ name }) => name)].sort());
  wellSaid();
});

/** The same with one more button. */
function withButton(answered: Answered, action: string, words: string[] = []): Answered {
  const control = { type: 2, style: 2, label: action, custom_id: writeCustomId(action, words) };
  return { ...answered, message: { ...answered.message, components: [{ type: 1, components: [control] }] } };
}

/** Presses a button, chooses the first of a menu, or fills a form in. */
async function use(
  discord: LoopbackDiscord,
  message: Answered,
  { custom_id: id = '', label = '', options = [] }: ReturnType<typeof controlsOf>[number],
  by: object,
): Promise<Answered> {
  const [first] = options as { value: string }[];
  if (first !== undefined) return discord.press(message, { choose: [first.value] }, by);
  const action = ACTIONS.find(({ name }) => name === readCustomId(id)?.action);
  if (action === undefined || !('form' in action)) return discord.press(message, label, by);
  const form = await discord.openForm(message, label, by);
  return discord.sendForm(form, { question: '那梁平呢？', printed: '12座', proposed: '15座', reason: '' }, by);
}

test('a question is answered by direct message and by mention in every language', async () => {
  const { discord, wellSaid } = await startAll();
  const questions = [
    '潼南新建了多少座柠檬冷库',
    '潼南新建了多少座檸檬冷庫',
    'How many cold stores were built in Tongnan?',
    '',
  ];
  let said = 0;
  for (const question of questions) {
    discord.say(question === '' ? '？' : question, { where: 'dm' });
    discord.say(`<@${BOT}> ${question}`, { mentions: [BOT] });
    for (const _ of ['dm', 'mention']) {
      expect(textOf((await discord.posted(said)).body)).not.toBe('');
      said += 1;
    }
  }
  wellSaid();
});

test('the questions above are such that the paper answers them', async () => {
  const { newsroom } = await startAll();
  expect((await newsroom.ask(String(GIVEN.question), asked)).answer.status).toBe('answered');
});
