import { MESSAGE_COMMANDS } from '../../commands/index.ts';
import { userOf } from '../discord/loopback/people.ts';
import type { Answered } from '../discord/loopback/start.ts';
import type { Besieged } from './besieged.ts';
import { PATIENCE_MS } from './budget.ts';
import { manager, type Sender, stranger } from './people.ts';

/**
 * How one input ended: with words of ours, with an apology for a bug, with nothing, or with something that nobody should
 * have been given.
 */
export type Ended = 'said' | 'fault' | 'silence' | 'breach';

/** What our words for a bug begin with. */
const APOLOGY = '抱歉，我这边出了点错';

type Discord = Besieged['discord'];

/** What was said to an interaction, or null where nothing was in time. */
export async function answerOf(discord: Discord, id: string): Promise<Answered | null> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const answered = await discord.answerTo(id).catch(() => null);
    if (answered !== null) return answered;
  }
  return null;
}

/** The same as an end. */
export async function endOf(discord: Discord, id: string): Promise<Ended> {
  const answered = await answerOf(discord, id);
  if (answered === null) return 'silence';
  return answered.text.includes(APOLOGY) ? 'fault' : 'said';
}

/** Runs a slash command with options, subcommands as `digest alert`. */
export function call(discord: Discord, name: string, options: Record<string, string>, by: Sender = stranger()): string {
  const [command, subcommand] = name.split(' ');
  const given = Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value }));
  const nested = subcommand === undefined ? given : [{ name: subcommand, type: 1, options: given }];
  return discord.interact(2, { id: '1', name: command, type: 1, options: nested }, by);
}

/** Asks a question by its command. */
export function ask(discord: Discord, question: string): Promise<Ended> {
  return endOf(discord, call(discord, 'ask', { question }));
}

/** Has a message checked against the paper. */
export function check(discord: Discord, content: string): Promise<Ended> {
  const message = { id: '9', content, embeds: [], author: userOf('1310000000000000999') };
  const [command] = MESSAGE_COMMANDS;
  const data = { id: '1', name: command?.data.name, type: 3, target_id: '9', resolved: { messages: { 9: message } } };
  return endOf(discord, discord.interact(2, data, stranger()));
}

let files = 0;

/** Gives a page as whoever manages a server: a text, or a picture or PDF with its ending. */
export function givePage(
  discord: Discord,
  content: string | Uint8Array<ArrayBuffer>,
  { by = manager(), ending = '.txt', stem }: { by?: Sender; ending?: string; stem?: string } = {},
): Promise<Ended> {
  files += 1;
  const filename = `${stem ?? `2022-03-04-山城日报-${files}`}${ending}`;
  discord.files.set(filename, content);
  const url = `${new URL(discord.url).origin}/files/${encodeURIComponent(filename)}`;
  const data = {
    id: '1',
    name: 'page',
    type: 1,
    options: [{ name: 'add', type: 1, options: [{ name: 'file', type: 11, value: '99' }] }],
    resolved: { attachments: { 99: { id: '99', filename, url, proxy_url: url, size: 100, ephemeral: true } } },
  };
  return endOf(discord, discord.interact(2, data, by));
}

/** Types into an option; choices are an answer, however few. */
export async function type(discord: Discord, name: string, option: string, typed: string): Promise<Ended> {
  const choices = await discord.type(name, option, typed, stranger()).catch(() => null);
  return choices === null ? 'silence' : 'said';
}

/** Presses a button that bears that id, or chooses from a menu. */
export function press(discord: Discord, id: string, values?: string[], by: Sender = stranger()): Promise<Ended> {
  const message = { id: '8', channel_id: '7', content: '', embeds: [], author: userOf(by.id ?? '1'), components: [] };
  const data = { component_type: values === undefined ? 2 : 3, custom_id: id, ...(values !== undefined && { values }) };
  return endOf(discord, discord.interact(3, data, { ...by, extra: { ...by.extra, message } }));
}

/** Writes a direct message. */
export async function write(discord: Discord, content: string): Promise<Ended> {
  const posts = () => discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
  const before = posts().length;
  const { id = '', extra } = stranger();
  discord.say(content, { where: 'dm', author: id, extra: { channel_id: extra.channel_id } });
  const posted = await discord.posted(before).catch(() => null);
  return posted === null ? 'silence' : 'said';
}
