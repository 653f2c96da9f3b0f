import type { Context, MiddlewareHandler } from 'hono';
import { problem } from '../http/problem.ts';
import type { AccessKey } from '../ports/keys.ts';
import type { DoorNeeds } from './needs.ts';

/** What stands in a context once its request was let in. */
export type Admitted = { Variables: { key: AccessKey } };

/** Who is let in, shared by all doors: what one asks at one of them counts at the others. */
export type Admission = {
  /** Not too often from one address; whoever comes by that door is counted. */
  visitor(door: Parameters<DoorNeeds['answered']>[0]['door']): MiddlewareHandler;
  /** From no page of a site that was not named. */
  origin: MiddlewareHandler;
  /** With a key, and not too often with it. */
  key: MiddlewareHandler<Admitted>;
  /** The same for what costs far more than a question, whichever way it comes: seconds to wait, null where that need not be. */
  secondsFor(way: DearWay, key: string): number | null;
  /** That as part of a route. */
  dear(way: DearWay): MiddlewareHandler<Admitted>;
};

/** Ways that the holders of keys share with people in Discord. */
export type DearWay = 'check' | 'page';

/** Opens what every request passes before it is answered. */
export function openAdmission({ keyShown, origins, publicUrl, answered, gate }: DoorNeeds): Admission {
  const { pace, addressOf } = gate;
  const known = new Set([...origins, ...(publicUrl === null ? [] : [new URL(publicUrl).origin])]);

  const secondsFor: Admission['secondsFor'] = (way, key) =>
    pace.waitFor(way, { user: `key ${key}`, guild: null, channel: null })?.seconds ?? null;

  return {
    visitor: (door) => async (context, next) => {
      const tooFast = pace.waitFor('visit', { user: null, guild: addressOf(context), channel: null });
      if (tooFast === null) await next();
      else context.res = tooMany('this address', tooFast.seconds);
      answered({ door, status: context.res.status });
    },

    async origin(context, next) {
      const origin = context.req.header('origin');
      if (origin === undefined || known.has(origin) || URL.parse(origin)?.host === context.req.header('host'))
        return next();
      return problem(
        'foreign_origin',
        'Pages of that site may not ask here: BROADSHEET_API_ORIGINS names those that may.',
      );
    },

    async key(context, next) {
      const shown = keyIn(context);
      const key = shown === null ? null : await keyShown(shown);
      if (key === null) return noKey(shown);
      const tooFast = pace.waitFor('api', { user: key.name, guild: null, channel: null });
      if (tooFast !== null) return tooMany(`the key ${key.name}`, tooFast.seconds);
      context.set('key', key);
      return next();
    },

    secondsFor,
    dear: (way) => async (context, next) => {
      const { name } = context.get('key');
      const seconds = secondsFor(way, name);
      return seconds === null ? next() : tooMany(`${DEAR[way]} of the key ${name}`, seconds);
    },
  };
}

const DEAR: Readonly<Record<DearWay, string>> = { check: 'checks', page: 'pages' };

/** Only a key that may write goes on. */
export const writer: MiddlewareHandler<Admitted> = async (context, next) => {
  const { name, scope } = context.get('key');
  if (scope === 'write') return next();
  return problem('read_only', `The key ${name} may only read: make one with --scope write.`);
};

function keyIn({ req }: Context): string | null {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(req.header('authorization') ?? '') ?? [];
  return bearer ?? req.header('x-api-key') ?? null;
}

function noKey(shown: string | null): Response {
  const detail =
    shown === null
      ? 'Send a key as "Authorization: Bearer …"; "broadsheet key add NAME" makes one.'
      : 'This key opens nothing, or nothing any more; "broadsheet key add NAME" makes another.';
  return problem('no_key', detail, { 'WWW-Authenticate': 'Bearer realm="broadsheet"' });
}

/** That it goes too fast, for whom, and when to come again. */
function tooMany(whose: string, seconds: number): Response {
  return problem('too_fast', `That was too fast for ${whose}: ask again in ${seconds} s.`, {
    'Retry-After': `${seconds}`,
  });
}
