import { expect, test } from 'vitest';
import { privacy } from '../../commands/privacy.ts';
import { requestOf } from './stand-in.ts';

const asker = { user: '11', locale: 'en-GB' };

test('it tells what is kept, privately and in the reader’s language', async () => {
  const newsroom = { aboutModel: (language: string) => ` (${language})` };
  expect(await privacy.run(requestOf({}, { asker, newsroom }))).toEqual({
    kind: 'notice',
    private: true,
    language: 'en',
    notice: 'notice.privacy',
    values: { model: ' (en)' },
  });
});

test('it forgets whoever asks for it, and says how much that was', async () => {
  const forgotten: string[] = [];
  const kept = { subscriptions: 2, errata: 1, unnamed: 0, praise: 3, lines: 0, questions: 0, pages: 0 };
  const newsroom = {
    forget: async (user: string) => {
      forgotten.push(user);
      return kept;
    },
  };
  const reply = await privacy.run(requestOf({ forget: 'true' }, { asker, newsroom }));
  expect(forgotten).toEqual(['11']);
  expect(reply).toMatchObject({
    notice: 'notice.forgotten',
    values: { subscriptions: '2', errata: '1', unnamed: '0', praise: '3', lines: '0', pages: '0' },
  });
});

test('at the command line, where nobody is known, there is nothing to forget', async () => {
  expect(await privacy.run(requestOf({ forget: 'true' }))).toMatchObject({ notice: 'notice.nothing_kept' });
});
