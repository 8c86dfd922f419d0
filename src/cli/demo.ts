import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { UsageError } from '../foundation/errors.ts';
import { gitOrThrow } from '../foundation/git-process.ts';
import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/**
 * The whole story on `examples/support-triage`: an improved change is promoted, a regressed one refused, production rolled
 * back. Every step is a command that a person could type; the model is simulated, and said to be.
 */
export async function demoCommand(args: Arguments, terminal: Terminal, run: Run): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'prompt-ratchet-demo-'));
  try {
    return await tell(await Demo.start(folder, terminal, run));
  } finally {
    if (args.flag('keep')) terminal.out.write(`\nThe repository of this demonstration is ${folder}\n`);
    else await rm(folder, { recursive: true, force: true });
  }
}

async function tell(demo: Demo): Promise<number> {
  demo.say(
    'A support team keeps a prompt that triages messages, 144 cases to judge it by, and two environments.',
    'The model of this demonstration is SIMULATED: it runs on this machine and answers by what the prompt asks for.',
  );

  demo.chapter('1. Adopt what runs today');
  demo.say('The first version in an environment has nothing to be compared with: a person confirms it with a reason.');
  await demo.run(0, 'promote', '--environment', 'staging', '--prompt', 'support-triage', '--reason', 'first adoption');
  await demo.run(
    0,
    'promote',
    '--environment',
    'production',
    '--prompt',
    'support-triage',
    '--reason',
    'first adoption',
  );

  demo.chapter('2. A change that helps');
  await demo.change('improved');
  await demo.run(0, 'diff', 'support-triage', 'production', 'file');
  demo.say('', 'A pull request would show this table. It passes, so staging gets it at once (`assign: on-pass`).');
  await demo.run(0, 'evaluate', '--environment', 'staging', '--assign');

  demo.chapter('3. A change that looks harmless and is not');
  await demo.change('regressed');
  demo.say('Somebody tidies the prompt: shorter sentences, the same categories. Held against what production runs:');
  await demo.run(1, 'evaluate', '--environment', 'production');
  demo.say('The tidy version lost a rule. It is refused, and no environment moves.');

  demo.chapter('4. Production takes the first change, and is put back');
  demo.say(
    'What staging holds is gated again, against what production holds: the answers are known, nothing is called.',
  );
  await demo.change('improved');
  await demo.commit('Say what to do with several concerns, other languages and thanks');
  await demo.run(0, 'promote', '--environment', 'production', '--prompt', 'support-triage');
  demo.say('', 'One step back, at once, without evaluating: the version before has held there.');
  await demo.run(
    0,
    'rollback',
    '--environment',
    'production',
    '--prompt',
    'support-triage',
    '--reason',
    'the demonstration',
  );
  await demo.run(0, 'status');

  demo.chapter('5. Who moved production, from what, and why');
  await demo.run(0, 'history', '--environment', 'production');
  demo.say(
    '',
    'The same on a pull request: see the quick start in README.md, and examples/support-triage to copy from.',
  );
  return 0;
}

/** Runs the command line: arguments → exit code. */
type Run = (raw: readonly string[], terminal: Terminal) => Promise<number>;

class Demo {
  readonly #run: Run;
  readonly #folder: string;
  readonly #example: string;
  readonly #terminal: Terminal;

  private constructor(folder: string, example: string, terminal: Terminal, run: Run) {
    this.#run = run;
    this.#folder = folder;
    this.#example = example;
    this.#terminal = terminal;
  }

  static async start(folder: string, terminal: Terminal, run: Run): Promise<Demo> {
    const example = join(terminal.packageFolder, 'examples', 'support-triage');
    const demo = new Demo(folder, example, terminal, run);
    await cp(example, folder, { recursive: true });
    await demo.#git('init', '--quiet', '--initial-branch=main');
    await demo.commit('The triage prompt as it runs today');
    return demo;
  }

  say(...lines: readonly string[]): void {
    this.#terminal.out.write(`${lines.join('\n')}\n`);
  }

  chapter(title: string): void {
    const { bold } = createColors(this.#terminal.out.colours);
    this.say('', bold(title), bold('─'.repeat(title.length)));
  }

  /** Runs a command of ours as a person would. An exit code that the story does not expect ends it. */
  async run(expected: number, ...words: readonly string[]): Promise<void> {
    const { bold } = createColors(this.#terminal.out.colours);
    const shown = words.map((word) => (/^[\w./=-]+$/.test(word) ? word : `'${word}'`)).join(' ');
    this.say('', bold(`$ prompt-ratchet ${shown}`));
    const code = await this.#run(words, { ...this.#terminal, folder: this.#folder });
    if (code !== expected) {
      throw new UsageError(`the demonstration expected \`${shown}\` to end with ${expected}; it ended with ${code}`, {
        todo: 'Please report this: it should not happen.',
      });
    }
    if (code !== 0) this.say(`(exit code ${code})`);
  }

  async change(name: 'improved' | 'regressed'): Promise<void> {
    const prompt = join(this.#folder, 'prompts', 'support-triage.prompt.yml');
    await cp(join(this.#example, 'changes', `${name}.prompt.yml`), prompt);
  }

  async commit(message: string): Promise<void> {
    await this.#git('add', '--all');
    await this.#git('commit', '--quiet', '--message', message);
  }

  async #git(...words: readonly string[]): Promise<void> {
    const person = ['-c', 'user.name=Demo', '-c', 'user.email=demo@example.invalid', '-c', 'commit.gpgsign=false'];
    await gitOrThrow(this.#folder, [...person, ...words]);
  }
}
