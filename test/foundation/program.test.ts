import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  findProgram,
  type LineProgram,
  type LineProgramOptions,
  ProgramError,
  type RunProgramOptions,
  runProgram,
  startLineProgram,
  streamProgram,
} from '../../src/foundation/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ratchet-program-'));
const started: LineProgram[] = [];
const signal = new AbortController().signal;

afterEach(async () => {
  for (const program of started.splice(0)) await program.close();
});

/** Reads lines as `question`; `answer(o)` writes one. */
const LOOP = `
  const answer = (object) => process.stdout.write(JSON.stringify(object) + '\\n');
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => on(JSON.parse(line)));
`;

/** Starts a program in a group of its own, which outlives it for a while and holds its pipes. */
const LEAVES_ONE = `
  require('node:child_process')
    .spawn(process.execPath, ['-e', 'setTimeout(() => {}, 4000)'], { detached: true, stdio: 'inherit' })
    .unref();
`;

function lines(script: string, options: Partial<LineProgramOptions> = {}): LineProgram {
  const program = startLineProgram({
    name: 'scorers/tone.js',
    argv: [process.execPath, '-e', script],
    cwd: folder,
    timeoutMs: 20_000,
    ...options,
  });
  started.push(program);
  return program;
}

function on(body: string, options: Partial<LineProgramOptions> = {}): LineProgram {
  return lines(`${LOOP} function on(question) { ${body} }`, options);
}

const ask = (program: LineProgram, question = {}) => program.ask(question, { signal });

async function errorOf(promise: Promise<unknown>): Promise<ProgramError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProgramError)) throw new Error(`no ProgramError: ${error}`);
  return error;
}

describe('a line program', () => {
  it('answers questions, one at a time, without the id that only the line needs', async () => {
    const program = on('answer({ id: question.id, twice: question.n * 2 });');
    expect(await Promise.all([1, 2, 3].map((n) => ask(program, { n })))).toEqual([
      { twice: 2 },
      { twice: 4 },
      { twice: 6 },
    ]);
  });

  it('may answer in any order what it was asked at the same time', async () => {
    const script = `
      const kept = [];
      ${LOOP}
      function on(question) {
        kept.push(question);
        if (kept.length === 3) for (const { id, n } of kept.reverse()) answer({ id, n });
      }`;
    const program = lines(script, { concurrency: 3 });
    expect(await Promise.all([1, 2, 3].map((n) => ask(program, { n })))).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('reads any text in one line', async () => {
    const program = on('answer({ id: question.id, text: question.text });');
    const text = 'a\u2028b\u2029c\nd\r\u0085 🎈 \\ud800 \\\ud800\ud800';
    expect(await ask(program, { text })).toEqual({ text: text.toWellFormed() });
  });

  it('has only the environment that is named', async () => {
    process.env.CANARY_API_KEY = 'sk-canary';
    try {
      const program = on('answer({ id: question.id, env: process.env });', { env: { LANG: 'C.UTF-8' } });
      expect(await ask(program)).toEqual({ env: { LANG: 'C.UTF-8' } });
    } finally {
      delete process.env.CANARY_API_KEY;
    }
  });

  it('runs in the folder that is named, and no shell reads its arguments', async () => {
    const program = lines(
      `${LOOP} function on({ id }) { answer({ id, cwd: process.cwd(), args: process.argv.slice(1) }); }`,
    );
    const named = startLineProgram({
      name: 'p',
      argv: [
        process.execPath,
        '-e',
        `${LOOP} function on({ id }) { answer({ id, args: process.argv.slice(1) }); }`,
        '$(id); `id` *',
      ],
      cwd: folder,
      timeoutMs: 20_000,
    });
    started.push(named);
    expect(await ask(program)).toEqual({ cwd: folder, args: [] });
    expect(await ask(named)).toEqual({ args: ['$(id); `id` *'] });
  });

  it('says what is missing when it cannot be started, and does not try again', async () => {
    const program = lines('', { argv: ['no-such-interpreter', 'x'] });
    const error = await errorOf(ask(program));
    expect(error).toMatchObject({ reason: 'not-started' });
    expect(error.message).toContain('scorers/tone.js could not be started: no-such-interpreter');
    expect(error.todo).toContain('Install no-such-interpreter');
    expect(await errorOf(ask(program))).toMatchObject({ reason: 'not-started' });
    expect(await errorOf(ask(lines('', { cwd: join(folder, 'none') })))).toMatchObject({ reason: 'not-started' });
    expect(await errorOf(ask(lines('', { argv: ['a\0b'] })))).toMatchObject({ reason: 'not-started' });
  });

  it('fails every open question with exit code and last words when it ends', async () => {
    const program = on('if (question.n === 3) { console.error("Traceback\\nValueError: no tone"); process.exit(7); }', {
      concurrency: 3,
    });
    const errors = await Promise.all([1, 2, 3].map((n) => errorOf(ask(program, { n }))));
    for (const error of errors) {
      expect(error.reason).toBe('ended');
      expect(error.message).toBe('scorers/tone.js ended with exit code 7: ValueError: no tone');
      expect(error.details).toEqual({ exitCode: 7, stderr: 'Traceback\nValueError: no tone' });
    }
  });

  it('is started again by the next question, and given up when it ends twice without an answer between', async () => {
    const program = on('if (question.end) process.exit(1); answer({ id: question.id, pid: process.pid });');
    const first = await ask(program);
    expect(await errorOf(ask(program, { end: true }))).toMatchObject({ reason: 'ended' });
    const second = await ask(program);
    expect(second.pid).not.toBe(first.pid);
    expect(await errorOf(ask(program, { end: true }))).toMatchObject({ reason: 'ended' });
    expect(await errorOf(ask(program, { end: true }))).toMatchObject({ reason: 'ended' });
    const given = await errorOf(ask(program));
    expect(given).toMatchObject({ reason: 'given-up' });
    expect(given.message).toContain('ended with exit code 1');
  });

  it('fails the questions that wait for a program that is given up', async () => {
    const program = lines('process.exit(3)');
    const errors = await Promise.all([1, 2, 3, 4].map(() => errorOf(ask(program))));
    expect(errors.map(({ reason }) => reason)).toEqual(['ended', 'ended', 'given-up', 'given-up']);
  });

  it('is ended when it gives no answer in time, and its next question finds a new one', async () => {
    const program = on('while (question.hang); answer({ id: question.id });', { timeoutMs: 300 });
    await ask(program);
    const error = await errorOf(ask(program, { hang: true }));
    expect(error).toMatchObject({ reason: 'deadline', message: 'scorers/tone.js gave no answer in 0.3 s' });
    expect(await ask(program)).toEqual({});
  });

  it('lets what waits in line wait: the deadline runs from the sending', async () => {
    const program = on('setTimeout(() => answer({ id: question.id }), 60);', { timeoutMs: 300, startMs: 20_000 });
    await expect(Promise.all(Array.from({ length: 8 }, () => ask(program)))).resolves.toHaveLength(8);
  });

  it('loses one question, not all, when it answers others meanwhile', async () => {
    const program = on('if (!question.lose) setTimeout(() => answer({ id: question.id, pid: process.pid }), 80);', {
      timeoutMs: 200,
      concurrency: 2,
    });
    const { pid } = await ask(program);
    const lost = errorOf(ask(program, { lose: true }));
    const others = await Promise.all([1, 2, 3, 4].map(() => ask(program)));
    expect(await lost).toMatchObject({ reason: 'deadline' });
    expect(others.map((other) => other.pid)).toEqual([pid, pid, pid, pid]);
  });

  it.each([
    ['words', 'console.log("loading model")'],
    ['a list', 'answer([question.id])'],
    ['an object without an id', 'answer({ score: 1 })'],
    ['an id that nobody asked', 'answer({ id: question.id + 1, score: 1 })'],
    ['an id of another type', 'answer({ id: String(question.id), score: 1 })'],
    ['no JSON', `process.stdout.write('{"id": ' + question.id + ', "score": NaN}\\n')`],
    ['two answers in one object', `process.stdout.write('{"id": ' + question.id + ', "score": 1, "score": 0}\\n')`],
  ])('is ended when it writes %s', async (_, body) => {
    const error = await errorOf(ask(on(body)));
    expect(error.reason).toBe('bad-answer');
    expect(error.todo).toContain('stderr');
  });

  it('is ended when a line is too long, even without an end', async () => {
    const error = await errorOf(ask(on('process.stdout.write("x".repeat(3 << 20));')));
    expect(error).toMatchObject({ reason: 'output' });
  });

  it.runIf(process.platform === 'linux')('is ended when it, or what it starts, holds too much memory', async () => {
    const hog = 'const all = []; setInterval(() => all.push(Buffer.alloc(20 << 20, 1)), 5);';
    const alone = await errorOf(ask(lines(hog, { memoryMb: 150 })));
    expect(alone).toMatchObject({ reason: 'memory' });
    expect(alone.message).toMatch(/held \d+ MB: the cap is 150 MB/);
    const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hog)}]);`;
    expect(await errorOf(ask(lines(child, { memoryMb: 200 })))).toMatchObject({ reason: 'memory' });
  });

  it('stops waiting when its asker does', async () => {
    const program = on('');
    const controller = new AbortController();
    const asked = program.ask({}, { signal: controller.signal });
    const waiting = program.ask({}, { signal: controller.signal });
    controller.abort(new Error('stopped'));
    await expect(asked).rejects.toThrow('stopped');
    await expect(waiting).rejects.toThrow('stopped');
    await expect(program.ask({}, { signal: controller.signal })).rejects.toThrow('stopped');
  });

  it('ends with all that it started when it is closed, though it does not want to', async () => {
    const program = on(`
      if (question.wait) return;
      process.on('SIGTERM', () => {});
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); console.log(1); setInterval(() => {}, 1000)']);
      child.stdout.once('data', () => answer({ id: question.id, pids: [process.pid, child.pid] }));
      setInterval(() => {}, 1000);
    `);
    const { pids } = await ask(program);
    const open = errorOf(ask(program, { wait: true }));
    await program.close();
    expect(await open).toMatchObject({ reason: 'closed' });
    expect(await errorOf(ask(program))).toMatchObject({ reason: 'closed' });
    // What was killed may take a moment to be gone.
    for (const pid of pids as number[]) await vi.waitFor(() => expect(isRunning(pid)).toBe(false));
  });

  it('is let go of when it has left a program behind that holds its pipes', async () => {
    const pipes = () => process.getActiveResourcesInfo().filter((kind) => /^(?:Pipe|Process)/.test(kind)).length;
    const before = pipes();
    const program = lines(`${LEAVES_ONE} ${LOOP} function on({ id }) { answer({ id }); }`);
    await ask(program);
    await program.close();
    // Nothing of it keeps this process from ending.
    await expect.poll(pipes).toBeLessThanOrEqual(before);
  });

  it('is not started for nothing', async () => {
    // To start it would throw: no operating system takes this character.
    const program = lines('\0');
    await program.close();
    await program.close();
    await expect(program.ask({}, { signal })).rejects.toMatchObject({ reason: 'closed' });
  });
});

describe('a program that runs once', () => {
  const run = (script: string, options: Partial<RunProgramOptions> = {}) =>
    runProgram({
      name: 'tools/cases.js',
      argv: [process.execPath, '-e', script],
      cwd: folder,
      timeoutMs: 20_000,
      maxOutput: 1_000_000,
      ...options,
    });

  it('gives its standard output', async () => {
    expect((await run('process.stdin.pipe(process.stdout)', { input: 'häß' })).toString()).toBe('häß');
    expect((await run('console.log(JSON.stringify(process.env))')).toString()).toBe('{}\n');
  });

  it('fails with its exit code and last words, whatever it wrote before', async () => {
    const error = await errorOf(run('console.log("row"); console.error("no database"); process.exitCode = 2'));
    expect(error).toMatchObject({ reason: 'ended', message: 'tools/cases.js ended with exit code 2: no database' });
  });

  it('is ended over its deadline and its output, and when nobody waits for it', async () => {
    const endless = 'setInterval(() => process.stdout.write("x".repeat(1000)), 1)';
    expect(await errorOf(run(endless, { timeoutMs: 300 }))).toMatchObject({ reason: 'deadline' });
    expect(await errorOf(run(endless, { maxOutput: 2_000 }))).toMatchObject({ reason: 'output' });
    const controller = new AbortController();
    const running = run(endless, { signal: controller.signal });
    controller.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
    expect(await errorOf(run('', { argv: ['no-such-interpreter'] }))).toMatchObject({ reason: 'not-started' });
  });

  it('is over its deadline as well when it has ended and a program that it left behind holds its output', async () => {
    const error = await errorOf(run(`${LEAVES_ONE} console.log('row');`, { timeoutMs: 1_500 }));
    expect(error).toMatchObject({ reason: 'deadline' });
  });

  it('is ended by a reader that has enough', async () => {
    const stream = streamProgram({
      name: 'p',
      argv: [process.execPath, '-e', 'console.log(process.pid); setInterval(() => console.log("more"), 1)'],
      cwd: folder,
      timeoutMs: 20_000,
      maxOutput: 1_000_000,
    });
    let pid = 0;
    for await (const chunk of stream) {
      pid = Number.parseInt(Buffer.from(chunk).toString(), 10);
      break;
    }
    expect(isRunning(pid)).toBe(false);
  });
});

describe('findProgram', () => {
  it('looks for a name in the folders that are given, and leaves a path as it is', () => {
    writeFileSync(join(folder, 'tool'), '#!/bin/sh\n', { mode: 0o755 });
    writeFileSync(join(folder, 'text'), '', { mode: 0o644 });
    expect(findProgram('tool', `relative:/none:${folder}`)).toBe(join(folder, 'tool'));
    expect(findProgram('text', folder)).toBeUndefined();
    expect(findProgram('./tool', '/none')).toBe('./tool');
  });
});

/** A process that has ended and was not waited for is a zombie: it runs no more. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}
