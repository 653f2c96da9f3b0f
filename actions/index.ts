import type { Action } from '../src/action.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { beside } from './beside.ts';
import { chart } from './chart.ts';
import { choose } from './choose.ts';
import { cite } from './cite.ts';
import { compare } from './compare.ts';
import { accept, reject } from './decisions.ts';
import { explain } from './explain.ts';
import { feedback } from './feedback.ts';
import { figure } from './figure.ts';
import { figures } from './figures.ts';
import { follow } from './follow.ts';
import { good } from './good.ts';
import { latest } from './latest.ts';
import { page } from './page.ts';
import { print } from './print.ts';
import { read } from './read.ts';
import { rest } from './rest.ts';
import { story } from './story.ts';
import { trend } from './trend.ts';
import { turn } from './turn.ts';
import { wrong } from './wrong.ts';

/** All that buttons, menus and forms do. `share` is not among them: it shows a message that stands, and asks nothing. */
export const ACTIONS: readonly Action[] = [
  article,
  page,
  print,
  read,
  rest,
  figures,
  turn,
  figure,
  story,
  compare,
  beside,
  trend,
  chart,
  cite,
  ask,
  choose,
  follow,
  explain,
  latest,
  good,
  feedback,
  wrong,
  accept,
  reject,
];
