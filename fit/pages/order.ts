import type { Chance } from './chance.ts';
import type { Placed } from './lay-out.ts';
import type { Manner } from './manner.ts';

/** The blocks in the order in which a program that reads print gives them; photographs may stand between the columns of another's text. */
export function inOrder(
  placed: readonly Placed[],
  photographs: ReadonlySet<number>,
  manner: Manner,
  chance: Chance,
): Placed[] {
  const all = bySetting(placed, manner, chance);
  for (const number of photographs) {
    if (!chance.percent(manner.within)) continue;
    const own = all.filter(({ article }) => article === number);
    const others = all.filter(({ article }) => article !== number);
    const into = others.flatMap(({ part, article }, at) =>
      part === 'text' && others[at + 1]?.part === 'text' && others[at + 1]?.article === article ? [at + 1] : [],
    );
    if (into.length > 0) all.splice(0, all.length, ...others.toSpliced(chance.one(into), 0, ...own));
  }
  return all;
}

function bySetting(placed: readonly Placed[], manner: Manner, chance: Chance): Placed[] {
  const band = ({ article }: Placed) => Math.floor((article ?? 0) / IN_BAND);
  switch (manner.order) {
    case 'stories':
      return entangled(
        articlesOf(placed).map((blocks) => (chance.percent(manner.astray) ? astray(blocks, chance) : blocks)),
        manner,
        chance,
      );
    case 'columns':
      return placed.toSorted((a, b) => a.column - b.column || a.top - b.top);
    case 'bands':
      return placed.toSorted((a, b) => band(a) - band(b) || a.column - b.column || a.top - b.top);
    case 'rows':
      return placed.toSorted((a, b) => (a.article ?? 0) - (b.article ?? 0) || a.top - b.top || a.column - b.column);
    case 'heads':
      return [...Map.groupBy(placed, ({ article }) => Math.floor((article ?? 0) / 2)).values()].flatMap(headsFirst);
  }
}

const IN_BAND = 3;

function articlesOf(placed: readonly Placed[]): Placed[][] {
  return [...Map.groupBy(placed, ({ article }) => article).values()];
}

/** Some articles with a part of their text behind the next one's heads. */
function entangled(articles: Placed[][], { astray }: Manner, chance: Chance): Placed[] {
  for (const [at, blocks] of articles.entries()) {
    const next = articles[at + 1];
    const first = blocks.findIndex(({ part }) => part === 'text');
    if (next === undefined || blocks.length - first < 2 || !chance.percent(astray / 2)) continue;
    const from = first + chance.upTo(blocks.length - first - 1);
    const moved = blocks.splice(from, chance.one([1, 2, blocks.length]));
    const text = next.findIndex(({ part }) => part === 'text');
    next.splice(Math.max(0, text), 0, ...moved);
  }
  return articles.flat();
}

/** The heads of two neighbours above the text of both. */
function headsFirst(two: readonly Placed[]): Placed[] {
  const [one = [], other = []] = articlesOf(two);
  const text = one.findIndex(({ part }) => part === 'text');
  return [...one.slice(0, text), ...other, ...one.slice(text)];
}

/** Two columns in the wrong turn, what stands first behind the head before it, or a short last piece at the end. */
function astray(blocks: Placed[], { one, upTo }: Chance): Placed[] {
  const first = blocks.findIndex(({ part }) => part === 'text');
  const columns = [...Map.groupBy(blocks.slice(first), ({ column }) => column).values()];
  const head = blocks.slice(0, first);
  return one([
    () => {
      const at = upTo(Math.max(1, columns.length - 1));
      const [turned] = columns.splice(at, 1);
      return [...head, ...columns.slice(0, at + 1).flat(), ...(turned ?? []), ...columns.slice(at + 1).flat()];
    },
    () => [...blocks.slice(first, first + 1), ...head, ...blocks.slice(first + 1)],
    () => {
      const at = blocks.findLastIndex(({ part, lines }) => part === 'text' && lines.length === 1);
      return at < 0 ? blocks : [...blocks.slice(0, at), ...blocks.slice(at + 1), ...blocks.slice(at, at + 1)];
    },
  ])();
}
