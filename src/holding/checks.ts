import type { Check } from './case.ts';
import { agents } from './checks/agents.ts';
import { bonds } from './checks/bonds.ts';
import { crossed } from './checks/crossed.ts';
import { englishWords } from './checks/english-words.ts';
import { laid } from './checks/laid.ts';
import { days, numbers, rates } from './checks/numbers.ts';
import { order } from './checks/order.ts';
import { owners } from './checks/owners.ts';
import { scopes } from './checks/scope.ts';
import { causes, hearsay, unprintedSignals } from './checks/senses.ts';
import { language, shape } from './checks/shape.ts';
import { sides, sidesTurned } from './checks/sides.ts';
import { speakers } from './checks/speakers.ts';
import { turns } from './checks/turns.ts';
import { ways } from './checks/ways.ts';
import { foreignWords, words } from './checks/words.ts';
import { years } from './checks/years.ts';

/** All that a wording is held by, in the order in which it is told what is wrong. */
export const CHECKS: Readonly<Record<string, Check>> = {
  // It is a plain sentence.
  shape,
  language,
  // What it states is printed.
  numbers,
  rates,
  days,
  places: ({ places }) => places.faults,
  words,
  foreignWords,
  englishWords,
  scopes,
  // It is printed so: not turned,
  sides,
  sidesTurned,
  unprintedSignals,
  causes,
  hearsay,
  turns,
  ways,
  // and of the one that it is told of.
  agents,
  owners,
  bonds,
  years,
  crossed,
  speakers,
  order,
  // It is put together as print is.
  laid,
};
