import { seeded } from './seeded.ts';

/** A symmetric sparse matrix by rows: the columns and values of row `r` lie from `starts[r]` to `starts[r + 1]`. */
export type Sparse = { size: number; starts: Uint32Array; columns: Uint32Array; values: Float32Array };

/** Columns taken beside those wanted, and rounds of multiplying: as Halko, Martinsson and Tropp (2011) advise. */
const SPARE = 16;
const ROUNDS = 3;

/**
 * The leading eigenvectors of a symmetric matrix, each scaled by the root of its eigenvalue: row `r` of the result is
 * what stands for row `r` of the matrix in `dimensions` numbers.
 */
export function spectrumOf(matrix: Sparse, { dimensions, seed }: { dimensions: number; seed: number }): Float64Array[] {
  const width = dimensions + SPARE;
  const random = seeded(seed);
  let basis: Float64Array[] = Array.from({ length: width }, () =>
    Float64Array.from({ length: matrix.size }, () => random() - 0.5),
  );
  for (let round = 0; round <= ROUNDS; round += 1) basis = orthonormal(times(matrix, basis));
  const images = times(matrix, basis);
  const small = basis.map((one) => Float64Array.from(images, (other) => dot(one, other)));
  const { values, vectors } = eigen(small);
  const order = [...values.keys()].toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, dimensions);
  const rows = Array.from({ length: matrix.size }, () => new Float64Array(dimensions));
  for (const [to, from] of order.entries()) {
    const scale = Math.sqrt(Math.max(0, values[from] ?? 0));
    for (const [at, column] of basis.entries()) {
      const part = scale * (vectors[at]?.[from] ?? 0);
      for (let row = 0; row < matrix.size; row += 1) {
        const into = rows[row] as Float64Array;
        into[to] = (into[to] ?? 0) + part * (column[row] ?? 0);
      }
    }
  }
  return rows;
}

/** The matrix times each of some vectors, all at once: they lie side by side, so that each value is fetched but once. */
function times(matrix: Sparse, vectors: readonly Float64Array[]): Float64Array[] {
  const width = vectors.length;
  const beside = new Float64Array(matrix.size * width);
  for (const [at, vector] of vectors.entries()) {
    for (let row = 0; row < matrix.size; row += 1) beside[row * width + at] = vector[row] ?? 0;
  }
  const products = vectors.map(() => new Float64Array(matrix.size));
  const sums = new Float64Array(width);
  for (let row = 0; row < matrix.size; row += 1) {
    addRow(sums.fill(0), matrix, row, beside);
    for (const [at, product] of products.entries()) product[row] = sums[at] ?? 0;
  }
  return products;
}

function addRow(sums: Float64Array, { starts, columns, values }: Sparse, row: number, beside: Float64Array): void {
  const end = starts[row + 1] ?? 0;
  for (let cell = starts[row] ?? 0; cell < end; cell += 1) {
    const value = values[cell] ?? 0;
    const from = (columns[cell] ?? 0) * sums.length;
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + value * (beside[from + at] ?? 0);
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Gram and Schmidt's way, twice over, since once is not exact enough. */
function orthonormal(columns: Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const column of columns) {
    for (let pass = 0; pass < 2; pass += 1) {
      for (const other of done) {
        const share = dot(column, other);
        for (let at = 0; at < column.length; at += 1) column[at] = (column[at] ?? 0) - share * (other[at] ?? 0);
      }
    }
    const length = Math.sqrt(dot(column, column)) || 1;
    done.push(column.map((value) => value / length));
  }
  return done;
}

/** Eigenvalues and eigenvectors (by column) of a small symmetric matrix, by Jacobi's rotations. */
function eigen(matrix: Float64Array[]): { values: Float64Array; vectors: Float64Array[] } {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = a.map((_, row) => Float64Array.from({ length: size }, (_value, column) => Number(row === column)));
  const at = (rows: Float64Array[], row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const apq = at(a, p, q);
        off += apq * apq;
        if (Math.abs(apq) < 1e-14) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * apq);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        rotate(a, v, { p, q, c, s: t * c });
      }
    }
    if (off < 1e-16) break;
  }
  return { values: Float64Array.from(a, (row, index) => row[index] ?? 0), vectors: v };
}

function rotate(
  a: Float64Array[],
  v: Float64Array[],
  { p, q, c, s }: { p: number; q: number; c: number; s: number },
): void {
  for (const rows of [a, v]) {
    for (const row of rows) {
      const [x, y] = [row[p] ?? 0, row[q] ?? 0];
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
  }
  const [rowP, rowQ] = [a[p] as Float64Array, a[q] as Float64Array];
  for (let at = 0; at < rowP.length; at += 1) {
    const [x, y] = [rowP[at] ?? 0, rowQ[at] ?? 0];
    rowP[at] = c * x - s * y;
    rowQ[at] = s * x + c * y;
  }
}
