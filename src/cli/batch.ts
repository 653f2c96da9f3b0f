import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { Day, type Result } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Invocation } from './arguments.ts';
import type { ExitCode } from './run.ts';

type Batch = {
  newsroom: Newsroom;
  today: Day;
  commands: readonly Command[];
  out(line: string): void;
  err(line: string): void;
};

const QuestionLine = z.object({ id: z.unknown().optional(), q: z.string() });
const FigureLine = z.object({ id: z.unknown().optional(), input: z.string(), reference: z.string().optional() });

/** Answers a file of questions, or reads the figures of a file of texts: one line in, one line out, in order. */
export async function runBatch(line: Invocation, file: string, batch: Batch): Promise<ExitCode> {
  if (line.command !== 'ask' && line.command !== 'figures') {
    batch.err(`--batch goes with ask or figures, not with ${line.command}.`);
    return 2;
  }
  const answerLine = line.command === 'ask' ? askLine : figuresLine;
  let number = 0;
  for await (const text of linesOf(file)) {
    number += 1;
    if (!text.ok) {
      batch.err(`${file} cannot be read: check that it exists.`);
      return 1;
    }
    if (text.value.trim() === '') continue;
    const answered = await answerLine(text.value, line, batch);
    if (!answered.ok) {
      batch.err(`${file} line ${number}: ${answered.error}`);
      return 1;
    }
    batch.out(JSON.stringify(answered.value));
  }
  return 0;
}

async function askLine(
  text: string,
  line: Invocation,
  { newsroom, today, err }: Batch,
): Promise<Result<object, string>> {
  const read = QuestionLine.safeParse(parseJson(text));
  if (!read.success) return { ok: false, error: 'want {"id", "q"}' };
  const { answer, fault } = await newsroom.ask(read.data.q, {
    today,
    asker: { locale: null },
    ...(line.language === null ? {} : { language: line.language }),
  });
  if (fault !== undefined) err(fault);
  return { ok: true, value: read.data.id === undefined ? answer : { id: read.data.id, ...answer } };
}

async function figuresLine(text: string, _line: Invocation, { newsroom }: Batch): Promise<Result<object, string>> {
  const read = FigureLine.safeParse(parseJson(text));
  if (!read.success) return { ok: false, error: 'want {"id", "input", "reference"?}' };
  const reference = Day.safeParse(read.data.reference?.slice(0, 10));
  const found = newsroom.figuresIn(read.data.input, reference.success ? reference.data : null);
  return { ok: true, value: { id: read.data.id, ...found } };
}

/** The lines of a text file; one failure at the end where it cannot be read. */
async function* linesOf(file: string): AsyncIterable<Result<string, 'unreadable'>> {
  const stream = createReadStream(file, { encoding: 'utf8' });
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield { ok: true, value: text };
    }
  } catch {
    // A stream tells of a missing file by throwing; the caller names the file.
    yield { ok: false, error: 'unreadable' };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse has no other way to refuse; the schema turns undefined into the line's one message.
    return undefined;
  }
}
