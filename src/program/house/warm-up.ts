import { setImmediate } from 'node:timers/promises';
import { todayBy } from '../../clock.ts';
import { Language } from '../../model.ts';
import type { OwnNewsroom } from '../../newsroom/own-newsroom.ts';
import type { Clock } from '../../ports.ts';

type Warmed = Pick<OwnNewsroom, 'examples' | 'ask' | 'check' | 'rehearse'>;

/** What is new, in pinyin: for that there are tables of their own. */
const IN_PINYIN = 'zuijin you shenme xinwen';

/**
 * Asks in each language what the archive has an answer to, and has it checked. Patterns and tables are made when they are needed first, which
 * takes a quarter of a second: whoever asked first after a start would wait for that, and everybody else with them. A model is
 * not asked: nobody wants its answer.
 */
export async function warmUp({ newsroom, clock }: { newsroom: Warmed; clock: Clock }): Promise<void> {
  for (const language of Language.values) {
    const asked = { today: todayBy(clock), language, model: false, asker: { locale: null } };
    const [example] = await newsroom.examples(1, asked);
    if (example === undefined) return;
    await newsroom.ask(example.ask, asked);
    await newsroom.check(example.ask, asked);
    await newsroom.rehearse(example.ask, asked);
    await setImmediate();
  }
  await newsroom.ask(IN_PINYIN, { today: todayBy(clock), model: false, asker: { locale: null } });
}
