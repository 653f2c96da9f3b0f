import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { toldAnswer } from '../model/answer.ts';
import { Day, type Result } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Invocation } from './arguments.ts';
import { requestFor } from './slash-command.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

/** `today` is the day it is asked on, in place of that of the run; `thread` are the questions before it, oldest first. */
const QuestionLine = z.object({
  id: z.unknown().optional(),
  q: z.string(),
  today: Day.optional(),
  thread: z.array(z.string()).optional(),
});
const FigureLine = z.object({ id: z.unknown().optional(), input: z.string(), reference: z.string().optional() });

/** Lines that are named when they cannot be read; the others are counted. */
const BAD_LINES_NAMED = 10;

/**
 * Answers a file of questions, or reads the figures of a file of texts: one line in, one line out, in order. Lines that
 * cannot be read are left out, and named when the others are answered.
 */
export async function runBatch(
  line: Invocation,
  file: string,
  newsroom: Newsroom,
  around: Surroundings,
): Promise<ExitCode> {
  const answerLine = line.command === 'figures' ? figuresLine : askLine;
  const shape = line.command === 'figures' ? '{"id", "input", "reference"?}' : '{"id", "q", "today"?, "thread"?}';
  const bad: number[] = [];
  let number = 0;
  for await (const text of linesOf(file)) {
    if (!around.listening()) return 0;
    number += 1;
    if (!text.ok) {
      around.err(`${file}: cannot be read; check that it exists and is a file of JSON lines (${text.error})`);
      return 1;
    }
    if (text.value.trim() === '') continue;
    const answered = await answerLine(parseJson(text.value), line, newsroom, around);
    if (answered === null) bad.push(number);
    else around.out(JSON.stringify(answered));
  }
  if (bad.length === 0) return 0;
  around.err(`${file}: ${named(bad)} left out; write ${shape} a line`);
  return 1;
}

type Line = (
  json: unknown,
  line: Invocation,
  newsroom: Newsroom,
  around: Pick<Surroundings, 'clock' | 'err'>,
) => Promise<object | null>;

const askLine: Line = async (json, line, newsroom, { clock, err }) => {
  const read = QuestionLine.safeParse(json);
  if (!read.success) return null;
  const { id, q, today, thread = [] } = read.data;
  const request = requestFor(line, clock);
  const { answer, fault } = await newsroom.ask(q, { ...request, ...(today !== undefined && { today }), thread });
  if (fault !== undefined) err(fault);
  return id === undefined ? toldAnswer(answer) : { id, ...toldAnswer(answer) };
};

const figuresLine: Line = async (json, _line, newsroom) => {
  const read = FigureLine.safeParse(json);
  if (!read.success) return null;
  const reference = Day.safeParse(read.data.reference?.slice(0, 10));
  return { id: read.data.id, ...newsroom.figuresIn(read.data.input, reference.success ? reference.data : null) };
};

/** The lines of a text file, or of standard input; one failure at the end where it cannot be read on. */
async function* linesOf(file: string): AsyncIterable<Result<string, string>> {
  const stream = file === '-' ? process.stdin.setEncoding('utf8') : createReadStream(file, { encoding: 'utf8' });
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield { ok: true, value: text };
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    yield { ok: false, error: String(error.code) };
  }
}

function named(lines: readonly number[]): string {
  const more = lines.length - BAD_LINES_NAMED;
  const numbers = lines.slice(0, BAD_LINES_NAMED).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${numbers}${more > 0 ? ` and ${more} more` : ''}`;
}

function parseJson(text: string): unknown {
  try {
    // trim() takes a byte order mark away as well.
    return JSON.parse(text.trim());
  } catch {
    // JSON.parse has no other way to refuse; the schema turns undefined down like any other shape.
    return undefined;
  }
}
