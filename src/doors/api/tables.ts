import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { refusal } from '../../http/problem.ts';
import { csvHead, csvLine } from '../../rendering/csv.ts';
import { figureCells, figureRows } from '../../rendering/rows.ts';
import type { FigureFilter } from '../../reply.ts';
import type { DoorNeeds } from '../needs.ts';

/** Whether a request asks for a table rather than JSON. */
export function wantsCsv(req: Context['req']): boolean {
  return /^text\/csv\b/.test(req.header('accept') ?? '');
}

/** Every figure that a filter names, as CSV, as fast as somebody reads it. */
export async function figuresAsCsv(
  context: Context,
  { district, topic, article }: FigureFilter,
  { newsroom }: DoorNeeds,
): Promise<Response> {
  const named = await newsroom.filterNamed({ ...(district && { district }), ...(topic && { topic }) });
  if (!named.ok)
    throw refusal('not_found', `${named.error.kind}: no row of the tables is called ${named.error.typed}.`);
  context.header('Content-Type', 'text/csv; charset=utf-8; header=present');
  context.header('Content-Disposition', 'attachment; filename="figures.csv"');
  return stream(context, async (out) => {
    let first = true;
    for await (const one of newsroom.archive(named.value)) {
      if (out.aborted) return;
      if (article !== undefined && one.id !== article) continue;
      const cells = figureRows(one).map(figureCells);
      const [head] = cells;
      if (head === undefined) continue;
      await out.write(`${first ? `${csvHead(head)}\r\n` : ''}${cells.map(csvLine).join('\r\n')}\r\n`);
      first = false;
    }
  });
}
