/** How often: so many at once, then so many a second. */
export type Rate = { burst: number; aSecond: number };

/**
 * How often one may come each way, by person, by server (in direct messages by their channel) and for the whole process.
 * One person's rate lies far below a server's, a server's below the process's: nobody can use up what is there for others.
 */
export const PACE = {
  /** Commands, mentions, direct messages: more than anybody reads, less than a script sends. */
  ask: {
    person: { burst: 120, aSecond: 1 },
    server: { burst: 240, aSecond: 4 },
    /** A minute of what one process answers: 200 a second. */
    process: { burst: 12_000, aSecond: 200 },
  },
  /** Buttons, menus and forms: one turns pages faster than one asks, and each costs no more than a question. */
  press: {
    person: { burst: 120, aSecond: 2 },
    server: { burst: 480, aSecond: 8 },
    process: { burst: 12_000, aSecond: 200 },
  },
  /** Choices while somebody types, 1 ms each: ten keys a second is faster than fingers. */
  type: {
    person: { burst: 100, aSecond: 10 },
    server: { burst: 1_000, aSecond: 50 },
    process: { burst: 5_000, aSecond: 200 },
  },
  /** Messages checked against the paper: five claims, each a search of its own, so that one costs five questions. */
  check: {
    person: { burst: 20, aSecond: 0.2 },
    server: { burst: 60, aSecond: 1 },
    process: { burst: 600, aSecond: 20 },
  },
  /** Pages given: reading one takes a thread up to 1.5 s. A month of a daily paper of six pages is 180, given in half an hour. */
  page: {
    person: { burst: 30, aSecond: 0.1 },
    server: { burst: 60, aSecond: 0.1 },
    process: { burst: 120, aSecond: 0.5 },
  },
  /** Orders of digests and alerts, and digests sent at once: each is written down, and some are posted. */
  order: {
    person: { burst: 30, aSecond: 0.1 },
    server: { burst: 60, aSecond: 0.5 },
    process: { burst: 1_200, aSecond: 20 },
  },
  /**
   * The API and MCP by key: a script that reads the whole archive takes its time, and 300 questions come at once; and all
   * that comes from one address, before anybody looks whether it has a key.
   */
  api: {
    person: { burst: 600, aSecond: 5 },
    process: { burst: 6_000, aSecond: 60 },
  },
  visit: {
    server: { burst: 900, aSecond: 10 },
    process: { burst: 9_000, aSecond: 150 },
  },
  /**
   * The preview page, whose readers have no names, by their address: so much as one who types and turns pages. All of them
   * together a tenth of what the process answers, a tenth of a second of work at once.
   */
  preview: { server: { burst: 50, aSecond: 6 }, process: { burst: 100, aSecond: 20 } },
  /** The editors' page, by address: whoever tries keys has one try in two seconds, and keeps no editor from the page. */
  desk: { server: { burst: 20, aSecond: 0.5 }, process: { burst: 200, aSecond: 10 } },
} as const satisfies Record<string, Partial<Record<'person' | 'server' | 'process', Rate>>>;

/** By which way somebody comes. */
export type Way = keyof typeof PACE;

/**
 * People and servers that are remembered: whoever asked for nothing for longest is forgotten first, which at 200 a second is
 * a hundred seconds ago; by then most of what they had used up has come back.
 */
export const PACE_REMEMBERED = 20_000;

/** Milliseconds before somebody is told of the same trouble again, by a direct message. */
export const TOLD_AGAIN_MS = 3_600_000;

/** Matters told by direct message that are remembered; whatever was told longest ago is forgotten first. */
export const TOLD_REMEMBERED = 10_000;
