import type { Alternative, Answer, Language } from '../model.ts';
import { phrase } from '../text/phrase.ts';
import { shortId } from '../text/short-id.ts';
import { writeCustomId } from './custom-id.ts';
import { type Button, button, type Control } from './layout.ts';

/** Questions that stand on buttons of their own; more of them, or longer ones, stand in a menu. */
const BUTTONS = 5;
const BUTTON_CHARS = 20;

/** What one may do with an answer: read on, compare, ask on; and the questions that it offers. */
export function answerControls(answer: Answer, question: string | null, language: Language): Control[][] {
  return [actionsOn(answer, question, language), askControls(answer, language), feedbackOn(answer, language)];
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

/** Questions as buttons where they are few and short, else as a menu. */
export function questionControls(action: string, questions: readonly Alternative[], language: Language): Control[] {
  const offered = questions.filter(fitsButton);
  if (offered.length <= BUTTONS && offered.every(({ label }) => label.length <= BUTTON_CHARS)) {
    return offered.map(({ label, ask }) => button(action, [ask], { language, label }));
  }
  const choices = offered.map(({ label, ask }) => ({ label, value: ask }));
  return [{ kind: 'menu', placeholder: phrase('menu.choose', language), action, words: [], choices }];
}
