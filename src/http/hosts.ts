import { isIP } from 'node:net';

/** Where a server listens, and the address under which it is known outside, if it has one. */
export type Served = { host: string; port: number; publicUrl: string | null };

/** Whether that is every interface of the machine. */
export function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '';
}

/**
 * Says whether a request was meant for this server. A page elsewhere can give its own name our address (DNS rebinding) and
 * then read as if it were ours; its requests still bear its name as their Host. Where only this machine is listened to,
 * the port must agree too; where every interface is, a port may be mapped and any address of the machine's be used, but a
 * name must be localhost or the public one: nobody can give an address another address.
 */
export function hostsOf({ host, port, publicUrl }: Served): (given: string | undefined) => boolean {
  const everywhere = isEverywhere(host);
  const own = new Set(['127.0.0.1', 'localhost', '[::1]', bracketed(host).toLowerCase()]);
  const known = publicUrl === null ? null : new URL(publicUrl).host;
  return (given) => {
    const named = /^([^:[\]]+|\[[\da-f:.]+\])(?::(\d{1,5}))?$/.exec(given?.toLowerCase() ?? '');
    const [whole, name] = named ?? [];
    if (whole === undefined || name === undefined) return false;
    if (whole === known) return true;
    const asked = Number(named?.[2] ?? HTTP_PORT);
    if (everywhere) return own.has(name) || isIP(name.replace(/^\[|\]$/g, '')) !== 0;
    return asked === port && own.has(name);
  };
}

const HTTP_PORT = 80;

/** An IPv6 address as it stands in an address of the web. */
export function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
