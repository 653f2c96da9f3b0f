import { decide } from '../commands/parts/editors.ts';
import type { Action, ActionRequest } from '../src/action.ts';
import type { Reply } from '../src/reply.ts';

/** Accepts an erratum, from the editors' channel or the list. */
export const accept = {
  name: 'accept',
  replaces: 'any',
  run: (request) => decideHere(request, 'accepted'),
} satisfies Action;

/** Rejects one. */
export const reject = {
  name: 'reject',
  replaces: 'any',
  run: (request) => decideHere(request, 'rejected'),
} satisfies Action;

/** What was decided takes the place of what was proposed; why nothing was is for the presser alone. */
async function decideHere(request: ActionRequest, status: 'accepted' | 'rejected'): Promise<Reply> {
  const reply = await decide(request, request.words[0] ?? '', status);
  return reply.kind === 'corrections' ? { ...reply, private: false } : reply;
}
