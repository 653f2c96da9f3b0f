import { describe, expect, test } from 'vitest';
import { digest } from '../../commands/digest.ts';
import type { Asker } from '../../src/command.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { requestOf, subscriptionOf } from './stand-in.ts';

const owner: Partial<Asker> = { user: '10', guild: '3', channel: '4', canManage: true };

describe('from another server', () => {
  const abroad: Partial<Asker> = { user: '10', guild: '9', channel: '8', canManage: true };
  const DEEDS = ['unsubscribe', 'pause', 'resume', 'now', 'history'];

  /** The orders of server 3, as the newsroom gives them: to their owner, and by their channel to whoever names the server. */
  const standing = (mine: string): Partial<Newsroom> => ({
    subscriptions: async (filter) => {
      const orders = [subscriptionOf({ owner: mine })];
      if (filter.channel === undefined) return orders.filter(({ owner: by }) => by === filter.owner);
      return orders.filter(({ channel, guild }) => channel === filter.channel && guild === filter.guild);
    },
  });

  test.each(DEEDS)('%s touches no order of a channel that is named there', async (subcommand) => {
    const request = { asker: abroad, newsroom: standing('12') };
    const reply = await digest.run(requestOf({ subcommand, channel: '4' }, request));
    expect(reply).toMatchObject({ private: true, notice: 'notice.nothing_ordered' });
    const named = await digest.run(requestOf({ subcommand, channel: '4', id: 's1' }, request));
    expect(named).toMatchObject({ private: true, notice: 'notice.unknown_order' });
  });

  test.each(DEEDS)('%s touches no order that the asker has there', async (subcommand) => {
    const reply = await digest.run(requestOf({ subcommand, id: 's1' }, { asker: abroad, newsroom: standing('10') }));
    expect(reply).toMatchObject({ private: true, notice: 'notice.unknown_order' });
  });

  test('nothing is posted into a server by somebody who may not manage it, whoever ordered it', async () => {
    for (const asker of [
      { user: '10', channel: '5' },
      { ...owner, canManage: false },
    ]) {
      const reply = await digest.run(requestOf({ subcommand: 'now', id: 's1' }, { asker, newsroom: standing('10') }));
      expect(reply).toMatchObject({ private: true, notice: 'notice.not_allowed' });
    }
  });
});
