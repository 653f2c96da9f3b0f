import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { PassThrough, pipeline as pipe } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';

/** The name that stands for standard input and standard output. */
const STANDARD = '-';

/**
 * Writes a file that is there whole or not at all, packed where its name ends in .gz; `-` is standard output.
 * @param fill - is given what writes, and waits for it.
 * @throws the system's error where it cannot be written.
 */
export async function writeWhole<T>(
  path: string,
  fill: (write: (text: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  if (path === STANDARD) return fill((text) => say(process.stdout, text));
  const beside = `${path}.new`;
  const into = isPacked(path) ? createGzip() : new PassThrough();
  const written = pipeline(into, createWriteStream(beside, { flush: true }));
  // Waited for below; until then a fault shows in the writing.
  written.catch(() => undefined);
  try {
    const filled = await fill(async (text) => {
      if (!into.write(text)) await Promise.race([once(into, 'drain'), written]);
    });
    into.end();
    await written;
    await rename(beside, path);
    return filled;
  } catch (error) {
    into.destroy();
    await written.catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

function say(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * The lines of a file, unpacked where its name ends in .gz, read as they are asked for; `-` is standard input.
 * @throws the system's error when the file cannot be read on, or gunzip's when it is damaged.
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const file = path === STANDARD ? process.stdin : createReadStream(path);
  // pipeline hands an error of the file on to the reader of what it unpacks; that reader is told, so nobody else is.
  const input = isPacked(path) ? pipe(file, createGunzip(), () => {}) : file;
  try {
    yield* linesIn(input);
  } finally {
    file.destroy();
  }
}

// Not node:readline: an error of what it reads ends the process where nobody happens to wait for a line.
async function* linesIn(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let begun: string[] = [];
  for await (const part of input) {
    const [first = '', ...others] = decoder.write(part as Buffer).split('\n');
    begun.push(first);
    const last = others.pop();
    if (last === undefined) continue;
    for (const line of [begun.join(''), ...others]) yield line.replace(/\r$/, '');
    begun = [last];
  }
  const rest = begun.join('') + decoder.end();
  if (rest !== '') yield rest;
}

function isPacked(path: string): boolean {
  return /\.gz$/i.test(path);
}
