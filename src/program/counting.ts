import type { Command } from '../command.ts';
import type { Reply } from '../model.ts';
import type { Intake, Metrics } from '../ports.ts';

/** The same commands, each of whose replies is counted. */
export function counted(commands: readonly Command[], metrics: Metrics): Command[] {
  return commands.map((command) => ({
    ...command,
    async run(request) {
      const began = performance.now();
      let outcome = 'failed';
      try {
        const reply = await command.run(request);
        outcome = outcomeOf(reply);
        if (reply.kind === 'answer' && reply.answer.reason !== null) metrics.foundNothing(reply.answer.reason);
        return reply;
      } finally {
        metrics.replied({ command: command.data.name, outcome, ms: performance.now() - began });
      }
    },
  }));
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
