import type { Command } from '../command.ts';
import type { Result } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { AccessKey, Scope } from '../ports/keys.ts';
import type { Cut, Paint } from '../ports/painter.ts';
import type { Parse } from '../ports/parse.ts';
import type { Clock, Intake } from '../ports.ts';

/** A newsroom to ask, the ways in, what reads, and what cuts out of pages that came as pictures; `close` gives the store back. */
export type Opened = {
  newsroom: Newsroom;
  intake: Intake;
  parse: Pick<Parse, 'page'>;
  cut: Cut;
  close(): Promise<void>;
};

/** What a command is answered from: the store as it is, with the folder of pages read in first, or these paths alone. */
export type From = 'store' | 'store and pages' | readonly string[];

/** Rows by table. */
type Counts = Readonly<Record<string, number>>;

/** The keys of the API. A new one is shown once, null where the name has one; false where there is none to remove. */
export type KeyCabinet = {
  add(name: string, scope: Scope): Promise<string | null>;
  list(): Promise<AccessKey[]>;
  remove(name: string): Promise<boolean>;
  close(): Promise<void>;
};

/** What the command line needs of the rest of the house. */
export type Surroundings = {
  /** The slash commands; loaded when one of them is run. */
  commands(): Promise<readonly Command[]>;
  clock: Clock;
  open(from: From): Promise<Result<Opened, string>>;
  /** Sends the digests that are due at `at`. */
  sendDigests(at: Date): Promise<Result<object, string>>;
  /** The setting without which no digest goes to an address; null where it is there. */
  lacking(address: string): string | null;
  /** Writes the whole store into a file, and fills an empty one from it; each says how many rows of each table. */
  backUp(file: string): Promise<Result<Counts, string>>;
  restore(file: string): Promise<Result<Counts, string>>;
  /** Serves MCP on standard input and output, from a newsroom, until nobody is there. */
  serveMcp(newsroom: Newsroom): Promise<void>;
  keys(): Promise<Result<KeyCabinet, string>>;
  /** Looks through everything that the program needs; `cure` is there where something is not well. */
  doctor(): AsyncIterable<{ of: string; well: boolean; says: string; cure?: string }>;
  /** Paints a picture. */
  paint: Paint;
  /** One line to standard output, one to standard error. */
  out(line: string): void;
  err(line: string): void;
  /** Whether somebody still reads standard output. */
  listening(): boolean;
  /** Whether a person sits before it, and how replies are set for it. */
  terminal: boolean;
  text: { colour: boolean; width?: number };
  /** The version of the program. */
  version: string;
  /** Shows how far a long work has come, in place of what it showed before; '' clears it. Nobody may be there to look. */
  progress?(text: string): void;
};

/** 0: a reply of any status; 1: a fault, told in one line; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;
