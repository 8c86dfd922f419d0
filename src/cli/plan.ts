import { planEvaluation } from '../commands/plan.ts';
import type { EvaluateRequest } from '../commands/request.ts';
import { terminalJson } from '../foundation/untrusted/log.ts';
import { createSecrets, secretsIn } from '../foundation/untrusted/redact.ts';
import type { Arguments } from './arguments.ts';
import type { LocalRepository } from './repository.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Terminal } from './terminal.ts';
import { renderPlan } from './views/plan-view.ts';

/** `evaluate --plan`: everything up to the first call, and nothing after it. */
export async function showPlan(
  request: EvaluateRequest,
  repository: LocalRepository,
  args: Arguments,
  terminal: Terminal,
): Promise<number> {
  const { out } = terminal;
  const secrets = createSecrets(secretsIn(terminal.environment));
  const around = surroundingsOf(repository, secrets, args, terminal);
  const plan = await planEvaluation(request, around, { all: args.flag('all') });
  const text = args.flag('json') ? terminalJson(JSON.stringify(plan, undefined, 2)) : renderPlan(plan, out);
  out.write(`${secrets.redact(text.trimEnd())}\n`);
  return 0;
}
