/** Numbers of pictures and PDFs that are read as pages, with their units and where they come from. */
export const SCANS = {
  /** Bytes of one that is read: a page scanned at 400 dpi has 5 to 20 million, an edition of 16 pages as PDF some 30. */
  bytes: 64_000_000,
  /** Bytes of all originals that are kept: a year of a daily paper of eight pages at 4 MB each. */
  keptBytes: 12_000_000_000,
  /** The same where they are held in memory, for questions about given files. */
  inMemoryBytes: 512_000_000,
  /** Bytes of a scan as JSON: a page of 8,000 characters has 200,000, and none has a hundred times as many. */
  unpackedBytes: 32_000_000,
  /** UTF-16 units of a line as somebody says that it reads: a head of a broadsheet has 40, a line across a table 120. */
  lineChars: 200,
  /** Lines of one page that are put right: a page has some 600. */
  fixes: 300,
  /** The share of two boxes' common area at which they are of one line, though a page was read twice. */
  sameLine: 0.5,
  /**
   * A letter or digit of less confidence was hard to read. Of 14 readings of our pages set as print, scan and photo it is so
   * with 52 of 67 that are wrong and with 34 of some 60,000 that are right: none to three of a print, five of a photo.
   */
  sure: 0.6,
} as const;
