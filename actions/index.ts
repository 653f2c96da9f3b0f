import type { Action } from '../src/action.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { choose } from './choose.ts';
import { follow } from './follow.ts';
import { page } from './page.ts';

/** All that buttons, menus and forms do. `share` is not among them: it shows a message that stands, and asks nothing. */
export const ACTIONS: readonly Action[] = [article, page, ask, choose, follow];
