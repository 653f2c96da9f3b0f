import { renderText } from '../rendering/text.ts';
import { counted } from '../rendering/words/counted.ts';
import { pictureIn, toldOf } from '../reply.ts';
import type { Invocation } from './arguments.ts';
import { runBatch } from './batch.ts';
import { drawChart } from './chart.ts';
import { citeArticle } from './citation.ts';
import { converse } from './converse.ts';
import { exportAll, exportFigures } from './export.ts';
import { tellGaps } from './gaps.ts';
import { handleOrders } from './orders.ts';
import { fixLine, listLines } from './page-lines.ts';
import { importAll, readPages, rereadAll } from './read-in.ts';
import { runSlashCommand } from './slash-command.ts';
import type { ExitCode, Opened, Surroundings } from './surroundings.ts';
import { writeCutOut } from './write-picture.ts';

/** Answers one command line from an open newsroom. */
export async function carryOut(line: Invocation, opened: Opened, around: Surroundings): Promise<ExitCode> {
  const { newsroom, intake } = opened;
  if (line.batch !== null) return runBatch(line, line.batch, newsroom, around);
  if (line.exported !== null) return exportFigures(line, newsroom, around);
  switch (line.command) {
    case 'read':
      return readPages(line.words, opened, around);
    case 'import':
      return importAll(line, intake, around);
    case 'reread':
      return rereadAll(line, intake, around);
    case 'chart':
      return drawChart(line, newsroom, around);
    case 'cite':
      return citeArticle(line, newsroom, around);
    case 'export':
      return exportAll(line, newsroom, around);
    case 'stories':
      return rebuildStories(line, opened, around);
    case 'page':
      return line.words[0] === 'fix' ? fixLine(line, opened, around) : listLines(line, newsroom, around);
    case 'gaps':
      await tellGaps(line, newsroom, around);
      return 0;
    case 'digest':
      if (line.words[0] !== 'preview') return handleOrders(line, newsroom, around);
      break;
    case 'mcp':
      await around.serveMcp(newsroom);
      return 0;
    case 'suggest':
      return suggest(line, opened, around);
    case 'ask':
      if (line.words.length === 0) return converse(line, newsroom, around);
  }
  const reply = await runSlashCommand(line, newsroom, around);
  if (reply.kind === 'answer' && reply.fault !== undefined) around.err(reply.fault);
  around.out(line.json ? JSON.stringify(toldOf(reply)) : renderText(reply, around.text));
  return line.cutOut === null ? 0 : writeCutOut(line.cutOut, pictureIn(reply)?.drawing, opened, around);
}

async function rebuildStories({ json }: Invocation, { newsroom }: Opened, { out }: Surroundings): Promise<ExitCode> {
  const made = await newsroom.rebuildStories();
  if (json) out(JSON.stringify(made));
  else out(`${counted(made?.articles ?? 0, 'article')} in ${counted(made?.stories ?? 0, 'story')}`);
  return 0;
}

async function suggest({ words, json }: Invocation, { newsroom }: Opened, { out }: Surroundings): Promise<ExitCode> {
  const [kind, ...typed] = words;
  const offer = kind === 'topic' ? newsroom.suggestTopics : newsroom.suggestDistricts;
  const found = await offer(typed.join(' '));
  if (json) out(JSON.stringify(found));
  else for (const { name, why } of found) out(why === null ? name : `${name} · ${why}`);
  return 0;
}
