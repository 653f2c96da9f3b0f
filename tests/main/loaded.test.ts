import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagesFolder } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { runProgram } from './program.ts';

/** The files that Node loads for one command, as its coverage tells. */
async function loadedFor(words: readonly string[]): Promise<string[]> {
  const [folder, coverage, pages] = [await temporaryFolder(), await temporaryFolder(), await pagesFolder()];
  const store = join(folder, 'store');
  const settings = { BROADSHEET_DATA: store, BROADSHEET_PAGES: pages, NODE_V8_COVERAGE: coverage };
  expect(await runProgram(words, settings)).toMatchObject({ code: 0 });
  const files = await Promise.all((await readdir(coverage)).map((name) => readFile(join(coverage, name), 'utf8')));
  return files.flatMap((text) => JSON.parse(text).result.map(({ url }: { url: string }) => url));
}

test('nothing that a model takes is loaded where none is set up, no door that was not opened, and nothing for pictures where none came', async () => {
  const loaded = await loadedFor(['ask', '潼南区新建了几座柠檬冷库？']);
  expect(loaded.some((url) => url.includes('/src/newsroom/'))).toBe(true);
  expect(loaded.filter((url) => /\/src\/(?:llm|grounding|holding|doors|discord|preview|scanning)\//.test(url))).toEqual(
    [],
  );
  expect(
    loaded.filter((url) =>
      /\/node_modules\/(?:ai|@ai-sdk|discord\.js|hono|onnxruntime-web|@hyzyla|unpdf|sharp)\//.test(url),
    ),
  ).toEqual([]);
});
