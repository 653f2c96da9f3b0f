import type { Newsroom } from '../newsroom/newsroom.ts';
import { renderText } from '../rendering/text.ts';
import { pictureIn, type Reply } from '../reply.ts';
import type { Invocation } from './arguments.ts';
import { placeAndMeasure, requestFor, runSlashCommand } from './slash-command.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';
import { type CommandName, isCommand } from './usage.ts';
import { writePicture } from './write-picture.ts';

/** Commands whose replies may come with a picture. */
const DRAWN: readonly CommandName[] = ['ask', 'figures', 'compare', 'trend'];

/** `chart`: the picture of a command's reply, or of a measure, as a PNG; where nothing can be drawn, why. */
export async function drawChart(line: Invocation, newsroom: Newsroom, around: Surroundings): Promise<ExitCode> {
  const reply = await replyFor(line, newsroom, around);
  const picture = pictureIn(reply);
  if (picture === undefined || picture.drawing.kind === 'clipping') {
    const refused = reply.kind === 'notice' ? reply : noneOf(reply, line);
    around.out(line.json ? JSON.stringify(refused) : renderText(refused, around.text));
    return 0;
  }
  const png = await around.paint(picture.drawing, line.theme ?? 'light');
  if (png === null) {
    around.err('The picture could not be painted: is @resvg/resvg-js installed for this machine (npm ci)?');
    return 1;
  }
  const file = line.out ?? '';
  if ((await writePicture(file, png, around)) !== 0) return 1;
  around.out(line.json ? JSON.stringify({ out: file, ...picture }) : `${file}\n${picture.alt}`);
  return 0;
}

/** What is drawn: a command's reply where one is named, else a measure, with its place where two words are given, or a question. */
async function replyFor(line: Invocation, newsroom: Newsroom, around: Surroundings): Promise<Reply> {
  const [first = '', ...rest] = line.words;
  if (isCommand(first) && DRAWN.includes(first)) {
    return runSlashCommand({ ...line, command: first, words: rest }, newsroom, around);
  }
  const asked = requestFor(line, around.clock);
  const { district, what } = await placeAndMeasure(line.words, newsroom);
  // A question knows its measure better than its words do: 对比一下巴南和南川的茶园面积 is about 茶园面积.
  const answered = district === undefined ? await newsroom.ask(what, asked) : null;
  return answered?.picture === undefined ? newsroom.chart(district ?? null, what, asked) : answered;
}

/** That a reply has no picture: fewer figures in it than make one, or none that go together. */
function noneOf(reply: Reply, { words }: Invocation): Reply {
  const language = reply.kind === 'answer' ? reply.answer.language : reply.language;
  const values = { name: words.slice(1).join(' ') };
  return { kind: 'notice', private: true, language, notice: 'notice.no_chart.few', values };
}
