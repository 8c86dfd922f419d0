import { calibrateSuite } from '../commands/calibrate.ts';
import { UsageError } from '../foundation/errors.ts';
import { terminalJson } from '../foundation/untrusted/log.ts';
import { createSecrets, secretsIn } from '../foundation/untrusted/redact.ts';
import type { Arguments } from './arguments.ts';
import { workingTree } from './local-tree.ts';
import { openRepository } from './repository.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Terminal } from './terminal.ts';
import { renderCalibration } from './views/calibration-view.ts';

/** `calibrate`: how well the judges of a suite grade as people do. */
export async function calibrateCommand(args: Arguments, terminal: Terminal): Promise<number> {
  const [suite] = args.operands;
  if (suite === undefined) {
    throw new UsageError('which suite? Its name is missing', { todo: 'See `prompt-ratchet calibrate --help`.' });
  }
  const repository = await openRepository(args, terminal);
  const secrets = createSecrets(secretsIn(terminal.environment));
  const around = surroundingsOf(repository, secrets, args, terminal);
  const results = await calibrateSuite(
    {
      tree: workingTree(repository.root, repository.git),
      configPath: args.text('config') ?? 'prompt-ratchet.yml',
      suite,
      scorer: args.text('scorer'),
      dataset: args.text('dataset'),
      answer: args.text('answer') ?? 'output',
      label: args.text('label'),
    },
    around,
  );
  const { out } = terminal;
  const text = args.flag('json')
    ? terminalJson(JSON.stringify({ format: 1, suite, scorers: results }, undefined, 2))
    : results.map((result) => renderCalibration(result, out)).join('\n\n');
  out.write(`${secrets.redact(text)}\n`);
  return 0;
}
