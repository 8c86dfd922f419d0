import { afterEach, describe, expect, it } from 'vitest';
import { newsOfRun, toldReport } from '../../src/commands/notify/index.ts';
import type { Request } from '../../src/commands/request.ts';
import type { NotifyConfig } from '../../src/config/config.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import type { JsonObject } from '../../src/foundation/json.ts';
import { emptyTree } from '../../src/foundation/source-tree.ts';
import { type LedgerEntry, RegistryError } from '../../src/registry/registry.ts';
import type { MoveReport, PromotionReport, PromptReport, Report } from '../../src/report/report.ts';
import { exact, passing } from '../gate/builders.ts';
import { type Loopback, startLoopback } from '../models/rig.ts';
import { after, before, entryOf, operation, run } from '../promotion/notify-builders.ts';
import { reportOf, rowOf } from '../report/builders.ts';

const passed = await rowOf({ judged: [exact(passing(9, 10), passing(9, 10))] });
const failed = await rowOf({ judged: [exact(passing(20, 20), passing(8, 20))] });
const first = operation('first');

const withPromotion = (row: PromptReport, promotion: Partial<PromotionReport>): PromptReport => ({
  ...row,
  environment: entryOf().environment,
  promotion: { outcome: 'promoted', message: 'It moved.', rule: 'on-merge', ...promotion },
});
const promoted = withPromotion(passed, { operation: first, written: true });
const moveOf = (name: string, promotion: Partial<PromotionReport>): MoveReport => ({
  name,
  environment: entryOf().environment,
  from: before,
  to: before,
  promotion: { outcome: 'promoted', message: 'It moved.', ...promotion },
});

const refused = (row: PromptReport) => withPromotion(row, { outcome: 'refused', message: 'Only a pass is assigned.' });

/** A push to the default branch. */
function requestOf(changes: Partial<Request> = {}): Request {
  return {
    command: 'evaluate',
    occasion: 'push',
    event: 'push',
    configPath: 'prompt-ratchet.yml',
    trusted: emptyTree,
    environment: undefined,
    prompts: [],
    reason: undefined,
    dryRun: false,
    onDefaultBranch: true,
    repository: 'acme/app',
    actor: 'octocat',
    triggeringActor: undefined,
    objection: async () => undefined,
    pullRequestStates: async () => undefined,
    run,
    scope: { kind: 'tip', tree: emptyTree },
    pullRequest: undefined,
    pullRequests: [],
    trust: { kind: 'trusted' },
    assign: true,
    ...changes,
  } as Request;
}

function registryOf(...entries: readonly LedgerEntry[]) {
  const asked: string[] = [];
  return {
    asked,
    entry: async (id: LedgerEntry['operation']) => {
      asked.push(id);
      return entries.find((each) => each.operation === id);
    },
  };
}

type Run = {
  readonly report?: Partial<Report>;
  readonly request?: Partial<Request>;
  readonly ledger?: readonly LedgerEntry[];
};

const newsFor = (prompts: readonly PromptReport[], { report, request, ledger = [entryOf()] }: Run = {}) =>
  newsOfRun({
    report: { ...reportOf(prompts), ...report },
    request: requestOf(request),
    registry: registryOf(...ledger),
  });

describe('the news of a finished run', () => {
  it('is what it wrote, as the ledger has it, with the sentence of the verdict', async () => {
    const report = { project: 'shop' };
    expect(await newsFor([promoted], { report })).toMatchObject([
      {
        event: 'assigned',
        operation: first,
        name: 'support-triage',
        actor: 'octocat',
        repository: 'acme/app',
        project: 'shop',
        summary: expect.stringMatching(/^no case changed its score/),
      },
    ]);
  });

  it('is nothing where the ledger does not have it, or another run wrote it', async () => {
    expect(await newsFor([promoted], { ledger: [] })).toEqual([]);
    expect(await newsFor([promoted], { ledger: [entryOf({ run: { ...run, id: '11' } })] })).toEqual([]);
  });

  it.each([
    ['found done already', { outcome: 'already-held', operation: first }],
    ['found done, and changed since', { outcome: 'promoted', operation: first }],
    ['will be assigned by another event', { outcome: 'will-assign' }],
    ['lost to another run', { outcome: 'superseded' }],
  ] as const)('is nothing of what was %s, and the ledger is not asked', async (_, promotion) => {
    const registry = registryOf(entryOf());
    const report = reportOf([withPromotion(passed, promotion)]);
    expect(await newsOfRun({ report, request: requestOf(), registry })).toEqual([]);
    expect(registry.asked).toEqual([]);
  });

  it('is, of what is not known to be done, what the ledger knows by now', async () => {
    const unknown = withPromotion(passed, { outcome: 'indeterminate', operation: first });
    expect(await newsFor([unknown])).toMatchObject([{ event: 'assigned', operation: first }]);
    expect(await newsFor([unknown], { ledger: [] })).toEqual([]);
  });

  it('is also what was moved without an evaluation', async () => {
    const moves = [moveOf('support-triage', { operation: first, written: true })];
    const ledger = [entryOf({ action: 'withdrawal', to: before, from: after })];
    const request = { command: 'withdraw', occasion: 'pull-request', pullRequest: 7 } as const;
    expect(await newsFor([], { report: { moves }, ledger, request })).toMatchObject([
      { event: 'withdrawn', from: after, to: before, summary: undefined },
    ]);
  });

  it('is what was refused, and why', async () => {
    expect(await newsFor([refused(failed)])).toMatchObject([
      {
        event: 'refused',
        to: failed.candidate,
        operation: undefined,
        at: '2026-11-20T10:00:12.400Z',
        summary: expect.stringMatching(/^Only a pass is assigned\. .*exact fell/),
      },
    ]);
    expect(await newsFor([refused(passed)])).toMatchObject([{ summary: 'Only a pass is assigned.' }]);
  });

  it('is what a person could not put back or take out', async () => {
    const moves = [moveOf('dataset:triage', { outcome: 'refused', message: 'Not removed: no.' })];
    const request = { command: 'rollback', occasion: 'dispatch', reason: 'complaints' } as const;
    expect(await newsFor([refused(passed)], { report: { moves }, request })).toMatchObject([
      { event: 'refused', kind: 'prompt', to: undefined, summary: 'Only a pass is assigned.', reason: 'complaints' },
      { event: 'refused', kind: 'dataset', name: 'triage', to: undefined, summary: 'Not removed: no.' },
    ]);
  });

  it.each([
    ['a pull request: its comment says so', { occasion: 'pull-request' }],
    ['a merge queue', { occasion: 'merge-group' }],
    ['a dry run', { dryRun: true }],
    ['a laptop that only looks', { occasion: 'command-line', assign: false }],
    ['a fork', { trust: { kind: 'fork' } }],
    ['a second attempt', { run: { ...run, attempt: 2 } }],
  ] as const)('has nothing that was refused to %s', async (_, request) => {
    expect(await newsFor([refused(failed)], { request })).toEqual([]);
  });

  it('has nothing that was refused to a proposed policy', async () => {
    expect(await newsFor([refused(failed)], { report: { proposal: true } })).toEqual([]);
  });
});

const open: Loopback[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const position = { file: 'prompt-ratchet.yml', line: 11, column: 3 };
const channel: NotifyConfig = {
  kind: 'webhook',
  urlEnv: 'HOOK_URL',
  secretEnv: 'HOOK_SECRET',
  environments: ['*'],
  on: ['assigned', 'refused'],
  position,
};

async function receiver(): Promise<Loopback> {
  const server = await startLoopback([]);
  open.push(server);
  return server;
}

function aroundOf(url: string | undefined, signal = new AbortController().signal) {
  return {
    secret: (name: string) => (name === 'HOOK_URL' ? url : 'a signing secret of some length'),
    redact: (text: string) => text,
    now: () => new Date('2026-11-20T10:02:00.000Z'),
    signal,
  };
}

const noGitHub = { dispatch: undefined, deployment: undefined };
const report = reportOf([promoted], { notices: [{ level: 'notice', message: 'known before' }] });
const happened = { report, request: requestOf(), registry: registryOf(entryOf()) };

describe('a report that is told', () => {
  it('is the same when all went well', async () => {
    const server = await receiver();
    expect(await toldReport(happened, [channel], aroundOf(server.url), noGitHub)).toBe(report);
    expect(server.seen.map(({ body }) => JSON.parse(body).delivery)).toEqual([
      digestOf({ event: 'assigned', operation: first }),
    ]);
  });

  it('is told also of a run that was cancelled meanwhile', async () => {
    const server = await receiver();
    await toldReport(happened, [channel], aroundOf(server.url, AbortSignal.abort()), noGitHub);
    expect(server.seen).toHaveLength(1);
  });

  it('says who could not be told, and keeps verdict and assignments', async () => {
    const told = await toldReport(happened, [channel], aroundOf(undefined), noGitHub);
    expect({ ...told, notices: report.notices }).toEqual(report);
    expect(told.notices).toEqual([
      { level: 'notice', message: 'known before' },
      {
        level: 'warning',
        message:
          'The webhook of HOOK_URL was not told (assigned support-triage in production): the environment variable HOOK_URL is not set: hand it to the step under "env", or take the entry out of "notify".',
      },
    ]);
  });

  it('says so when the ledger cannot be read', async () => {
    const registry = {
      entry: async () => {
        throw new RegistryError('unreadable', 'GitHub answered 502', { todo: 'Run it again.' });
      },
    };
    const told = await toldReport({ ...happened, registry }, [channel], aroundOf(undefined), noGitHub);
    expect(told.notices.slice(1)).toEqual([
      {
        level: 'warning',
        message:
          'Nobody was told of what happened, because the ledger could not be read: GitHub answered 502\n  Run it again.',
      },
    ]);
  });

  it('asks nothing of a config that names nobody', async () => {
    const registry = registryOf(entryOf());
    expect(await toldReport({ ...happened, registry }, [], aroundOf(undefined), noGitHub)).toBe(report);
    expect(registry.asked).toEqual([]);
  });

  it('reaches GitHub by what the run has for it', async () => {
    const payloads: JsonObject[] = [];
    const gitHub = { ...noGitHub, dispatch: async (_: string, payload: JsonObject) => void payloads.push(payload) };
    const dispatch: NotifyConfig = {
      kind: 'repository-dispatch',
      eventType: 'moved',
      environments: ['*'],
      on: ['assigned'],
      position,
    };
    expect(await toldReport(happened, [dispatch], aroundOf(undefined), gitHub)).toBe(report);
    expect(payloads).toMatchObject([{ event: 'assigned', change: { operation: first } }]);
  });
});
