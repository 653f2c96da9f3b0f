import type { Action } from '../src/action.ts';
import { ask } from './ask.ts';

/** The same where the message only asked which of several was meant: the answer takes its place. */
export const choose = { name: 'choose', replaces: 'own', run: ask.run } satisfies Action;
