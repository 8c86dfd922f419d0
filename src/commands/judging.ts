import type { EnvironmentConfig } from '../config/config.ts';
import type { CommitId } from '../foundation/ids.ts';
import type { ModelSet } from '../models/index.ts';
import type { Registry } from '../registry/registry.ts';
import type { MoveReport, Notice, PromotionReport } from '../report/report.ts';
import type { Beside } from './assignables/question.ts';
import type { Row } from './judge-candidates.ts';
import type { Policy } from './load-config.ts';
import type { EvaluateRequest, Objection, PromoteRequest, Surroundings } from './request.ts';
import type { TrustedFolder } from './trusted-folder.ts';

/** What a run that judges works with. */
export type Judging = {
  readonly request: EvaluateRequest | PromoteRequest;
  readonly policy: Policy;
  readonly models: ModelSet;
  /** Where programs find the files of the trusted commit. */
  readonly folder: TrustedFolder;
  readonly registry: Registry;
  readonly around: Surroundings;
  /** What is held is judged by a proposed policy: shown, and nothing to assign. */
  readonly proposal: boolean;
  /** What may move beside prompts. */
  readonly beside: Beside;
};

/** Asks, once for each environment, what stands against assigning there. */
export type Ask = (environment: EnvironmentConfig) => Promise<Objection | undefined>;

/** A row with what became of it. */
export type PromotedRow = Row & { readonly promotion: PromotionReport };

export type Promoted = {
  readonly rows: readonly PromotedRow[];
  /** What moved beside prompts, or should have. */
  readonly moves: readonly MoveReport[];
  readonly notices: readonly Notice[];
  /** The newest commit of the registry that this run made. */
  readonly registryCommit: CommitId | undefined;
};
