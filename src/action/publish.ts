import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { Request } from '../commands/request.ts';
import { describeError, RatchetError } from '../foundation/errors.ts';
import { plain } from '../foundation/untrusted/markdown.ts';
import { upsertComment } from '../github/index.ts';
import {
  annotations,
  commentMarker,
  redactReport,
  renderComment,
  renderSummary,
  renderTerminal,
  reportToJson,
} from '../report/index.ts';
import type { Report } from '../report/report.ts';
import type { EventContext } from './events/context.ts';
import { type Inputs, type Outputs, outputNames } from './io.ts';
import type { Log } from './log.ts';

type Parts = {
  readonly environment: NodeJS.ProcessEnv;
  readonly inputs: Inputs;
  readonly context: EventContext;
  readonly redact: (text: string) => string;
  readonly log: Log;
};

/**
 * Shows a report: first the file, then the log, the annotations, the job summary, the comment and the outputs. Whatever of
 * this fails is a warning: it never changes the verdict or the assignment (design, promotion, I9).
 */
export async function publish(found: Report, request: Request, parts: Parts): Promise<void> {
  const { log, redact, environment } = parts;
  // Before anything is rendered: a writer that takes a text apart would hide a secret from the search for it.
  const report = redactReport(found, redact);
  const path = await attempt(log, 'write report.json', () => writeReport(report, environment, redact));
  await attempt(log, 'print the report', async () => {
    for (const line of renderTerminal(report, { colours: false, width: 140 }).split('\n')) log.line(line);
  });
  for (const notice of report.notices) log[notice.level](notice.message);
  await attempt(log, 'write annotations', async () => annotate(report, log));
  await attempt(log, 'write the job summary', () => summarise(renderSummary(report), environment));
  const comment = await attempt(log, 'post the comment', () => postComment(report, request, parts));
  await attempt(log, 'set the outputs', async () => setOutputs(outputsOf(report, path, comment), redact));
}

/** Nothing in question: said in the log and the summary, a success, and no comment. */
export async function publishNothing(
  reason: string,
  { environment, log }: Pick<Parts, 'environment' | 'log'>,
): Promise<number> {
  log.notice(`Nothing to evaluate: ${reason}.`);
  await attempt(log, 'set the outputs', async () => setOutputs(outputsWithoutRows('pass'), (text) => text));
  await attempt(log, 'write the job summary', () => summarise(`Nothing to evaluate: ${plain(reason)}.\n`, environment));
  return 0;
}

/** The run ended before there was anything to report on: the outputs and the summary say so all the same. */
export async function publishFailure(
  message: string,
  { environment, log, redact }: Pick<Parts, 'environment' | 'log' | 'redact'>,
): Promise<number> {
  log.error(message);
  await attempt(log, 'set the outputs', async () => setOutputs(outputsWithoutRows('error'), redact));
  await attempt(log, 'write the job summary', () =>
    summarise(`**Error: could not be evaluated.** ${plain(redact(message))}\n`, environment),
  );
  return 3;
}

async function attempt<T>(log: Log, what: string, step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (thrown) {
    const why =
      thrown instanceof RatchetError
        ? describeError(thrown)
        : thrown instanceof Error
          ? thrown.message
          : String(thrown);
    log.warning(`Could not ${what}: ${why}`);
    return undefined;
  }
}

async function writeReport(
  report: Report,
  environment: NodeJS.ProcessEnv,
  redact: (text: string) => string,
): Promise<string> {
  const folder = join(
    environment.RUNNER_TEMP || tmpdir(),
    'prompt-ratchet',
    report.config.replaceAll(/[^A-Za-z0-9.-]/g, '_'),
  );
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'report.json');
  await writeFile(path, reportToJson(report, redact));
  return path;
}

async function annotate(report: Report, log: Log): Promise<void> {
  for (const { level, message, title, file, line } of annotations(report)) {
    log[level](message, {
      title,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
    });
  }
}

async function summarise(markdown: string, environment: NodeJS.ProcessEnv): Promise<void> {
  if (!environment.GITHUB_STEP_SUMMARY) return;
  await core.summary.addRaw(markdown, true).write();
}

async function postComment(report: Report, request: Request, { inputs, context }: Parts): Promise<string | undefined> {
  if (inputs.comment === 'off' || request.occasion !== 'pull-request' || report.pullRequest === undefined)
    return undefined;
  // Nothing was given back: the last verdict is what there is to say.
  if (report.command === 'withdraw' && report.nothing !== undefined) return undefined;
  const marker = commentMarker(report);
  const comment = await upsertComment(context.github, context.repository, {
    number: report.pullRequest,
    marker,
    body: renderComment(report),
    mode: inputs.comment,
    // A change that left nothing in question makes no comment, but must not leave the verdict of an earlier push standing.
    create: report.nothing === undefined,
  });
  return comment?.url;
}

function outputsOf(report: Report, path: string | undefined, comment: string | undefined): Outputs {
  // Rows against a pinned release say the same candidate over again.
  const labels = report.prompts.flatMap((row) =>
    row.comparisons.flatMap((each) => (each.against === 'anchor' ? [] : each.scorers.map((scorer) => scorer.label))),
  );
  const count = (...wanted: readonly string[]) => String(labels.filter((label) => wanted.includes(label)).length);
  const rows = [
    ...report.prompts.map(({ slug, candidate, ...row }) => ({ ...row, name: slug, to: candidate })),
    ...(report.moves ?? []),
  ];
  const promoted = rows.flatMap(({ name, environment, to, promotion }) =>
    promotion.outcome === 'promoted' && promotion.replaced !== true && to !== undefined
      ? [{ prompt: name, environment, version: to }]
      : [],
  );
  return {
    verdict: report.verdict,
    promoted: JSON.stringify(promoted),
    improved: count('improved'),
    regressed: count('regressed'),
    unchanged: count('unchanged', 'identical'),
    'model-calls': String(report.calls.calls),
    'cost-usd': report.calls.costUsd === undefined ? '' : String(Number(report.calls.costUsd.toFixed(6))),
    'report-json': path ?? '',
    'comment-url': comment ?? '',
    'registry-commit': report.registryCommit ?? '',
  };
}

function outputsWithoutRows(verdict: 'pass' | 'error'): Outputs {
  return {
    verdict,
    promoted: '[]',
    improved: '0',
    regressed: '0',
    unchanged: '0',
    'model-calls': '0',
    'cost-usd': '0',
    'report-json': '',
    'comment-url': '',
    'registry-commit': '',
  };
}

function setOutputs(outputs: Outputs, redact: (text: string) => string): void {
  for (const name of outputNames) core.setOutput(name, redact(outputs[name]));
}
