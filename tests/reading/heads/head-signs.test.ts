import { expect, test } from 'vitest';
import { headSigns, type Role } from '../../../src/reading/heads/head-signs.ts';
import { knownOf } from '../../../src/reading/lines/known.ts';
import { layOut } from '../../../src/reading/lines/lines.ts';

function signsOf(...texts: readonly [string, string]) {
  const blocks = texts.map((text, number) => ({ number, text }));
  const roles: Role[] = ['head', 'text'];
  const page = { pieces: layOut(blocks), roles, closes: () => false, known: knownOf(blocks), under: 0 };
  return headSigns({ ...page, goingOn: new Map() }, 0);
}

test('what begins with a day over a text that begins with one is no report, as a report begins once', () => {
  expect(signsOf('8月18日晚渡口又开船了', '8月18日,木渡镇的渡口开船了。')).toMatchObject({ dated: 1 });
  expect(signsOf('8月18日晚渡口又开船了', '木渡镇的渡口开船了。')).toMatchObject({ opensReport: 1 });
});
