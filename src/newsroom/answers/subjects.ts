import { ambiguous } from '../../answering/compose.ts';
import { nothingFor } from '../../answering/nothing.ts';
import { type Question, understand } from '../../asking/question.ts';
import { OF_PLACES } from '../../limits/answering.ts';
import { QUESTION_CHARS } from '../../limits.ts';
import { matchPlace } from '../../lookup/covered-places.ts';
import { districtNamed } from '../../lookup/gazetteer.ts';
import { districtName, topicName } from '../../lookup/names.ts';
import { topicTyped } from '../../lookup/topics.ts';
import type { Why } from '../../lookup/why.ts';
import { beginningOf } from '../../search/passages/part.ts';
import { phrase } from '../../text/phrase.ts';
import type { Dependencies } from '../archive/lists.ts';
import { type AnswerReply, type Asked, languageForName, placesCovered } from '../asked.ts';
import { onTopic } from '../catalogue/find-by-subject.ts';
import { answerQuestion } from './answers.ts';
import { answerListed, reply } from './replies.ts';

/** What the paper prints of one place, named in any spelling. */
export async function answerDistrict(name: string, asked: Asked, dependencies: Dependencies): Promise<AnswerReply> {
  const { library, catalogue } = dependencies;
  const { coverage } = await catalogue();
  const archive = { coverage };
  const match = matchPlace(name.slice(0, QUESTION_CHARS), placesCovered(coverage));
  const found = match !== null && 'found' in match ? match : null;
  const question = questionAbout(name, asked, found);
  const elsewhere = found !== null && districtNamed(found.found.name) === null ? found.found.name : null;
  if (elsewhere !== null || (match === null && isPlace(name, asked))) {
    // A city's news is that of its districts too: a question finds both.
    const news = phrase('answer.ask_news', question.language, { place: elsewhere ?? name.trim() });
    return answerQuestion(news, { ...asked, language: question.language }, dependencies);
  }
  if (match === null)
    return reply(nothingFor({ ...question, unknownPlaces: [name.trim().slice(0, 30)] }, 'unknown_place', archive));
  if ('near' in match) {
    const options = match.near.map((row) => {
      const label = districtName(row.name, question.language);
      return { label, ask: phrase('answer.ask_news', question.language, { place: label }) };
    });
    return reply(ambiguous(question, phrase('answer.which_place', question.language), options));
  }
  const [first, ...rest] = await library.list({ district: match.found.name, limit: OF_PLACES.each });
  if (first === undefined) return reply(nothingFor(question, 'no_coverage', archive));
  const given = answerListed(question, [first, ...rest].map(beginningOf), {
    coverage,
    today: asked.today,
  });
  const place = districtName(match.found.name, question.language);
  return { ...given, question: phrase('answer.ask_news', question.language, { place }) };
}

/** Whether a name is that of a city or a province, which is no district and has its news. */
function isPlace(name: string, asked: Asked): boolean {
  const text = name.slice(0, QUESTION_CHARS);
  return understand(text, { today: asked.today, language: languageForName(text, asked) }).places.length > 0;
}

/** What the paper prints on one subject: by its table, else by the words themselves. */
export async function answerTopic(name: string, asked: Asked, dependencies: Dependencies): Promise<AnswerReply> {
  const match = topicTyped(name.slice(0, QUESTION_CHARS));
  const question = questionAbout(name, asked, null);
  const inWords = () => answerQuestion(name, { ...asked, language: question.language }, dependencies);
  if (match === null || 'near' in match) return inWords();
  const [first, ...rest] = await onTopic(match.found.name, dependencies.library);
  if (first === undefined) return inWords();
  const given = answerListed(question, [first, ...rest].map(beginningOf), {
    coverage: (await dependencies.catalogue()).coverage,
    today: asked.today,
  });
  const topic = topicName(match.found.name, question.language);
  return { ...given, question: phrase('answer.ask_news_on', question.language, { topic }) };
}

function questionAbout(
  name: string,
  asked: Asked,
  match: { found: { name: string }; why: Why | null } | null,
): Question {
  const text = name.slice(0, QUESTION_CHARS);
  const understood = understand(text, { today: asked.today, language: languageForName(text, asked) });
  if (match === null) return { ...understood, kind: 'summary', places: [] };
  const { name: place } = match.found;
  const named = {
    district: place,
    place,
    level: 'district' as const,
    printed: text,
    start: 0,
    end: text.length,
    among: [],
    why: match.why,
  };
  return { ...understood, kind: 'summary', places: [named] };
}
