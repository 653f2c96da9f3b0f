import { todayBy } from '../clock.ts';
import type { Asker, Request } from '../command.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Clock } from '../ports.ts';
import type { Reply } from '../reply.ts';
import type { Invocation } from './arguments.ts';
import { following } from './follow.ts';
import type { Surroundings } from './surroundings.ts';

/** A person at a terminal: without a Discord account, and master of the house. */
const ASKER: Asker = { user: null, guild: null, channel: null, locale: null, canManage: true };

/** Runs the slash command of the same name. */
export async function runSlashCommand(
  line: Invocation,
  newsroom: Newsroom,
  around: Pick<Surroundings, 'commands' | 'clock' | 'terminal' | 'progress' | 'text'>,
): Promise<Reply> {
  const command = (await around.commands()).find(({ data }) => data.name === line.command);
  if (command === undefined) throw new Error(`commands/ has no ${line.command}`);
  const request = { ...requestFor(line, around.clock), options: await optionsOf(line, newsroom), newsroom };
  return following(line, around, (own) => command.run({ ...request, ...own }));
}

/** Who asks, when and in which language, as the command line has it. */
export function requestFor(
  { today, language }: Pick<Invocation, 'today' | 'language'>,
  clock: Clock,
): Pick<Request, 'asker' | 'today' | 'zone' | 'language'> {
  return {
    asker: ASKER,
    today: today ?? todayBy(clock),
    zone: clock.zone,
    ...(language === null ? {} : { language }),
  };
}

async function optionsOf({ command, words, topic, what }: Invocation, newsroom: Newsroom): Promise<Request['options']> {
  const text = words.join(' ');
  switch (command) {
    case 'ask':
      return { question: text };
    case 'district':
    case 'topic':
      return { name: text };
    case 'figures':
      return { district: text === '' ? undefined : text, topic: topic ?? undefined };
    case 'compare':
      return { districts: text, what: what ?? undefined };
    case 'trend':
      return what === null ? placeAndMeasure(words, newsroom) : { district: text, what };
    case 'article':
      return { id: text };
    case 'search':
    case 'story':
      return { words: text };
    case 'digest':
      return { subcommand: words[0] };
    default:
      return {};
  }
}

/** 渝北 工业总产值 names a place and a measure; 春橙 产量 a measure alone, since its first word is no place. */
export async function placeAndMeasure(
  [first = '', ...rest]: readonly string[],
  newsroom: Pick<Newsroom, 'filterNamed'>,
): Promise<{ district?: string; what: string }> {
  const isPlaced = rest.length > 0 && (await newsroom.filterNamed({ district: first })).ok;
  return isPlaced ? { district: first, what: rest.join(' ') } : { what: [first, ...rest].join(' ') };
}
