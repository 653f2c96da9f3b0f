import { DISCORD } from '../../../src/limits/discord.ts';
import type { Row } from '../row.ts';
import { TOKENS } from '../texts.ts';
import { check, type Ended, type } from '../ways.ts';

/** Pairs of tokens that a whole run tries; there are some 2,000, and another seed tries others. */
const PAIRS = 400;
const NAMES = 200;

const pairs: Row = {
  name: `check: ${PAIRS} pairs of tokens, each as long as a message may be`,
  attack: async ({ discord }, { scale, random }) => {
    const ended: Ended[] = [];
    for (let at = 0; at < Math.max(4, PAIRS * scale); at += 1) {
      const unit = pick(TOKENS, random) + pick(TOKENS, random);
      ended.push(
        await check(discord, unit.repeat(DISCORD.inputChars).slice(0, Math.max(40, DISCORD.inputChars * scale))),
      );
    }
    return ended;
  },
};

const names: Row = {
  name: `type: ${NAMES} names of any letters and lengths`,
  attack: async ({ discord }, { scale, random }) => {
    const ended: Ended[] = [];
    for (let at = 0; at < Math.max(4, NAMES * scale); at += 1) {
      const letters = Array.from({ length: 1 + Math.floor(random() * 600) }, () =>
        pick([..."abgnuow武隆区璧山 '-1"], random),
      );
      ended.push(await type(discord, 'district', 'district', letters.join('')));
    }
    return ended;
  },
};

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}

export const sweepRows: readonly Row[] = [pairs, names];
