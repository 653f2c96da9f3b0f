import type { Alternative, Answer, ArticleRef } from '../model/answer.ts';
import type { Language } from '../model.ts';
import type { ReplyOf } from '../reply.ts';
import { phrase } from '../text/phrase.ts';
import { shortId } from '../text/short-id.ts';
import { writeCustomId } from './custom-id.ts';
import { fitText } from './fit.ts';
import { type Button, button, type Control } from './layout.ts';
import { articleMenu } from './list-controls.ts';

/** Questions that stand on buttons of their own; more of them, or longer ones, stand in a menu. */
const BUTTONS = 5;
/** Columns of a label: a Chinese character takes two. */
const BUTTON_COLUMNS = 48;
/** UTF-16 units of a title on a button: what a phone shows in one line. */
const TITLE_CHARS = 16;

/** What one may do with an answer: read on, compare, ask on; the questions that it offers, and further articles. */
export function answerControls(
  { answer, question = null, related = [] }: ReplyOf<'answer'>,
  language: Language,
): Control[][] {
  const others = related.filter(({ title }) => !isOffered(title, answer));
  const stories = storyButtons(answer, language);
  const { listed } = answer;
  return [
    [...actionsOn(answer, question, language), ...(listed.length > 0 ? stories : [])],
    askControls(answer, language),
    listed.length > 0
      ? [articleMenu(listed, language)]
      : [...stories, ...others.map((article) => relatedButton(article, language))],
    feedbackOn(answer, language),
  ];
}

/** How an event went on that other reports tell of too: of a list, that of its first; none below a story itself. */
function storyButtons({ article, listed, answer, language: own }: Answer, language: Language): Button[] {
  const isStory = answer.split('\n').includes(phrase('answer.course', own));
  if (article === null || isStory || (listed.length === 0 && (article.also ?? []).length === 0)) return [];
  const title = fitText(article.title ?? phrase('answer.untitled', language), TITLE_CHARS);
  const named = listed.length > 0 ? { label: phrase('button.story_of', language, { title }) } : {};
  return [button('story', [shortId(article.id)], { language, ...named })];
}

/** Whether one of the questions is for that article already. */
function isOffered(title: string | null, { alternatives }: Answer): boolean {
  return title !== null && alternatives.some(({ label }) => label.includes(title));
}

function relatedButton({ id, title }: ArticleRef, language: Language): Button {
  const named = fitText(title ?? phrase('answer.untitled', language), TITLE_CHARS);
  return button('article', [shortId(id)], { language, label: phrase('button.related', language, { title: named }) });
}

function actionsOn({ article, figure, notes }: Answer, question: string | null, language: Language): Button[] {
  const follow = question === null ? [] : [button('follow', [], { language })];
  if (article === null) return follow;
  const id = shortId(article.id);
  const place = figure?.district ?? null;
  const marked = notes.some(({ kind }) => kind === 'cut' || kind === 'corrected');
  return [
    button('article', [id], { language }),
    button('figures', [id], { language }),
    ...(figure === null || place === null || figure.label === ''
      ? []
      : [button('compare', [figure.label, place], { language })]),
    ...follow,
    ...(marked ? [button('explain', [id], { language })] : []),
  ];
}

/** Praise, and what is wrong in print; its form begins with the figure that the answer gives, where that fits. */
function feedbackOn({ article, figure, short }: Answer, language: Language): Button[] {
  if (article === null) return [];
  const id = shortId(article.id);
  const printed = figure?.articleId === article.id ? figure.printed : short;
  const words = printed !== null && writeCustomId('wrong', [id, printed]) !== null ? [id, printed] : [id];
  return [button('good', [], { language }), button('wrong', words, { language })];
}

/** Whether a question fits on a button whole: then the button says it, and no line need. */
export function fitsButton({ ask, label }: Alternative): boolean {
  return label.trim() !== '' && ask.trim() !== '' && writeCustomId('choose', [ask]) !== null;
}

/** The questions that an answer offers: one of them in its place where it only asks back, beside it where it answers. */
function askControls({ status, alternatives }: Answer, language: Language): Control[] {
  const action = status === 'answered' ? 'ask' : 'choose';
  return questionControls(action, alternatives, language);
}

/** Questions as buttons where they are few and short, or there is one; else as a menu. */
export function questionControls(
  action: 'ask' | 'choose',
  questions: readonly Alternative[],
  language: Language,
): Control[] {
  const offered = questions.filter(fitsButton);
  const short = offered.every(({ label }) => columnsOf(label) <= BUTTON_COLUMNS);
  if (offered.length < 2 || (offered.length <= BUTTONS && short)) {
    return offered.map(({ label, ask }) => button(action, [ask], { language, label }));
  }
  const choices = offered.map(({ label, ask }) => ({ label, value: ask }));
  return [{ kind: 'menu', placeholder: phrase(`menu.${action}`, language), action, words: [], choices }];
}

/** How wide a text is in columns of a Latin letter. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
}
