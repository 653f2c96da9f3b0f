import type { Command, Request } from '../command.ts';
import type { Day, Reply, Result } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Intake } from '../ports.ts';
import { renderText } from '../rendering/text.ts';
import { helpOf, type Invocation, readArguments } from './arguments.ts';
import { runBatch } from './batch.ts';
import { converse } from './converse.ts';
import { explainRefusal } from './refusals.ts';

/** A newsroom to ask, and the ways in; `close` gives the store back. */
export type Opened = { newsroom: Newsroom; intake: Intake; close(): Promise<void> };

/** What the command line needs of the rest of the house; main.ts puts it together. */
export type Surroundings = {
  commands: readonly Command[];
  /** Opens the store, or, where pages or news are named, a newsroom in memory that holds these alone. */
  open(from: { pages: string[]; news: string[] }): Promise<Result<Opened, string>>;
  /** Sends the digests that are due at `at`. */
  runDigest(at: Date): Promise<Result<object, string>>;
  today(): Day;
  /** One line to standard output, one to standard error. */
  out(line: string): void;
  err(line: string): void;
  terminal: boolean;
};

/** 0: a reply of any status; 1: a fault, told in one line; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line and says how it ended. */
export async function runCommandLine(given: readonly string[], around: Surroundings): Promise<ExitCode> {
  const wantsHelp = given.includes('--help') || given.includes('-h');
  const read = readArguments(given);
  if (!read.ok) {
    if (wantsHelp) {
      around.out(helpOf(null));
      return 0;
    }
    around.err(read.error);
    return 2;
  }
  const line = read.value;
  if (line.help) {
    around.out(helpOf(line.command));
    return 0;
  }
  const usage = missingWords(line, around.terminal);
  if (usage !== null) {
    around.err(usage);
    return 2;
  }
  if (line.command === 'digest' && line.words[0] === 'run') return sendDigests(line, around);
  const opened = await around.open({ pages: line.pages, news: line.news });
  if (!opened.ok) {
    around.err(opened.error);
    return 1;
  }
  try {
    return await carryOut(line, opened.value, around);
  } finally {
    await opened.value.close();
  }
}

async function carryOut(line: Invocation, opened: Opened, around: Surroundings): Promise<ExitCode> {
  const today = line.today ?? around.today();
  if (line.batch !== null) return runBatch(line, line.batch, { ...around, newsroom: opened.newsroom, today });
  switch (line.command) {
    case 'read':
      return readPages(line, opened, around);
    case 'import':
      return importAll(line, opened, around);
    case 'suggest':
      return suggest(line, opened.newsroom, around);
    case 'ask':
      if (line.words.length === 0) return converse(line, { ...around, newsroom: opened.newsroom, today });
  }
  const reply = await runSlashCommand(line, { newsroom: opened.newsroom, today, commands: around.commands });
  around.out(line.json ? jsonOf(reply) : renderText(reply, { colour: around.terminal }));
  return 0;
}

/** Runs the slash command of the same name, as a person without a Discord account would. */
export async function runSlashCommand(
  line: Pick<Invocation, 'command' | 'words' | 'topic' | 'what' | 'language'>,
  { newsroom, today, commands }: { newsroom: Newsroom; today: Day; commands: readonly Command[] },
): Promise<Reply> {
  const command = commands.find(({ data }) => data.name === line.command);
  if (command === undefined) throw new Error(`commands/ has no ${line.command}`);
  const request: Request = {
    options: optionsOf(line),
    asker: { user: null, guild: null, channel: null, locale: null, canManage: true },
    today,
    newsroom,
    ...(line.language === null ? {} : { language: line.language }),
  };
  return command.run(request);
}

function optionsOf({
  command,
  words,
  topic,
  what,
}: Pick<Invocation, 'command' | 'words' | 'topic' | 'what'>): Request['options'] {
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
    case 'article':
      return { id: text };
    case 'search':
      return { words: text };
    case 'digest':
      return { subcommand: words[0] };
    default:
      return {};
  }
}

const NEEDS_WORDS: readonly string[] = [
  'district',
  'topic',
  'compare',
  'article',
  'search',
  'suggest',
  'read',
  'import',
];

function missingWords({ command, words, batch }: Invocation, terminal: boolean): string | null {
  if (NEEDS_WORDS.includes(command) && words.length === 0)
    return `${command} needs ${helpWords(command)}. --help says more.`;
  if (command === 'ask' && words.length === 0 && batch === null && !terminal)
    return 'ask needs a question. --help says more.';
  if (command === 'suggest' && words[0] !== 'district' && words[0] !== 'topic')
    return 'suggest needs district or topic first.';
  if (command === 'digest' && words[0] !== 'preview' && words[0] !== 'run') return 'digest needs preview or run.';
  return null;
}

function helpWords(command: string): string {
  return command === 'read' || command === 'import' ? 'a path' : 'a name or words';
}

function jsonOf(reply: Reply): string {
  return JSON.stringify(reply.kind === 'answer' ? reply.answer : reply);
}

async function suggest(line: Invocation, newsroom: Newsroom, around: Surroundings): Promise<ExitCode> {
  const [kind, ...words] = line.words;
  const typed = words.join(' ');
  const found = kind === 'topic' ? await newsroom.suggestTopics(typed) : await newsroom.suggestDistricts(typed);
  if (line.json) around.out(JSON.stringify(found));
  else for (const { name, why } of found) around.out(why === null ? name : `${name} · ${why}`);
  return 0;
}

async function readPages(line: Invocation, { newsroom, intake }: Opened, around: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const page of intake.readPages(line.words)) {
    if (page.ok) {
      const { dated: _, articles, ...reading } = newsroom.read(page.value);
      around.out(JSON.stringify({ ...reading, articles: articles.map(printedFields) }));
    } else {
      around.err(explainRefusal(page.error));
      code = 1;
    }
  }
  return code;
}

/** The fields that `read` promises, in the contract's order. */
function printedFields(article: import('../model.ts').Article) {
  const { id, title, kicker, subheads, paragraphs, byline, district, topics, figures, blocks, cut, corrections } =
    article;
  return { id, title, kicker, subheads, paragraphs, byline, district, topics, figures, blocks, cut, corrections };
}

async function importAll(line: Invocation, { intake }: Opened, around: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const taken of intake.take(line.words)) {
    if (line.json) around.out(JSON.stringify(taken.ok ? taken.value : taken.error));
    else if (taken.ok) around.out(`${taken.value.source}: ${taken.value.status}, ${taken.value.articles} articles`);
    else around.err(explainRefusal(taken.error));
    if (!taken.ok) code = 1;
  }
  return code;
}

async function sendDigests(line: Invocation, around: Surroundings): Promise<ExitCode> {
  const run = await around.runDigest(line.at === null ? new Date() : new Date(line.at));
  if (!run.ok) {
    around.err(run.error);
    return 1;
  }
  around.out(JSON.stringify(run.value));
  return 0;
}
