import { dated } from '../../answering/answer.ts';
import { guard } from '../../answering/guard.ts';
import { nothingFor } from '../../answering/nothing.ts';
import { composeReading } from '../../grounding/compose.ts';
import { languagesOf } from '../../grounding/languages.ts';
import { planErrand } from '../../grounding/plan-errand.ts';
import { readErrand } from '../../grounding/read-errand.ts';
import { READ } from '../../limits/llm.ts';
import { usualHome } from '../../lookup/home.ts';
import type { Plan } from '../../model/grounded.ts';
import type { Coverage, Day } from '../../model.ts';
import type { Model, SendModel } from '../../ports/model.ts';
import { wholeOf } from '../../search/passages/items.ts';
import { withRelated } from '../answers/replies.ts';
import type { Dependencies } from '../archive/lists.ts';
import type { AnswerReply, Asked } from '../asked.ts';
import { findPassages, SEVERAL, type ToRead } from './find-passages.ts';
import { NOTHING, type Read, readAndHold } from './read.ts';

/**
 * Lets a model plan the search, read what is found, and answer; every sentence of it is held to the passages that it cites.
 * Whatever fails leaves the answer that was found without a model, and `writer` says which it is.
 * @param find - Finds that answer: who asks is in line already.
 * @param given - How it is looked for, where that is settled.
 */
export async function answerByModel(
  question: string,
  find: () => AnswerReply | Promise<AnswerReply>,
  { asked, thread = [], plan: given, model }: { asked: Asked; thread?: readonly string[]; plan?: Plan; model: Model },
  dependencies: Dependencies,
): Promise<AnswerReply> {
  return model.turn(asked.asker.guild ?? null, async (send) => {
    const extracted = await find();
    const { finder, coverage } = await dependencies.catalogue();
    const region = dependencies.home ?? usualHome(coverage);
    const { latest: newest } = coverage;
    const language = await finder.consult(languagesOf);
    const plan = given ?? (await send(planErrand(question, { thread, today: asked.today, newest, language, region })));
    const found = await findPassages(question, plan, { asked, budget: model.budget }, dependencies);
    const compose = (read: Read) => inReply(read, extracted, { plan, found, coverage, today: asked.today });
    const follow = asked.follow && ((read: Read) => showSoFar(compose(read), asked));
    const read =
      plan?.wants === 'talk'
        ? NOTHING
        : await readFor(send, question, found, { ...dependencies, asked, thread, follow });
    model.told({ dropped: read?.holding.faults.length ?? 0, fellBack: read === null });
    return read === null ? fallenBack(extracted) : compose(read);
  });
}

async function readFor(
  send: SendModel,
  question: string,
  { query, passages, wants }: ToRead,
  {
    asked,
    thread,
    follow,
    pause,
  }: Pick<Dependencies, 'pause'> & {
    asked: Asked;
    thread: readonly string[];
    follow: ((read: Read) => void) | undefined;
  },
): Promise<Read | null> {
  // What was found without a model may be all that there is: a name that was typed in pinyin.
  if (passages.length === 0) return null;
  const { language } = query.question;
  const meant = query.question.text;
  const errand = readErrand(question, passages, { meant, thread, today: asked.today, language, wants });
  const most = wants === 'fact' ? READ.sentences.fact : READ.sentences.list;
  const needs = SEVERAL.has(wants) ? 'any' : 'first';
  return readAndHold(send, errand, passages, {
    question: [...thread, question].join('\n'),
    language,
    most,
    needs,
    pause,
    follow,
  });
}

/** Shows an answer that goes on, but for what is withheld of it. */
function showSoFar(reply: AnswerReply, { follow }: Asked): void {
  if (reply.answer.writer === 'model') follow?.(reply);
}

function inReply(
  { reading, holding: { held } }: Read,
  extracted: AnswerReply,
  { plan, found, coverage, today }: { plan: Plan | null; found: ToRead; coverage: Coverage; today: Day },
): AnswerReply {
  const { query, wants, articles } = found;
  const { question } = query;
  const [first, ...rest] = held;
  if (first === undefined) {
    const reason = plan?.wants === 'talk' ? 'off_topic' : 'no_match';
    if (isAboutBot(extracted)) return extracted;
    // Why there is nothing was found well, but for talk that was taken for a question.
    if (extracted.answer.status === 'nothing' && reason === 'no_match') return extracted;
    return { ...extracted, answer: nothingFor(question, reason, { coverage }, articles), related: [] };
  }
  const near = reading.status === 'partly';
  const given = composeReading(question, [first, ...rest], { short: reading.short, wants, near });
  const cited = held.flatMap(({ passages }) => passages.map(({ item }) => item));
  // What the sentences say was held to their passages, and `short` is of one; here the guard looks after the rest.
  const faults = guard(
    { ...given, answer: '', statements: [], short: null },
    { question: question.text, articles: [...cited, ...cited.map(wholeOf)] },
  );
  if (faults.length > 0) return { ...fallenBack(extracted), fault: `an answer was withheld: ${faults.join('; ')}` };
  const answer = dated(given, { today, newest: coverage.latest });
  return withRelated({ ...extracted, question: question.text, answer, related: [] }, articles.map(wholeOf));
}

/** What is said of the bot itself cites no report. */
function isAboutBot({ answer: { status, article } }: AnswerReply): boolean {
  return status === 'answered' && article === null;
}

function fallenBack(extracted: AnswerReply): AnswerReply {
  return { ...extracted, answer: { ...extracted.answer, writer: 'extract' } };
}
