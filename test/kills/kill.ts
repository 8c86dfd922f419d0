import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit } from '../../src/foundation/git-process.ts';
import type { Kill, Place, Run, SaidReport, Stage, Step } from './place.ts';
import { type Entry, type History, replay } from './replay.ts';

/** What a scenario does when nobody kills it. */
export type Course = {
  readonly scenario: string;
  readonly milliseconds: number;
  readonly steps: readonly Step[];
  /** Model calls. */
  readonly asked: number;
  /** What the entries of the scenario move: `staging/items sha256:…`. */
  readonly moves: readonly string[];
};

/** Runs a scenario to its end: what every killed run of it is held against. */
export async function takeCourse(place: Place, scenario: string): Promise<Course> {
  const stage = await place.stage(scenario);
  try {
    const before = await replay(stage.repository);
    const { code, log, milliseconds, steps, asked } = await stage.run('count');
    const after = await replay(stage.repository);
    const moves = newEntries(before, after).map(moveOf);
    const wrong = [...before.problems, ...after.problems, ...stage.wrongAtEnd()];
    if (code !== 0 || moves.length === 0 || wrong.length > 0) {
      throw new Error(`${place.name}, ${scenario}: ended with ${code}, moved ${moves}, ${wrong}\n${log}`);
    }
    return { scenario, milliseconds, steps, asked, moves };
  } finally {
    await stage.end();
  }
}

export type Outcome = {
  /** Rules that were broken, with what is needed to see why. */
  readonly violations: readonly string[];
  /** That killed programs left, and that were removed. */
  readonly locks: readonly string[];
  /** When the signal came, everything was done: the run ended with 0. */
  readonly finished: boolean;
  /** The signal came after the end. */
  readonly missed: boolean;
  /** From SIGINT or SIGTERM to the end, in milliseconds. */
  readonly outlived: number;
  /** What it moved was in the ledger when it had ended. */
  readonly written: boolean;
};

/** Kills a run, then starts it again, and then a third time. */
export async function killOnce(place: Place, course: Course, kill: Kill): Promise<Outcome> {
  const stage = await place.stage(course.scenario);
  const violations: string[] = [];
  const demand: Demand = (holds, what) => void (holds || violations.push(what));
  try {
    const before = await replay(stage.repository);
    const results = await tipOf(stage, 'prompt-results');
    const killed = await stage.run(kill);
    const locks = await stage.removeLocks();
    const now = await replay(stage.repository);
    checkHistory(before, now, 'after the kill', demand);
    checkWords(killed.report, before, now, 'the killed run', demand);
    checkEnding(killed, kill, course, now, demand);

    const kept = stage.cacheFolder === undefined ? undefined : await keptRows(stage.cacheFolder);
    const recorded = (await tipOf(stage, 'prompt-results')) !== results;
    const again = await stage.run();
    checkJournal({ place, course, kill, killed, again, kept, recorded }, demand);
    await checkSecond(again, course, stage, { before, now }, demand);
    await checkThird(stage, demand);
    return {
      violations,
      locks,
      finished: killed.code === 0,
      missed: killed.outlived === undefined,
      outlived: kill.signal === 'SIGKILL' ? 0 : (killed.outlived ?? 0),
      written: newEntries(before, now).length > 0,
    };
  } finally {
    await stage.end();
  }
}

type Demand = (holds: boolean, what: string) => void;

/** It says that all is done, and it is: each change once, whoever of the two made it. */
async function checkSecond(
  again: Run,
  { moves }: Course,
  { repository }: Stage,
  { before, now }: { readonly before: History; readonly now: History },
  demand: Demand,
): Promise<void> {
  const after = await replay(repository);
  checkHistory(now, after, 'after the second run', demand);
  checkWords(again.report, before, after, 'the second run', demand);
  demand(again.code === 0, `the second run ended with ${again.code}:\n${excerpt(again)}`);
  const outcomes = (again.report?.prompts ?? []).map((row) => row.promotion.outcome);
  const done = outcomes.length > 0 && outcomes.every((each) => each === 'promoted' || each === 'already-held');
  demand(done, `the second run ended with ${outcomes.join(', ') || 'no row'}`);
  const moved = newEntries(before, after).map(moveOf).toSorted();
  demand(moved.join() === moves.toSorted().join(), `in both runs moved: ${moved.join(', ') || 'nothing'}`);
}

async function checkThird(stage: Stage, demand: Demand): Promise<void> {
  const tips = async () => [await tipOf(stage, 'prompt-registry'), await tipOf(stage, 'prompt-results')].join();
  const before = await tips();
  const third = await stage.run();
  demand(third.code === 0, `the third run ended with ${third.code}:\n${excerpt(third)}`);
  demand((await tips()) === before, 'the third run wrote something');
  demand(third.asked === 0, `the third run asked ${third.asked}`);
  for (const wrong of stage.wrongAtEnd()) demand(false, wrong);
}

type Journal = {
  readonly place: Place;
  readonly course: Course;
  readonly kill: Kill;
  readonly killed: Run;
  readonly again: Run;
  /** Rows of the journal after the kill, where there is one. */
  readonly kept: Rows | undefined;
  /** The killed run moved the branch of the results. */
  readonly recorded: boolean;
};

/** A run asks for the next answer once the last one is in its file: only what is under way can be lost, and is asked again. */
function checkJournal({ place, course, kill, killed, again, kept, recorded }: Journal, demand: Demand): void {
  if (kept !== undefined) {
    demand(kept.whole >= killed.asked - place.concurrency, `${killed.asked} asked, and ${kept.whole} rows were kept`);
    demand(kept.torn <= 1, `${kept.torn} torn rows`);
    const open = course.asked - kept.whole;
    demand(again.asked <= open, `asked ${again.asked} of ${course.asked}, with ${kept.whole} kept`);
  }
  // A run that is asked to stop records what it has: all but what was under way.
  const open = kill.signal === 'SIGKILL' ? 0 : course.asked - killed.asked + place.concurrency;
  if (recorded) demand(again.asked <= open, `asked ${again.asked} again, though ${killed.asked} were recorded`);
}

/** The branch keeps its rules, and nothing that was on it is gone. */
function checkHistory(before: History, now: History, when: string, demand: Demand): void {
  for (const problem of now.problems) demand(false, `${when}: ${problem}`);
  demand(
    now.commits.slice(0, before.commits.length).join() === before.commits.join(),
    `${when}: history was rewritten`,
  );
}

/** "Promoted" is in the ledger; "refused" and "superseded" are not. */
function checkWords(report: SaidReport | undefined, before: History, now: History, who: string, demand: Demand): void {
  const added = newEntries(before, now);
  for (const { slug, environment, candidate, promotion } of report?.prompts ?? []) {
    const { outcome, operation, message } = promotion;
    const place = `${environment}/${slug}`;
    const pointer = now.pointers.get(place);
    const entry = added.find((each) => moveOf(each) === `${place} ${candidate}`);
    if (outcome === 'promoted') {
      demand(
        entry !== undefined && (operation ?? entry.operation) === entry.operation,
        `${who} said promoted: ${message}`,
      );
    }
    if (outcome === 'already-held') demand(pointer?.version === candidate, `${who} said already held: ${message}`);
    if (outcome === 'refused' || outcome === 'superseded')
      demand(entry === undefined, `${who} said ${outcome}: ${message}`);
  }
}

/** Whoever is asked to stop does, soon, and does not say that all is well when it is not. */
function checkEnding(killed: Run, kill: Kill, { moves }: Course, now: History, demand: Demand): void {
  if (killed.outlived === undefined) {
    demand(killed.code === 0, `nobody killed it, and it ended with ${killed.code}:\n${excerpt(killed)}`);
    return;
  }
  demand(killed.outlived < 5_000, `ended ${Math.round(killed.outlived)} ms after ${kill.signal}`);
  const done = moves.every((move) => [...now.pointers].some(([name, { version }]) => `${name} ${version}` === move));
  if (killed.code === 0) demand(done, `ended with 0 after ${kill.signal}, and not all was done:\n${excerpt(killed)}`);
  // With the programs it started, a git that is at work ends first: what the run says then is about that.
  else if (killed.code !== null && !kill.group) {
    const says = /cancelled|stopped|interrupted|not known/.test(killed.log);
    demand(says, `ended with ${killed.code} and does not say why:\n${excerpt(killed)}`);
  }
}

/** Enough of a log to see what went on. */
function excerpt({ log }: Run): string {
  return log.length < 4_000 ? log : `${log.slice(0, 2_000)}\n…\n${log.slice(-2_000)}`;
}

function newEntries(before: History, now: History): readonly Entry[] {
  return now.entries.slice(before.entries.length);
}

function moveOf({ environment, slug, to }: Entry): string {
  return `${environment}/${slug} ${to}`;
}

async function tipOf({ repository }: Stage, branch: string): Promise<string> {
  const { stdout } = await runGit(repository, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]);
  return stdout.toString('utf8').trim();
}

type Rows = { readonly whole: number; readonly torn: number };

/** By what a reader sees of them: a line that ends is whole. */
async function keptRows(folder: string): Promise<Rows> {
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const lines = texts.map((text) => text.split('\n'));
  return {
    whole: lines.reduce((sum, each) => sum + each.length - 1, 0),
    torn: lines.filter((each) => each.at(-1) !== '').length,
  };
}
