/** What is cut out of printed pages. */
export const CUT_OUTS = {
  /** Pixels across and bytes at most: more than a screen shows helps nobody, and a phone loads as much in a second. */
  width: 1_200,
  bytes: 500_000,
} as const;
