import { type Digest, digestOf } from '../foundation/digest.ts';
import {
  type EnvironmentSlug,
  type OperationId,
  parseOperationId,
  type Slug,
  type VersionId,
} from '../foundation/ids.ts';
import type { AssignableKind } from '../registry/assignable.ts';

/** What a change of an assignment means, without who made it and when. */
type Operation = {
  /** The registry's label. */
  readonly registry: string;
  readonly environment: EnvironmentSlug;
  readonly kind: AssignableKind;
  readonly slug: Slug;
  readonly from: VersionId | undefined;
  readonly to: VersionId | undefined;
  readonly evidence: Digest | undefined;
  /** The operation whose assignment it replaces: the same change made again later is another operation. */
  readonly replaces: OperationId | undefined;
};

/** The same change attempted twice has one id, and so happens once (invariant I2). */
export function operationId(operation: Operation): OperationId {
  const { registry, environment, kind, slug, from, to, evidence, replaces } = operation;
  const meaning = { registry, environment, kind, slug };
  const absent = null;
  return parseOperationId(
    digestOf({
      ...meaning,
      from: from ?? absent,
      to: to ?? absent,
      evidence: evidence ?? absent,
      replaces: replaces ?? absent,
    }),
  );
}
