import type { Action } from '../../action.ts';
import type { Command, MessageCommand, Request } from '../../command.ts';
import type { Intake, Metrics } from '../../ports.ts';
import type { Reply } from '../../reply.ts';

/** The same commands, each of whose replies is counted under its name. */
export function countedCommands<C extends Command | MessageCommand>(commands: readonly C[], metrics: Metrics): C[] {
  return commands.map((command) => ({
    ...command,
    run: (request: Request) => count(command.data.name, () => command.run(request), metrics),
  }));
}

/** The same buttons, menus and forms, each of whose replies is counted as a press. */
export function countedActions(actions: readonly Action[], metrics: Metrics): Action[] {
  return actions.map((action) => ({
    ...action,
    run: (request) => count(`press ${action.name}`, () => action.run(request), metrics),
  }));
}

async function count(command: string, run: () => Promise<Reply>, metrics: Metrics): Promise<Reply> {
  const began = performance.now();
  let outcome = 'failed';
  try {
    const reply = await run();
    outcome = outcomeOf(reply);
    if (reply.kind === 'answer' && reply.answer.reason !== null) metrics.foundNothing(reply.answer.reason);
    return reply;
  } finally {
    metrics.replied({ command, outcome, ms: performance.now() - began });
  }
}

function outcomeOf(reply: Reply): string {
  if (reply.kind !== 'answer') return reply.kind;
  return reply.fault === undefined ? reply.answer.status : 'withheld';
}

/** The same way in, with everything counted that comes through it. */
export function countedIntake(intake: Intake, metrics: Metrics): Intake {
  return {
    ...intake,
    async *take(...given) {
      for await (const outcome of intake.take(...given)) {
        metrics.tookIn(outcome);
        yield outcome;
      }
    },
  };
}
