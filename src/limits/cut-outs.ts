/** What is cut out of printed pages. */
export const CUT_OUTS = {
  /** Pixels across and bytes at most: more than a screen shows helps nobody, and a phone loads as much in a second. */
  width: 1_200,
  bytes: 500_000,
  /** Bytes of cut-outs that are kept in mind: some hundred and fifty sentences, or forty articles. */
  keptBytes: 20_000_000,
  /** Pages whose scan is kept in mind, each some megabytes: whoever asks on asks of the same ones. */
  pages: 8,
  /** Cut-outs that are made or wait at once, each some tenths of a second of a core; beyond them the words come alone. */
  waiting: 12,
} as const;
