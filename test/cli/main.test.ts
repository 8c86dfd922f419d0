import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { toolVersion } from '../../src/foundation/version.ts';

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

const config = `prompts: [prompts/*.md]
datasets: { items: items.jsonl }
suites: [{ name: items, dataset: items, scorers: [exact] }]
environments: { staging: {} }
`;

/** As a person starts it, from the source: Node takes the types away itself. */
function start(words: readonly string[], folder: string, environment: Record<string, string> = {}): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [resolve('src/cli/main.ts'), ...words], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', ...environment },
    });
    const printed = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      printed.err += text;
    });
    child.on('error', failed).on('close', (code) => done({ code, ...printed }));
  });
}

describe('the process of prompt-ratchet', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-process-'));
    await gitOrThrow(folder, ['init', '--quiet', '.']);
    await writeFile(join(folder, 'prompt-ratchet.yml'), config);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('ends with the exit code of its command, and prints results and errors apart', async () => {
    const [version, unknown] = await Promise.all([start(['--version'], folder), start(['nothing'], folder)]);
    expect(version).toMatchObject({ code: 0, out: `${toolVersion}\n` });
    expect(unknown).toMatchObject({ code: 3, out: '', err: expect.stringContaining('no command "nothing"') });
  });

  it.each([
    ['by itself, into a pipe', {}, false],
    ['where FORCE_COLOR asks for it', { FORCE_COLOR: '1' }, true],
    ['not where FORCE_COLOR is 0', { FORCE_COLOR: '0' }, false],
    ['not where NO_COLOR forbids it, whatever FORCE_COLOR says', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['where NO_COLOR is empty', { NO_COLOR: '', FORCE_COLOR: '1' }, true],
  ])('is in colour %s', async (_, environment, coloured) => {
    const { out } = await start(['status'], folder, environment);
    expect(out).toContain('staging');
    expect(out.includes('\u001b[')).toBe(coloured);
  });
});
