import { expect, test } from 'vitest';
import { newStore, sayOn } from './say.ts';

const SECRET = `whsec_${'c2VjcmV0'.repeat(4)}`;

test('an order for an address is listed with what it is of, until it is cancelled', async () => {
  const settings = await newStore({ post: { mail: null, webhookSecret: SECRET } });
  const ordered = await sayOn(settings, ['digest', 'order', 'HTTPS://example.org/hook', 'wulong', '教育']);
  const [id = ''] = ordered.out;
  expect(ordered).toMatchObject({ code: 0, err: [] });
  expect((await sayOn(settings, ['digest', 'orders'])).out).toEqual([`${id}  HTTPS://example.org/hook  武隆区  教育`]);
  expect(await sayOn(settings, ['digest', 'cancel', id])).toMatchObject({ code: 0 });
  expect(await sayOn(settings, ['digest', 'cancel', id])).toMatchObject({
    code: 1,
    err: [expect.stringContaining(id)],
  });
  expect(await sayOn(settings, ['digest', 'orders'])).toMatchObject({
    out: [],
    err: ['No digest goes to an address yet: digest order ADDRESS orders one.'],
  });
});

test('an order that nobody can send yet is taken, and told what it waits for', async () => {
  const ordered = await sayOn(await newStore(), ['digest', 'order', 'mailto:desk@example.org']);
  expect(ordered).toEqual({ code: 0, out: [expect.any(String)], err: ['It waits until BROADSHEET_SMTP_URL is set.'] });
});

test.each([
  [['digest', 'order', 'ftp://example.org'], 2, 'mailto:someone@example.org'],
  [['digest', 'order', 'mailto:a@b,c@d.example'], 2, 'mailto:someone@example.org'],
  [['digest', 'order', 'http://example.org/hook'], 2, 'http on this machine alone'],
  [['digest', 'order', ' https://example.org/hook'], 2, 'mailto:someone@example.org'],
  [['digest', 'order', 'https://user:word@example.org'], 2, 'mailto:someone@example.org'],
  [['digest', 'order', 'https://example.org/hook', '乌有县'], 1, '乌有县'],
  [['digest', 'order', 'mailto:a@example.org', '--pages', 'data/pages'], 2, 'of the store'],
  [['digest', 'cancel'], 2, 'needs an id'],
])('%j is told in one line', async (words, code, line) => {
  const said = await sayOn(await newStore(), words);
  expect(said).toMatchObject({ code, out: [], err: [expect.stringContaining(line)] });
});
