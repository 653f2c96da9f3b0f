// Runs in the page that is being set; see press.ts.

/** The lines in which the browser broke every text of every story, once its letters have come. */
globalThis.brokenLines = async () => {
  await document.fonts.ready;
  return [...document.querySelectorAll('section')].map((story) => [...story.children].map(linesOf));
};

/** Where each code unit of every line stands. */
globalThis.measuredLines = async () => {
  await document.fonts.ready;
  return [...document.querySelectorAll('.line')].map((line) =>
    placesIn(line).map(({ left, width }) => ({ left, width })),
  );
};

function linesOf(block) {
  const lines = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const [at, { top, height }] of placesIn(block).entries()) {
    if (height > 0 && top > before + height / 2) {
      lines.push('');
      before = top;
    }
    lines.push((lines.pop() ?? '') + block.textContent.charAt(at));
  }
  return lines;
}

function placesIn(block) {
  const range = document.createRange();
  const text = block.firstChild;
  return Array.from({ length: text.data.length }, (_, at) => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect();
  });
}
