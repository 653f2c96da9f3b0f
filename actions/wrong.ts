import { languageFor, notice } from '../commands/parts/notice.ts';
import type { Action, ActionRequest } from '../src/action.ts';
import { ERRATA } from '../src/limits/desk.ts';
import type { ListedErratum } from '../src/model/desk.ts';
import type { Reply } from '../src/reply.ts';

/** Takes what a reader says is wrong in print, and tells the editors of the server. */
export const wrong = {
  name: 'wrong',
  form: (request) =>
    request.asker.guild === null
      ? null
      : {
          language: languageFor(request),
          title: 'form.wrong',
          fields: [
            {
              name: 'printed',
              label: 'form.printed',
              placeholder: 'form.printed_like',
              most: ERRATA.wordsChars,
              value: request.words[1] ?? '',
            },
            { name: 'proposed', label: 'form.proposed', placeholder: 'form.proposed_like', most: ERRATA.wordsChars },
            { name: 'reason', label: 'form.reason', most: ERRATA.reasonChars, long: true, optional: true },
          ],
        },
  run: async (request) => {
    const { asker, fields, words, newsroom } = request;
    if (asker.guild === null || asker.user === null) return notice(request, 'corrections_in_servers');
    const { printed = '', proposed = '', reason = '' } = fields;
    const taken = await newsroom.corrections.propose({
      guild: asker.guild,
      author: asker.user,
      articleId: words[0] ?? '',
      printed,
      proposed,
      reason,
    });
    if (!taken.ok) return notice(request, `erratum_${taken.error}`, { printed, proposed });
    const told = await tellEditors(taken.value, asker.guild, request);
    return notice(request, told ? 'erratum_sent' : 'erratum_kept', {
      printed: taken.value.erratum.printed,
      proposed: taken.value.erratum.proposed,
    });
  },
} satisfies Action;

/** Posts an erratum where the server's editors look, if there is such a place; whether it stands there now. */
async function tellEditors(listed: ListedErratum, guild: string, request: ActionRequest): Promise<boolean> {
  const { editors, language } = await request.newsroom.settings.of(guild);
  if (editors === null || request.courier === undefined) return false;
  const reply: Reply = {
    kind: 'corrections',
    private: false,
    language: language ?? languageFor(request),
    heading: 'corrections.heading.new',
    listed: [listed],
    more: 0,
  };
  return (await request.courier.send(editors, reply, { marker: listed.erratum.id })).ok;
}
