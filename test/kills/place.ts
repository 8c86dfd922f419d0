import type { Ended, Signal } from './child.ts';

/** One thing that a process does in the world: the third `CommitOnBranch`, the first `git update-ref`. */
export type Step = {
  readonly name: string;
  readonly nth: number;
  /** `moves`: what others see is another afterwards. `writes`: something is written that nobody looks at yet. */
  readonly weight: 'moves' | 'writes' | 'reads';
};

/**
 * Where in a step the signal comes. `undone`: before it, and it never happens (SIGKILL alone). `unanswered`: before it, and it
 * happens all the same. `answered`: after it, at once. `locked`: git has taken the lock of a ref, and is killed with who started it
 * (SIGKILL alone, where there are locks).
 */
export type Phase = 'undone' | 'unanswered' | 'answered' | 'locked';

export type Kill = {
  readonly signal: Signal;
  /** The programs that it started are killed as well. */
  readonly group: boolean;
  readonly at:
    | { readonly kind: 'step'; readonly step: Step; readonly phase: Phase }
    | { readonly kind: 'time'; readonly milliseconds: number };
};

export type Run = Ended & {
  /** What it had written down when it ended. */
  readonly report: SaidReport | undefined;
  /** Requests to the model while it ran. */
  readonly asked: number;
  /** In the order in which they came, where they are counted. */
  readonly steps: readonly Step[];
};

/** As much of report.json as is held against the ledger. */
export type SaidReport = {
  readonly verdict: string;
  readonly prompts: readonly {
    readonly slug: string;
    readonly environment: string;
    readonly candidate: string;
    readonly promotion: { readonly outcome: string; readonly message: string; readonly operation?: string };
  }[];
};

/** A repository in the state in which a scenario begins. */
export type Stage = {
  /** The git repository that has the registry branch. */
  readonly repository: string;
  /** Starts the scenario's run, kills it or counts its steps if that is asked for, and waits until all it did is done. */
  run(order?: Kill | 'count'): Promise<Run>;
  /** Where the run keeps completions; undefined: nowhere. */
  readonly cacheFolder: string | undefined;
  /** Anything else that is not as it should be once all is done. */
  wrongAtEnd(): readonly string[];
  /** Removes the locks that killed programs left behind, as a person has to: their names. */
  removeLocks(): Promise<readonly string[]>;
  end(): Promise<void>;
};

/** What can be killed: one at a time. */
export type Place = {
  readonly name: string;
  readonly scenarios: readonly string[];
  /** A killed program may leave a lock. */
  readonly hasLocks: boolean;
  /** Model calls that a run makes at the same time. */
  readonly concurrency: number;
  stage(scenario: string): Promise<Stage>;
  stop(): Promise<void>;
};

/** Undefined when there is none, or half of one. */
export function parseReport(text: string): SaidReport | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Numbers the steps by name. */
export function numbered(names: readonly string[], weightOf: (name: string) => Step['weight']): readonly Step[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { name, nth, weight: weightOf(name) };
  });
}

const CASES = 5;
/** Model calls at the same time: what a kill may lose at most. */
export const CONCURRENCY = 2;

/** Two prompts over five cases, judged by a rule that needs no more of them. */
export function startingFiles(baseUrl: string, concurrency = CONCURRENCY): Record<string, string> {
  const rows = Array.from({ length: CASES }, (_, index) =>
    JSON.stringify({ id: `item-${index + 1}`, input: `Item ${index + 1}`, expected: `answer ${index + 1}` }),
  );
  return {
    'prompt-ratchet.yml': `version: 1
prompts: [prompts/*.md]
model: scripted
models:
  scripted: { provider: openai-compatible, base-url: "${baseUrl}", model: items-1 }
datasets:
  items: datasets/items.jsonl
suites:
  - { name: items, prompts: ["*"], dataset: items, trials: 1, scorers: [exact] }
environments:
  staging: { assign: on-pass, gate: { scorers: { exact: { min: 0.5 } } } }
  production: { from: staging, assign: manual, gate: { scorers: { exact: { min: 0.5 } } } }
limits: { concurrency: ${concurrency} }
`,
    'datasets/items.jsonl': `${rows.join('\n')}\n`,
    ...promptFiles(90),
  };
}

/** The scripted model answers this share of the items right. */
export function promptFiles(quality: number, note = ''): Record<string, string> {
  const text = `Quality ${quality}. Repeat the number of the item.${note}\n\n{{input}}\n`;
  return { 'prompts/items.md': text, 'prompts/other.md': `Be brief. ${text}` };
}
