import type { Check } from './case.ts';
import { agents } from './checks/agents.ts';
import { bonds } from './checks/bonds.ts';
import { englishWords } from './checks/english-words.ts';
import { hinges } from './checks/hinges.ts';
import { days, numbers, rates } from './checks/numbers.ts';
import { order } from './checks/order.ts';
import { owners } from './checks/owners.ts';
import { scopes } from './checks/scope.ts';
import { causes, hearsay, unprintedSignals } from './checks/senses.ts';
import { language, shape } from './checks/shape.ts';
import { sides } from './checks/sides.ts';
import { speakers } from './checks/speakers.ts';
import { turns } from './checks/turns.ts';
import { ways } from './checks/ways.ts';
import { foreignWords, words } from './checks/words.ts';

/** What says something that is not printed, whatever the rest says: each refuses a wording by itself. */
export const VETOES: Readonly<Record<string, Check>> = {
  // It is a plain sentence,
  shape,
  language,
  // and what it states is printed.
  numbers,
  rates,
  englishWords,
  scopes,
  hinges,
};

/** The same of when, where and who, which a writer may take from another part of the report. */
export const CIRCUMSTANCES: Readonly<Record<string, Check>> = {
  days,
  places: ({ places }) => places.faults,
  foreignWords,
};

/** What no wording of its own may have: of a long one, which is laid out of print, the words that are new there are weighed. */
export const OWN_WORDS: Readonly<Record<string, Check>> = { words, ways };

/** Whether it is printed so. Of a long wording how many of them object is weighed with how it is laid. */
export const OBJECTIONS: Readonly<Record<string, Check>> = {
  // Not turned,
  sides,
  unprintedSignals,
  causes,
  hearsay,
  turns,
  // and of the one that it is told of.
  agents,
  owners,
  bonds,
  speakers,
  order,
};
