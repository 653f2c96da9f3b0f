import type { Claim, Ledger } from '../ports/deliveries.ts';

/** How long a sender has what it claims, and the time that one request to Discord may take: well within. */
export type LeaseTimes = { leaseMs: number; requestMs: number };

/** A claim with the clock of its lease, which no setting of the wall's clock moves. */
export type Hold = {
  /** Whether one more request surely ends within the lease, which is prolonged where it would not. */
  forRequest(): Promise<boolean>;
};

/**
 * Watches over a claim that was asked for at `asked`.
 * @param asked - milliseconds of `elapsed` before the claim was made.
 */
export function holdClaim(
  claim: Claim,
  asked: number,
  {
    ledger,
    now,
    elapsed,
    leaseMs,
    requestMs,
  }: LeaseTimes & { ledger: Pick<Ledger, 'renew'>; now(): Date; elapsed(): number },
): Hold {
  let ends = asked + leaseMs;
  return {
    async forRequest() {
      if (elapsed() + requestMs < ends) return true;
      const began = elapsed();
      const renewed = await ledger.renew(claim, new Date(now().getTime() + leaseMs).toISOString());
      if (renewed) ends = began + leaseMs;
      return renewed && elapsed() + requestMs < ends;
    },
  };
}
