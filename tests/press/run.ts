import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DESIGNS } from './design.ts';
import { keepPage } from './kept.ts';
import { type Kind, picture } from './kinds.ts';
import { openPress, type Press, type Printed, SCALE } from './press.ts';
import { ownStories, pickStories, storiesOf } from './story.ts';

const USAGE = `node tests/press/run.ts FOLDER [--stories FILE.jsonl] [--pages N] [--characters N] [--only-truth] [--keep]
  Sets pages, N of each design, and writes of each NAME.print.png, NAME.scan.jpg, NAME.photo.jpg, NAME.text.pdf,
  NAME.image.pdf, its true lines (NAME.scan.json) and its true articles (NAME.truth.json).
  --stories     articles as JSON lines ({ title, paragraphs, … }) in place of our own
  --characters  letters of running text on a page, 8000 where nothing is told
  --only-truth  no pictures and no PDF
  --keep        keep the true lines among the tests too`;

const KINDS: readonly Kind[] = ['print', 'scan', 'photo'];

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      stories: { type: 'string' },
      pages: { type: 'string', default: '1' },
      characters: { type: 'string', default: '8000' },
      'only-truth': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    console.error(USAGE);
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  const stories = values.stories === undefined ? ownStories() : storiesOf(values.stories);
  const press = await openPress();
  for (let page = 0; page < Number(values.pages); page += 1) {
    for (const [at, design] of DESIGNS.entries()) {
      const seed = page * DESIGNS.length + at;
      const name = join(folder, `${design.name}-${page + 1}`);
      const set = await press.print(pickStories(stories, Number(values.characters), seed), design);
      writeFileSync(`${name}.scan.json`, JSON.stringify(set.scan));
      writeFileSync(`${name}.truth.json`, JSON.stringify(set.truth, null, 1));
      if (values.keep) keepPage({ name: basename(name), ...set });
      if (!values['only-truth']) await writePictures(name, set, { press, seed: seed + 1 });
      console.log(name);
    }
  }
  await press.close();
  return 0;
}

async function writePictures(
  name: string,
  set: Printed,
  { press, seed }: { press: Press; seed: number },
): Promise<void> {
  writeFileSync(`${name}.text.pdf`, set.pdf);
  for (const kind of KINDS) {
    const image = await picture(set.png, kind, seed);
    writeFileSync(`${name}.${kind}.${kind === 'print' ? 'png' : 'jpg'}`, image);
    if (kind !== 'scan') continue;
    const size = { width: set.scan.width / SCALE, height: set.scan.height / SCALE };
    writeFileSync(`${name}.image.pdf`, await press.bind(image, size));
  }
}

process.exitCode = await main();
