// Starts both bundles on every Node line they must run on. The runner gives the action Node 24; the command line runs on
// whatever a person has. ncc exits 0 when a module is missing, so a bundle that was not started is not known to start.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const versions = ['20.18.0', '22', '24'];
const binary = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const folder = mkdtempSync(join(tmpdir(), 'prompt-ratchet-node-'));
let failed = false;

try {
  for (const version of versions) {
    const prefix = join(folder, version);
    mkdirSync(prefix);
    writeFileSync(join(prefix, 'package.json'), '{ "private": true }');
    execFileSync(
      'npm',
      ['install', '--silent', '--no-audit', '--no-fund', '--prefix', prefix, `${binary}@${version}`],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    const node = join(prefix, 'node_modules', binary, 'bin', 'node');
    start(node, ['dist/cli/index.js', '--version'], 0, /^\d+\.\d+\.\d+/);
    start(node, ['dist/cli/index.js', '--help'], 0, /evaluate/);
    // Without a runner's environment the action must say what is missing, not crash.
    start(node, ['dist/action/index.js'], 3, /github-token/);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

function start(node, args, code, output) {
  const run = spawnSync(node, args, {
    cwd: resolve('.'),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NO_COLOR: '1' },
  });
  const text = `${run.stdout}${run.stderr}`;
  const good = run.status === code && output.test(text.trim());
  console.log(`${good ? 'ok  ' : 'FAIL'} ${node.split('/').at(-5) ?? ''} ${args.join(' ')} → ${run.status}`);
  if (!good) {
    failed = true;
    console.log(text);
  }
}
