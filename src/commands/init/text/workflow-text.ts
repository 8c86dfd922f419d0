import type { Key } from '../look/keys.ts';
import { scalar } from './yaml-text.ts';

export type WorkflowFacts = {
  /** Ends the names of workflow and job, where a repository has several configs. */
  readonly project: string | undefined;
  readonly config: string;
  readonly branch: string;
  readonly keys: readonly Key[];
  /** True: the models run on somebody's own machine, which GitHub's runners do not reach. */
  readonly local: boolean;
  readonly maxCalls: number;
  readonly maxCostUsd: number;
};

/** The gate of pull requests. Kept like `examples/support-triage/.github/workflows/prompt-gate.yml`. Pure. */
export function gateWorkflow(facts: WorkflowFacts): string {
  const name = named('prompt-gate', facts);
  return `# Gates every change of a prompt. The job's own result is the check: make "${name}" a required check of the branch.
name: ${name}

on:
  # No \`paths:\` filter: a required check that never starts stays pending for ever. A pull request that changes no prompt ends at
  # once, as a success that says so.
  # \`closed\`: one that is closed without being merged gives back what its promotions took.
  pull_request: { types: [opened, synchronize, reopened, closed] }
  # A merge queue asks again for the state that it is about to merge. What the pull request recorded is reused.
  merge_group:
  # After the merge: assigns environments with \`assign: on-merge\`, and heals what a cancelled run left undone.
  push:
    branches: [${scalar(facts.branch)}]

permissions:
  contents: write # the branches prompt-registry and prompt-results
  pull-requests: write # the one comment, updated in place

concurrency:
  # A new push to a pull request makes the older run pointless. Runs of the queue and of the default branch are left to finish.
  group: ${name}-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  ${name}:
${runner(facts)}    timeout-minutes: 30
    steps:
      # No checkout: prompts, datasets and config are read through the API, as data. Config and datasets come from the base branch,
      # so that a pull request cannot lower its own bar. A pull request from a fork gets neither keys nor write access.
      - uses: prompt-ratchet/prompt-ratchet@v1
        with:
${configInput(facts)}${caps(facts)}${environment(facts)}`;
}

/** Moves a prompt by hand, and adopts the first versions. Kept like the example's `promote-prompt.yml`. Pure. */
export function promoteWorkflow(facts: WorkflowFacts): string {
  const name = named('promote-prompt', facts);
  return `# Moves a prompt by hand: the first version into an environment, a later one forward, or an earlier one back. Start it under
# "Actions", on the default branch.
name: ${name}

on:
  workflow_dispatch:
    inputs:
      command:
        description: promote moves a version forward; rollback puts the previous one back at once
        type: choice
        options: [promote, rollback]
        default: promote
      environment:
        description: The environment that changes
        type: choice
        options: [staging, production]
        default: staging
      prompt:
        description: Slugs or globs of the prompts
        type: string
        default: '*'
      version:
        description: A digest, or the beginning of one. Empty, what the environment before holds (promote) or the previous version (rollback)
        type: string
      reason:
        description: Why. It goes to the ledger, and the first version of a prompt in an environment needs it
        type: string

permissions:
  contents: write # the branch prompt-registry
  pull-requests: read # which pull requests were closed: what they promoted is no version to go back to

concurrency:
  # One change of an environment at a time, and none is cancelled half way.
  group: ${name}-\${{ inputs.environment }}
  cancel-in-progress: false

jobs:
  promote:
${runner(facts)}    timeout-minutes: 30
    # GitHub's environment of the same name: give it required reviewers in the settings, and this job waits for them.
    environment: \${{ inputs.environment }}
    steps:
      - uses: prompt-ratchet/prompt-ratchet@v1
        with:
${configInput(facts)}${caps(facts)}          command: \${{ inputs.command }}
          environment: \${{ inputs.environment }}
          prompt: \${{ inputs.prompt }}
          version: \${{ inputs.version }}
          reason: \${{ inputs.reason }}
${environment(facts)}`;
}

export function named(name: string, { project }: Pick<WorkflowFacts, 'project'>): string {
  return project === undefined ? name : `${name}-${project.replaceAll('.', '-')}`;
}

function runner({ local }: WorkflowFacts): string {
  return local
    ? '    # The models run on your own machine: GitHub’s runners do not reach it. Name a runner that does.\n    runs-on: self-hosted\n'
    : '    runs-on: ubuntu-latest\n';
}

function configInput({ config }: WorkflowFacts): string {
  return config === 'prompt-ratchet.yml' ? '' : `          config: ${scalar(config)}\n`;
}

function caps({ maxCalls, maxCostUsd }: WorkflowFacts): string {
  return `          max-calls: ${maxCalls} # the workflow's own cap: the smaller of this and the config's counts
          max-cost: ${maxCostUsd}
`;
}

function environment({ keys }: WorkflowFacts): string {
  if (keys.length === 0) return '';
  const lines = keys.map(({ variable, secret }) => `          ${variable}: \${{ secrets.${secret} }}\n`);
  return `        env:\n${lines.join('')}`;
}
