import type { Command, MessageCommand } from '../src/command.ts';
import { about } from './about.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { correction } from './correction.ts';
import { digest } from './digest.ts';
import { district } from './district.ts';
import { figures } from './figures.ts';
import { help } from './help.ts';
import { latest } from './latest.ts';
import { page } from './page.ts';
import { privacy } from './privacy.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { story } from './story.ts';
import { topic } from './topic.ts';
import { trend } from './trend.ts';

/** All that the bot can do, in the order in which help and the command line list it. */
export const COMMANDS: readonly Command[] = [
  ask,
  district,
  topic,
  figures,
  compare,
  trend,
  article,
  search,
  latest,
  story,
  digest,
  settings,
  correction,
  page,
  help,
  about,
  privacy,
];

/** What the menu of a message offers. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [check];
