import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { article } from './articles.ts';
import type { OpenLibrary } from './library.ts';
import { opening } from './opening.ts';

/** What every Library must do while sources come and go. */
export function changingLibraryCases(name: string, open: OpenLibrary): void {
  describe(`a library ${name}, changing,`, () => {
    const used = opening(open);

    test(
      'tells what changed since a revision, oldest change first, each article once and as it is now',
      used(async ({ library }) => {
        const since = async (revision: number) => {
          const parts = await Array.fromAsync(library.changes(revision));
          return { shown: parts.flatMap(({ shown }) => shown), gone: parts.flatMap(({ gone }) => gone) };
        };
        expect(await since(0)).toEqual({ shown: [], gone: [] });
        await library.put(page('p1', 'h'), [article('b'), article('a'), article('c')]);
        await library.put(page('p2', 'h'), [article('d'), article('a', { title: 'second' })]);
        const revision = await library.revision();
        const second = article('a', { title: 'second' });
        expect(await since(0)).toEqual({ shown: [article('b'), article('c'), article('d'), second], gone: [] });
        expect(await since(revision)).toEqual({ shown: [], gone: [] });
        await library.drop('p2');
        expect(await since(revision)).toEqual({ shown: [article('a')], gone: ['d'] });
        await library.put(page('p1', 'h2'), [article('c')]);
        expect(await since(revision)).toEqual({ shown: [article('c')], gone: ['d', 'b', 'a'] });
        expect(await since(await library.revision())).toEqual({ shown: [], gone: [] });
      }),
    );

    test(
      'gives back what a plain list of puts says, in whatever order sources come and go',
      used(async ({ library }) => {
        const source = fc.constantFrom('p1', 'p2', 'p3');
        const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
        const step = fc.oneof(
          fc.record({ kind: fc.constant('put' as const), source, ids }),
          fc.record({ kind: fc.constant('drop' as const), source }),
        );
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
            for (const { source } of await library.sources('')) await library.drop(source);
            const expected = new Map<string, Article[]>();
            let seen = await library.revision();
            const followed = new Map<string, Article>();
            const follow = async () => {
              for await (const { shown, gone } of library.changes(seen)) {
                for (const id of gone) followed.delete(id);
                for (const one of shown) followed.set(one.id, one);
              }
              seen = await library.revision();
            };
            for (const [number, step] of steps.entries()) {
              expected.delete(step.source);
              if (step.kind === 'drop') await library.drop(step.source);
              else {
                const told = { title: `${step.source} ${number}`, district: step.source, topics: step.ids };
                const articles = step.ids.map((id) => article(id, told));
                expected.set(step.source, articles);
                await library.put(page(step.source, 'h'), articles);
              }
              if (number % 3 === 0) await follow();
            }
            await follow();
            const shown = new Map([...expected.values()].flat().map((one) => [one.id, one]));
            expect(await library.articles([...shown.keys()])).toEqual([...shown.values()]);
            expect(followed).toEqual(shown);
            const coverage = await library.coverage();
            expect(coverage.articles).toBe(shown.size);
            expect(countsOf(coverage.districts)).toEqual(
              tally([...shown.values()].flatMap(({ district }) => district ?? [])),
            );
            expect(countsOf(coverage.topics)).toEqual(tally([...shown.values()].flatMap(({ topics }) => topics)));
          }),
          { numRuns: 40 },
        );
      }),
    );
  });
}

function page(source: string, hash: string) {
  return { source, hash };
}

function countsOf(names: readonly { name: string; articles: number }[]): Map<string, number> {
  return new Map(names.map(({ name, articles }) => [name, articles]));
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
