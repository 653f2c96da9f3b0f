import type { Alternative, Answer, ArticleRef } from '../../model/answer.ts';
import type { Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { shortId } from '../../text/short-id.ts';
import { fitText } from '../fit.ts';
import { type Button, button, type Controls } from '../layouts/layout.ts';
import { lettersOf } from '../words/letters.ts';
import { writeCustomId } from './custom-id.ts';
import { articleButtons } from './list-controls.ts';
import { printButton } from './print-button.ts';

/** UTF-16 units of a title on a button: what a phone shows in one line. */
const TITLE_CHARS = 16;

/**
 * What one may do with an answer: read on, ask on, and what fits it best; the rest is in the menu, the questions that it
 * offers first. Where it only asks back those are the buttons.
 */
export function answerControls(reply: ReplyOf<'answer'>, language: Language): Controls {
  const { answer, question = null, related = [], others = [], comparable = false } = reply;
  const { article, listed, status } = answer;
  const follow = question === null ? [] : [button('follow', [], { language })];
  if (status !== 'answered') {
    const asked = questionButtons('choose', answer.alternatives, language);
    const sent = question === null || status !== 'nothing' ? [] : [button('feedback', [], { language })];
    return { buttons: asked, more: [...follow, ...sent], ...(status === 'ambiguous' && { name: 'choose' as const }) };
  }
  const asked = questionButtons('ask', answer.alternatives, language);
  if (article === null) return { buttons: [...asked, ...follow] };
  const beside = [
    ...storyButtons(answer, language),
    ...compareButtons(answer, { comparable, language }),
    ...seriesButtons(reply, language),
  ];
  // Of a list nobody knows whose they would be.
  const figures = listed.length > 0 && !isStory(answer) ? [] : [button('figures', [shortId(article.id)], { language })];
  const first = listed.length > 0 ? [] : [button('article', [shortId(article.id)], { language })];
  const print = isClipped(reply) ? [printButton(shortId(article.id), { language, words: answer.quotes[0] })] : [];
  return {
    buttons: [...first, ...follow, ...print, ...beside.slice(0, 1), ...figures].slice(0, 3),
    more: [
      ...asked,
      ...beside,
      ...articleButtons(listed.length > 0 ? listed : others, language),
      ...(listed.length > 0 ? [] : related.map((one) => relatedButton(one, language))),
      ...figures,
      explainButton(answer, language),
      button('cite', [shortId(article.id)], { language }),
      ...feedbackOn(answer, language),
    ],
  };
}

/** How an event went on that other reports tell of too: of a list, that of its first; none below a story itself. */
function storyButtons(answer: Answer, language: Language): Button[] {
  const { article, listed } = answer;
  const isTold = (article?.also ?? []).some(({ id }) => id !== undefined);
  if (article === null || !isTold || isStory(answer)) return [];
  const title = fitText(article.title ?? phrase('answer.untitled', language), TITLE_CHARS);
  const named = listed.length > 0 ? { label: phrase('button.story_of', language, { title }) } : {};
  return [button('story', [shortId(article.id)], { language, ...named })];
}

function isStory({ statements }: Answer): boolean {
  return statements[0]?.kind === 'passage' && statements.some(({ kind }) => kind === 'item');
}

function relatedButton({ id, title }: ArticleRef, language: Language): Button {
  const named = fitText(title ?? phrase('answer.untitled', language), TITLE_CHARS);
  return button('article', [shortId(id)], { language, label: phrase('button.related', language, { title: named }) });
}

/** Only where another place prints something to set beside it. */
function compareButtons(
  { figure }: Answer,
  { comparable, language }: { comparable: boolean; language: Language },
): Button[] {
  if (!comparable || figure === null || figure.district === null) return [];
  return [button('compare', [figure.label, figure.district], { language })];
}

/** Whether the piece of the page that an answer rests on comes with it. */
function isClipped({ picture }: Pick<ReplyOf<'answer'>, 'picture'>): boolean {
  return picture?.drawing.kind === 'clipping';
}

/** How the figure went on, where other reports print it too; and a picture of it, where there is none yet. */
function seriesButtons({ answer, comparable = false, picture }: ReplyOf<'answer'>, language: Language): Button[] {
  const { figure, again = false, article } = answer;
  if (figure === null || figure.label === '') return [];
  const words = [figure.label, figure.district ?? article?.district ?? ''];
  return [
    ...(again ? [button('trend', words, { language })] : []),
    ...((picture === undefined || isClipped({ picture })) && (again || comparable)
      ? [button('chart', words, { language })]
      : []),
  ];
}

/** What stands behind an answer: where exactly it is printed, how sure it is, and what the marks mean. */
function explainButton({ article, band }: Answer, language: Language): Button {
  return button('explain', [article === null ? '' : shortId(article.id), band], { language });
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

/** Questions as buttons: `choose` puts the answer in the place of the message, `ask` beside it. */
export function questionButtons(
  action: 'ask' | 'choose',
  questions: readonly Alternative[],
  language: Language,
): Button[] {
  return questions.filter(fitsButton).map(({ label, ask }) => {
    // 武隆区 · 产量 and 武隆区产量 are the same to a reader; below the title of a report its place is enough.
    const says = lettersOf(ask) === lettersOf(label);
    const description = ask.endsWith(` ${label}`) ? ask.slice(0, -label.length - 1) : ask;
    return button(action, [ask], { language, label, ...(!says && { description }) });
  });
}
