import { describe, expect, test } from 'vitest';
import type { Erratum } from '../../src/model/desk.ts';
import type { Corrections } from '../../src/ports.ts';
import { opening } from './opening.ts';

const NINE = '2021-07-21T01:00:00.000Z';
const TEN = '2021-07-21T02:00:00.000Z';

/** A reader of server 3 says that the mill grinds 75, not 70. */
export function erratum(id: string, part: Partial<Erratum> = {}): Erratum {
  return {
    id,
    guild: '3',
    author: '11',
    at: NINE,
    articleId: 'mill',
    paragraph: 0,
    start: 4,
    end: 8,
    printed: '70万吨',
    proposed: '75万吨',
    reason: '官网写的是 75',
    status: 'open',
    decidedBy: null,
    decidedAt: null,
    ...part,
  };
}

/** What all Corrections must do. */
export function correctionsCases(
  name: string,
  open: () => Promise<{ corrections: Corrections; close(): Promise<void> }>,
): void {
  describe(`corrections ${name}`, () => {
    const used = opening(open);

    test(
      'are kept as they were proposed, oldest first, by server, status, author and article',
      used(async ({ corrections }) => {
        const late = erratum('a', { at: TEN });
        const early = erratum('b', { articleId: 'bridge', author: '12' });
        const elsewhere = erratum('c', { guild: '4' });
        const nowhere = erratum('d', { guild: null });
        for (const one of [late, early, elsewhere, nowhere]) expect(await corrections.propose(one)).toBe(true);
        expect(await corrections.errata({ guild: '3' })).toEqual([early, late]);
        expect(await corrections.errata({ guild: '3' }, 1)).toEqual([early]);
        expect(await corrections.errata({ guild: null })).toEqual([nowhere]);
        expect(await corrections.errata({ guild: '3', author: '11' })).toEqual([late]);
        expect(await corrections.errata({ guild: '3', articles: ['mill', 'ship'] })).toEqual([late]);
        expect(await corrections.errata({ guild: '3', articles: [] })).toEqual([]);
        expect(await corrections.errata({ guild: '3', status: 'accepted' })).toEqual([]);
      }),
    );

    test(
      'keep the first of two with one id, and show one to its own server alone',
      used(async ({ corrections }) => {
        await corrections.propose(erratum('a'));
        expect(await corrections.propose(erratum('a', { proposed: '1' }))).toBe(false);
        expect(await corrections.erratum('3', 'a')).toEqual(erratum('a'));
        expect(await corrections.erratum('4', 'a')).toBeNull();
        expect(await corrections.erratum(null, 'a')).toBeNull();
        expect(await corrections.erratum('3', 'z')).toBeNull();
      }),
    );

    test(
      'are decided once, by an editor of their server',
      used(async ({ corrections }) => {
        for (const id of ['a', 'b']) await corrections.propose(erratum(id));
        const decision = { status: 'accepted' as const, by: '10', at: TEN };
        const accepted = erratum('a', { status: 'accepted', decidedBy: '10', decidedAt: TEN });
        expect(await corrections.decide('4', 'a', decision)).toBeNull();
        const tries = await Promise.all([1, 2, 3].map(() => corrections.decide('3', 'a', decision)));
        expect(tries.filter((one) => one !== null)).toEqual([accepted]);
        expect(await corrections.decide('3', 'a', { ...decision, status: 'rejected' })).toBeNull();
        expect(await corrections.errata({ guild: '3', status: 'accepted' })).toEqual([accepted]);
        expect(await corrections.errata({ guild: '3', status: 'open' })).toEqual([erratum('b')]);
      }),
    );

    test(
      'count a person’s praise once a message',
      used(async ({ corrections }) => {
        const praise = { author: '11', message: '90', guild: '3', at: NINE };
        expect(await corrections.praise(praise)).toEqual({ first: true, count: 1 });
        expect(await corrections.praise({ ...praise, at: TEN })).toEqual({ first: false, count: 1 });
        expect(await corrections.praise({ ...praise, author: '12', guild: null })).toEqual({ first: true, count: 2 });
        expect(await corrections.praise({ ...praise, message: '91' })).toEqual({ first: true, count: 1 });
      }),
    );

    test(
      'forget a person, and keep what was accepted without their name',
      used(async ({ corrections }) => {
        for (const id of ['a', 'b', 'c']) await corrections.propose(erratum(id));
        await corrections.propose(erratum('d', { author: '12' }));
        await corrections.decide('3', 'a', { status: 'accepted', by: '11', at: TEN });
        await corrections.decide('3', 'b', { status: 'rejected', by: '10', at: TEN });
        for (const message of ['90', '91']) await corrections.praise({ author: '11', message, guild: '3', at: NINE });
        expect(await corrections.forget('11')).toEqual({ errata: 2, unnamed: 1, praise: 2 });
        expect(await corrections.errata({ guild: '3' })).toEqual([
          erratum('a', { author: null, status: 'accepted', decidedBy: null, decidedAt: TEN }),
          erratum('d', { author: '12' }),
        ]);
        expect(await corrections.praise({ author: '12', message: '90', guild: '3', at: NINE })).toMatchObject({
          count: 1,
        });
        expect(await corrections.forget('11')).toEqual({ errata: 0, unnamed: 0, praise: 0 });
      }),
    );
  });
}
