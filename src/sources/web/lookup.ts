import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';

/** Every address of a host; throws the system's error where it has none. */
type Resolve = (host: string) => Promise<LookupAddress[]>;

/** What names are looked up with, and which addresses may be connected to. */
export type Reach = { resolve: Resolve; reachable(address: string): boolean };

/** Thrown where a host, or one of its addresses, lies in a network that is not to be reached. */
export class PrivateNetworkError extends Error {
  override name = 'PrivateNetworkError';
}

/** The system's own resolver. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/** Whether a host that is an address itself may be reached; names are judged when they are looked up. */
export function mayReach(host: string, { reachable }: Pick<Reach, 'reachable'>): boolean {
  const address = host.replace(/^\[|\]$/g, '');
  return isIP(address) === 0 || reachable(address);
}

/**
 * Looks a name up for the very connection that is then made, so that it cannot lead elsewhere in between; a name with
 * one private address among its public ones is not trusted with any.
 */
export function checkedLookup({ resolve, reachable }: Reach): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const stray = addresses.find(({ address }) => !reachable(address));
        const [first] = addresses;
        if (stray !== undefined) callback(new PrivateNetworkError(stray.address), '', 0);
        else if (options.all === true) callback(null, addresses);
        else callback(null, first?.address ?? '', first?.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}
