import { appendFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { loadIndex } from '../../src/search/index/full-text.ts';
import { openStore } from '../../src/store/open.ts';
import { checkFile } from '../../src/store/sqlite/check-file.ts';
import { startProgram } from '../main/program.ts';
import { ask } from '../postgres/server.ts';
import type { Killing } from './killing.ts';

/** A file of news that is read in, and how often that is killed; it grows by `items` whenever all of it was read. */
type Imports = Omit<Killing, 'livesMs'> & {
  place: { data: string; databaseUrl: string | null };
  settings: Readonly<Record<string, string>>;
  file: string;
  items: number;
  say?(line: string): void;
};

/** What the store had in the end: items that are not there, ids that are told twice, and what is not as it should be. */
export type Stored = { kills: number; items: number; lost: number; doubled: number; damage: string[] };

/** Kills imports again and again, then lets one finish, and counts. */
export async function killImports(imports: Imports): Promise<Stored> {
  const { file, items, kills, random, settings, say = () => {} } = imports;
  let written = 0;
  let killed = 0;
  const grow = async () => {
    const lines = Array.from({ length: items }, (_, number) => JSON.stringify(itemOf(written + number, random)));
    await appendFile(file, `${lines.join('\n')}\n`);
    written += items;
  };
  await grow();
  // One is read to its end, so that the others can be killed on the way to theirs.
  const began = performance.now();
  await readToEnd(imports);
  const livesMs = performance.now() - began;
  await grow();
  while (killed < kills) {
    const program = startProgram(['import', file], settings);
    const ended = await Promise.race([program.ended, setTimeout(random() * livesMs)]);
    if (ended !== undefined && ended.code !== 0) throw new Error(ended.err);
    if (ended !== undefined) {
      await grow();
      continue;
    }
    program.child.kill('SIGKILL');
    await program.ended;
    killed += 1;
    if (killed % 10 === 0) say(`${killed} kills, ${written} items`);
  }
  await readToEnd(imports);
  return { kills: killed, items: written, ...(await look(imports, written)) };
}

async function readToEnd({ file, settings }: Imports): Promise<void> {
  const { code, err } = await startProgram(['import', file], settings).ended;
  if (code !== 0) throw new Error(err);
}

const LETTERS = 80;

/** An item of news that is like no other. */
function itemOf(number: number, random: () => number) {
  const han = () => String.fromCharCode(0x4e00 + Math.floor(random() * 3_500));
  const body = Array.from({ length: LETTERS }, han).join('');
  return { id: idOf(number), title: `第${number}号消息`, date: '2022-03-04', body: `${body}。` };
}

function idOf(number: number): string {
  return `item-${number}`;
}

async function look({ place }: Imports, items: number): Promise<Omit<Stored, 'kills' | 'items'>> {
  const opened = await openStore(place);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { library, indexFile, close } = opened.value;
  const ids = Array.from({ length: items }, (_, number) => idOf(number));
  const found = await library.articles(ids);
  const listed = await library.list({});
  const saved = await indexFile.read();
  const numbers = {
    counted: (await library.coverage()).articles,
    listed: listed.length,
    changed: await changesOf(library),
    indexed: saved === null ? 0 : (loadIndex(saved.bytes)?.size ?? 0),
  };
  await close();
  return {
    lost: items - found.length,
    doubled: listed.length - new Set(listed.map(({ id }) => id)).size,
    damage: [
      ...Object.entries(numbers).flatMap(([name, number]) => (number === items ? [] : [`${name}: ${number}`])),
      ...(await damageOf(place)),
    ],
  };
}

async function changesOf(library: { changes(since: number): AsyncIterable<{ shown: unknown[] }> }): Promise<number> {
  let count = 0;
  for await (const { shown } of library.changes(0)) count += shown.length;
  return count;
}

/** What the database itself finds wrong, and rows without what they belong to. */
async function damageOf({ data, databaseUrl }: Imports['place']): Promise<string[]> {
  if (databaseUrl === null) {
    const checked = await checkFile(data);
    return checked.ok ? (checked.value?.damage ?? ['no store']) : [checked.error.detail];
  }
  const stray = await ask(
    databaseUrl,
    `select 'article ' || id as row from article where source not in (select source from source)
     union all select 'mark of ' || id from article_mark where (source, id) not in (select source, id from article)`,
  );
  return stray.map((row) => JSON.stringify(row));
}
