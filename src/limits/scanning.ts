/** What reading pictures and PDFs may cost. Measured on one core: see docs/scanning.md. */
export const SCANNING = {
  /** Bytes of an original: a page as a large photo has 15 million, an edition as PDF 5 to 60. */
  bytes: 80_000_000,
  /** Pixels of a picture as it came, and its longest side: a 40-megapixel photo and some. What claims more is a bomb. */
  pixels: 110_000_000,
  side: 20_000,
  /** Pixels to which a larger one is made smaller before it is read: a broadsheet at 200 dots an inch has 13 million. */
  readPixels: 14_000_000,
  /** Pixels of the shorter side below which nothing is legible. */
  leastSide: 40,
  /** Pages of a PDF: the thickest editions have 100. */
  pages: 120,
  /** Dots an inch at which a page of a PDF is made a picture, where that has not too many pixels. */
  dots: 220,
  /** Letters from which a page of a PDF is taken to tell its text itself, and the share of them that must make sense. */
  textLetters: 40,
  sense: 0.9,
  /** Processes that read at once, at most, however many cores there are: each takes up to a gigabyte. */
  processes: 4,
  /** Originals that wait to be read, and cut-outs that wait to be made: of more it is said at once that there are too many. */
  waiting: 50,
  waitingCuts: 40,
  /** Milliseconds of computing for one page: one of 8,000 characters takes 60,000 to 85,000. */
  cpuMs: 300_000,
  /** Milliseconds for all of it, where the machine has no time to compute. */
  wallMs: 1_800_000,
  /** Megabytes of what JavaScript keeps, and of the whole process: a large page takes 700. */
  heapMb: 600,
  processMb: 1_000,
  /** Megabytes from which a process that has read a page is replaced. */
  wornMb: 850,
  /** Bytes of a page as it was read: 20,000 characters with their places take 3 million. */
  answerBytes: 30_000_000,
  /** Milliseconds between two looks at what has been used. */
  lookMs: 50,
  /** Milliseconds after which a process that has nothing to do ends. */
  idleMs: 30_000,
} as const;

/** The same for a cut-out, which is asked for by somebody who waits. */
export const CUTTING = { ...SCANNING, cpuMs: 20_000, wallMs: 60_000 } as const;
