/** One possible pair, `points` above zero where it is better made than not. */
export type Edge = { from: number; to: number; points: number };

/** Larger groups than this are matched best edge first: the exact way costs the cube of their size. */
const EXACT = 48;

/**
 * The set of pairs with the highest sum of points in which every `from` and every `to` stands at most once. Exact for
 * every group of up to 48 that hang together, greedy beyond.
 */
export function bestPairs(edges: readonly Edge[]): Edge[] {
  const useful = edges.filter((edge) => edge.points > 0);
  return groupsOf(useful).flatMap((group) => (sizeOf(group) > EXACT ? greedyPairs(group) : exactPairs(group)));
}

function sizeOf(group: readonly Edge[]): number {
  return Math.max(new Set(group.map((edge) => edge.from)).size, new Set(group.map((edge) => edge.to)).size);
}

/** Edges that share an end, directly or over others, are decided together. */
function groupsOf(edges: readonly Edge[]): Edge[][] {
  // A piece as what goes on has an even number here, as what is gone on in an odd one.
  const leader = new Map<number, number>();
  const find = (key: number): number => {
    let at = key;
    for (let up = leader.get(at); up !== undefined; up = leader.get(at)) {
      // Halves the way for the next one who asks.
      const above = leader.get(up);
      if (above !== undefined) leader.set(at, above);
      at = up;
    }
    return at;
  };
  for (const { from, to } of edges) {
    const [one, other] = [find(2 * from), find(2 * to + 1)];
    if (one !== other) leader.set(one, other);
  }
  return [...Map.groupBy(edges, (edge) => find(2 * edge.from)).values()];
}

function greedyPairs(edges: readonly Edge[]): Edge[] {
  const from = new Set<number>();
  const to = new Set<number>();
  return edges
    .toSorted((a, b) => b.points - a.points)
    .filter((edge) => {
      if (from.has(edge.from) || to.has(edge.to)) return false;
      from.add(edge.from);
      to.add(edge.to);
      return true;
    });
}

/** The Hungarian method with potentials; a row that is better left alone takes one of the empty columns. */
function exactPairs(edges: readonly Edge[]): Edge[] {
  const rows = [...new Set(edges.map((edge) => edge.from))];
  const columns = [...new Set(edges.map((edge) => edge.to))];
  const width = columns.length + rows.length;
  const points = new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge]));
  const cost = (row: number, column: number): number =>
    -(points.get(`${rows[row - 1]} ${columns[column - 1]}`)?.points ?? 0);
  const rowOf = assignRows(rows.length, width, cost);
  return columns.flatMap((column, at) => points.get(`${rows[(rowOf[at + 1] ?? 0) - 1]} ${column}`) ?? []);
}

function assignRows(height: number, width: number, cost: (row: number, column: number) => number): number[] {
  const u = new Array<number>(height + 1).fill(0);
  const v = new Array<number>(width + 1).fill(0);
  const rowOf = new Array<number>(width + 1).fill(0);
  for (let row = 1; row <= height; row += 1) {
    const way = new Array<number>(width + 1).fill(0);
    const least = new Array<number>(width + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(width + 1).fill(false);
    rowOf[0] = row;
    let column = 0;
    do column = step({ u, v, rowOf, way, least, used, column, width, cost });
    while (rowOf[column] !== 0);
    for (; column !== 0; column = way[column] ?? 0) rowOf[column] = rowOf[way[column] ?? 0] ?? 0;
  }
  return rowOf;
}

type Search = {
  u: number[];
  v: number[];
  rowOf: number[];
  way: number[];
  least: number[];
  used: boolean[];
  column: number;
  width: number;
  cost: (row: number, column: number) => number;
};

/** One step of the shortest augmenting path: settles `column`, returns the next nearest one. */
function step(search: Search): number {
  const { used, column, least, width } = search;
  used[column] = true;
  relax(search);
  let next = 0;
  for (let to = 1; to <= width; to += 1) {
    if (!used[to] && (next === 0 || (least[to] ?? 0) < (least[next] ?? 0))) next = to;
  }
  shift(search, least[next] ?? 0);
  return next;
}

/** Sees whether the columns left are nearer over the row of the column just settled. */
function relax({ u, v, rowOf, way, least, used, column, width, cost }: Search): void {
  const row = rowOf[column] ?? 0;
  for (let to = 1; to <= width; to += 1) {
    if (used[to]) continue;
    const reduced = cost(row, to) - (u[row] ?? 0) - (v[to] ?? 0);
    if (reduced >= (least[to] ?? 0)) continue;
    least[to] = reduced;
    way[to] = column;
  }
}

/** Moves the potentials so that the next nearest column costs nothing. */
function shift({ u, v, rowOf, least, used, width }: Search, delta: number): void {
  for (let to = 0; to <= width; to += 1) {
    if (!used[to]) {
      least[to] = (least[to] ?? 0) - delta;
      continue;
    }
    const owner = rowOf[to] ?? 0;
    u[owner] = (u[owner] ?? 0) + delta;
    v[to] = (v[to] ?? 0) - delta;
  }
}
