import { expect, test } from 'vitest';
import { isWithin } from '../../../src/clipping/boxes.ts';
import type { Clipping } from '../../../src/model/clipping.ts';
import type { Box } from '../../../src/model/scan.ts';
import { pictureIn, type Reply, toldOf } from '../../../src/reply.ts';
import { LANTERNS, PRINTED_NAME, printedEdition, withHard } from '../../clipping/printed-edition.ts';
import { asked, newsrooms } from '../newsrooms.ts';

const { scanned, set, letters } = printedEdition();

/** What is cut out for a reply. */
function clippingOf(reply: Reply): Clipping {
  const drawing = pictureIn(reply)?.drawing;
  if (drawing?.kind !== 'clipping') throw new Error(`no clipping comes with ${JSON.stringify(reply)}`);
  return drawing;
}

/** The letters of the report whose middles lie within boxes. */
function lettersIn(boxes: readonly Box[]): string {
  return [...LANTERNS].filter((_, at) => boxes.some((box) => isWithin(letters[at] ?? box, box))).join('');
}

newsrooms('a report that came as a picture, in a newsroom', (use) => {
  test(
    'answers with its sentence cut out of the page, and the number marked',
    use(async ({ newsroom }) => {
      await newsroom.takeScan('h2', scanned);
      const reply = await newsroom.ask('秀山有多少支龙灯队下乡', asked);
      expect(reply.answer.figure?.printed).toBe('31支');
      const { page, parts } = clippingOf(reply);
      expect(page).toBe(PRINTED_NAME);
      expect(lettersIn(parts.flatMap(({ marked }) => marked))).toBe('31支');
      expect(lettersIn(parts.map(({ box }) => box))).toContain('秀山县今年春节有31支龙灯队下乡，看灯的村民约7200人。');
      expect(pictureIn(reply)?.alt).toBe('秀山县今年春节有31支龙灯队下乡，看灯的村民约7200人。');
      expect(toldOf(reply)).not.toHaveProperty('picture');
    }),
  );

  test(
    'shows every figure that it quotes and that was hard to read as printed',
    use(async ({ newsroom }) => {
      await newsroom.takeScan('h2', { ...scanned, scan: withHard(scanned.scan, ['7200', '31支']) });
      const marked = (reply: Reply) => lettersIn(clippingOf(reply).parts.flatMap((part) => part.marked));
      expect(marked(await newsroom.ask('秀山有多少支龙灯队下乡', asked))).toBe('31支约7200人');
      const beside = await newsroom.ask('领头舞龙灯的是什么样的老艺人', asked);
      expect(beside.answer.quotes[0]?.text).toContain('老艺人');
      expect(marked(beside)).toContain('31支约7200人');
      const article = await newsroom.article(beside.answer.article?.id ?? '', asked);
      expect(marked(article)).toBe('31支约7200人');
    }),
  );

  test(
    'is opened as it was printed, with the place of each sentence, and on its page with its place framed',
    use(async ({ newsroom }) => {
      await newsroom.takeScan('h2', scanned);
      const { answer } = await newsroom.ask('秀山有多少支龙灯队下乡', asked);
      const id = answer.article?.id ?? '';
      const reply = await newsroom.article(id, asked);
      const [part, ...others] = clippingOf(reply).parts;
      expect(others).toEqual([]);
      expect(lettersIn(part === undefined ? [] : [part.box])).toBe(LANTERNS);
      if (reply.kind !== 'article') throw new Error(reply.kind);
      const [first, second] = reply.places ?? [];
      expect(lettersIn(first?.boxes ?? [])).toBe('秀山县今年春节有31支龙灯队下乡，看灯的村民约7200人。');
      expect(lettersIn(second?.boxes ?? [])).toBe('每个乡场舞两晚，领头的都是上了年纪的老艺人。');
      expect(Object.keys(toldOf(reply))).not.toContain('places');

      const print = await newsroom.print({ article: id, of: 'page', words: answer.quotes[0] ?? null }, asked);
      const [whole] = clippingOf(print).parts;
      expect(whole?.box).toEqual({ left: 0, top: 0, width: set.scan.width, height: set.scan.height });
      expect(lettersIn(whole?.outlined ?? [])).toBe(LANTERNS);
      expect(lettersIn(whole?.marked ?? [])).toBe(answer.quotes[0]?.text);
    }),
  );

  test(
    'is cut out where it stands after a line of it was put right, and not at all once it is gone',
    use(async ({ newsroom, library }) => {
      await newsroom.takeScan('h2', scanned);
      const line = set.scan.lines.findIndex(({ text }) => text.includes('龙灯队'));
      const read = set.scan.lines[line]?.text.replace('龙灯', '花灯') ?? '';
      expect(await newsroom.fixLine({ page: PRINTED_NAME, line, read, by: null })).toMatchObject({ ok: true });
      const reply = await newsroom.ask('秀山有多少支花灯队下乡', asked);
      expect(reply.answer.answer).toContain('31支');
      expect(lettersIn(clippingOf(reply).parts.flatMap(({ marked }) => marked))).toBe('31支');
      const id = reply.answer.article?.id ?? '';
      await library.drop(PRINTED_NAME);
      expect(await newsroom.print({ article: id, of: 'page' }, asked)).toMatchObject({
        notice: 'notice.unknown_article',
      });
    }),
  );

  test(
    'and one that came as text is shown in words alone',
    use(async ({ newsroom }) => {
      const reply = await newsroom.ask('梁平区有多少所小学开设竹编课', asked);
      expect(reply.answer.status).toBe('answered');
      expect(reply).not.toHaveProperty('picture');
      const print = await newsroom.print({ article: reply.answer.article?.id ?? '', of: 'article' }, asked);
      expect(print).toMatchObject({ kind: 'notice', notice: 'notice.no_print' });
    }),
  );
});
