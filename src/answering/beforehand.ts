import { asksNothing, isOffTopic } from '../asking/off-topic.ts';
import type { Question } from '../asking/question.ts';
import { districtName } from '../lookup/names.ts';
import { looksLikePlace } from '../lookup/unknown-places.ts';
import type { Answer } from '../model/answer.ts';
import { phrase } from '../text/phrase.ts';
import type { Archive } from './archive.ts';
import { ambiguous } from './compose.ts';
import { termsNamed } from './listing/subject.ts';
import { nothingFor } from './nothing.ts';

/** Places offered where a question names none. */
const OFFERED = 6;

/** What can be said before looking: the question is none for a paper, or names a place that nobody knows. */
export function answerBeforehand(question: Question, archive: Archive): Answer | null {
  if (asksNothing(question) || isOffTopic(question, archive)) return nothingFor(question, 'off_topic', archive);
  const unknown = question.unknownPlaces[0] ?? onlyNamed(question);
  // 武隆人为啥给 has the shape of a place and is none; an amount of a place that nobody knows is asked for in vain.
  const known =
    question.wanted === null &&
    termsNamed(question).some(({ text, words }) => text !== unknown && words.some(archive.knows));
  if (unknown !== null && !known && question.places.length === 0 && !archive.knows(unknown)) {
    return nothingFor({ ...question, unknownPlaces: [unknown] }, 'unknown_place', archive);
  }
  if (question.kind === 'author' && question.places.length === 0 && question.terms.length === 0) {
    return whichArticle(question, archive);
  }
  return null;
}

/** What alone the news is asked of, and has the shape of a place's name: 水晶山区有什么新闻. */
function onlyNamed({ kind, terms: [only, ...others] }: Question): string | null {
  const isIt = kind === 'summary' && only !== undefined && others.length === 0 && looksLikePlace(only.text);
  return isIt ? only.text : null;
}

/** 谁写的 by itself means any of the articles: each covered place is offered. */
function whichArticle(question: Question, { coverage }: Archive): Answer {
  const options = coverage.districts.slice(0, OFFERED).map(({ name }) => {
    const place = districtName(name, question.language);
    return { label: place, ask: phrase('answer.ask_author', question.language, { place }) };
  });
  return ambiguous(question, phrase('answer.which_article', question.language), options);
}
