import type { Action } from '../src/action.ts';
import { compare } from './compare.ts';

/** The same with places chosen from a menu: the comparison changes in its place. */
export const beside = { name: 'beside', replaces: 'own', run: compare.run } satisfies Action;
