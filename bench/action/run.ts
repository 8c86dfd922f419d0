// node bench/action/run.ts [--repeats 7]
// What a pull request that touches no prompt costs: CPU of the built action (user + system) and its requests, against an empty
// process of the same Node in the same run. GitHub is the loopback one of the tests.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { pullRequestEvent } from '../../test/support/github/events.ts';
import { startGitHub } from '../../test/support/github/index.ts';

const { values } = parseArgs({ options: { repeats: { type: 'string', default: '7' } } });
const repeats = Number(values.repeats);

const config = `version: 1
prompts: [prompts/*.md]
model: simulated/echo
datasets: { items: items.jsonl }
suites: [{ name: items, dataset: items, scorers: [exact] }]
environments: { staging: { assign: on-pass } }
`;

const github = await startGitHub();
const folder = await mkdtemp(join(tmpdir(), 'bench-action-'));
try {
  await github.commit('main', {
    'prompt-ratchet.yml': config,
    'items.jsonl': '{"input":"a","expected":"a"}\n',
    'prompts/items.md': 'Repeat: {{input}}\n',
  });
  const { number, mergeSha } = await github.pullRequest({ files: { 'README.md': 'hello' } });
  const event = join(folder, 'event.json');
  await writeFile(event, JSON.stringify(pullRequestEvent(github, number)));
  const environment = {
    PATH: process.env.PATH ?? '',
    'INPUT_GITHUB-TOKEN': github.token,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_SHA: mergeSha ?? '',
    GITHUB_REF: `refs/pull/${number}/merge`,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_RUN_ID: '1',
    GITHUB_ACTOR: 'octocat',
    RUNNER_TEMP: folder,
  };
  const empty: number[] = [];
  const action: number[] = [];
  for (let round = 0; round < repeats; round += 1) {
    empty.push(await cpuMs(['-e', '0'], environment));
    action.push(await cpuMs([resolve('dist/action/index.js')], environment));
  }
  const [floor, ours] = [median(empty), median(action)];
  console.log(`empty process      ${floor.toFixed(0)} CPU ms`);
  console.log(`action, no prompt  ${ours.toFixed(0)} CPU ms (${(ours / floor).toFixed(1)} times the empty process)`);
  console.log(`requests           ${github.requests.length / repeats}`);
} finally {
  await github.stop();
  await rm(folder, { recursive: true, force: true });
}

/** User and system time of one process, in milliseconds, as the shell measures it. */
async function cpuMs(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" > /dev/null';
  const { stderr } = await promisify(execFile)('bash', ['-c', script, 'bash', process.execPath, ...args], { env });
  const [user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return (user + system) * 1000;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
