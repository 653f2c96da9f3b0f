import type { Logger } from 'pino';
import type { Action } from '../action.ts';
import type { Command } from '../command.ts';
import type { Gate } from '../http/gate.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Paint } from '../ports/painter.ts';
import type { Clock } from '../ports.ts';

/** What the page needs to answer. */
export type PreviewOptions = {
  newsroom: Newsroom;
  commands: readonly Command[];
  actions: readonly Action[];
  clock: Clock;
  gate: Gate;
  log: Logger;
  paint: Paint;
};
