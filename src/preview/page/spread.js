import { element } from './element.js';
import { drawUnsure } from './message.js';
import { say } from './say.js';

/**
 * An article beside its printed page: the sentence that is pointed at, or reached with the arrow keys, is marked there.
 *
 * @param image - address of the page's piece, whose place on the page is `picture.drawing.parts[0].box`.
 */
export function drawSpread({ article, places, picture }, { image, source }) {
  const { box } = picture.drawing.parts[0];
  const marks = element('div', { class: 'marks', 'aria-hidden': 'true' });
  const print = element(
    'div',
    { class: 'print', tabindex: '0', role: 'region', 'aria-label': say('print') },
    element('div', { class: 'sheet' }, element('img', { src: image, alt: picture.alt }), marks),
  );
  const show = (place) => {
    marks.replaceChildren(...place.boxes.map((one) => drawMark(one, box)));
    // Only within its own frame: the reader's page stays where it is.
    const [first] = marks.children;
    if (first) print.scrollTop = first.offsetTop - print.clientHeight / 3;
  };
  const words = element(
    'div',
    { class: 'printed-words', lang: 'zh' },
    element('p', { class: 'printed-head' }, article.title ?? ''),
    ...article.paragraphs.map((text, at) =>
      drawParagraph(
        text,
        places.filter(({ paragraph }) => paragraph === at),
      ),
    ),
    element('p', { class: 'small' }, source),
  );
  moveAmong([...words.querySelectorAll('.sentence')], places, show);
  return element('div', { class: 'spread' }, print, words);
}

function drawMark({ left, top, width, height }, box) {
  const mark = element('div', { class: 'mark' });
  // The policy forbids style attributes; a property set from here is allowed.
  mark.style.left = `${((left - box.left) / box.width) * 100}%`;
  mark.style.top = `${((top - box.top) / box.height) * 100}%`;
  mark.style.width = `${(width / box.width) * 100}%`;
  mark.style.height = `${(height / box.height) * 100}%`;
  return mark;
}

function drawParagraph(text, places) {
  const pieces = [];
  let at = 0;
  for (const place of places) {
    const sentence = element('span', { class: 'sentence', role: 'button', tabindex: '-1', 'aria-pressed': 'false' });
    sentence.append(...drawPrinted(text, place));
    pieces.push(text.slice(at, place.start), sentence);
    at = place.end;
  }
  return element('p', {}, ...pieces, text.slice(at));
}

/** A sentence, with a mark behind what was hard to read. */
function drawPrinted(text, { start, end, unsure = [] }) {
  let at = start;
  const pieces = unsure.flatMap((hard) => {
    const read = text.slice(at, hard.end);
    at = hard.end;
    return [read, hard.figure ? say('unsureFigure') : drawUnsure()];
  });
  return [...pieces, text.slice(at, end)];
}

/** One stop of the tabulator leads to the sentences; arrows, Home and End lead from one to another. */
function moveAmong(sentences, places, show) {
  if (sentences.length === 0) return;
  let current = 0;
  const choose = (at) => {
    for (const [other, one] of sentences.entries()) {
      one.tabIndex = other === at ? 0 : -1;
      one.setAttribute('aria-pressed', String(other === at));
    }
    current = at;
    show(places[at]);
  };
  for (const [at, one] of sentences.entries()) {
    one.addEventListener('pointerenter', () => choose(at));
    one.addEventListener('click', () => one.focus());
    one.addEventListener('focus', () => choose(at));
    one.addEventListener('keydown', (event) => {
      const to = STEPS[event.key]?.(current, sentences.length - 1);
      if (to === undefined) return;
      event.preventDefault();
      sentences[Math.min(Math.max(0, to), sentences.length - 1)].focus();
    });
  }
  sentences[0].tabIndex = 0;
}

const STEPS = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};
