import type { NonEmptyArray } from '../../foundation/brand.ts';
import { type AssignableKind, nameOfAssignable } from '../assignable.ts';
import type { AssignableVersion, AssignmentChange } from '../registry.ts';
import { evidenceDigest } from './format/files.ts';

/**
 * What is written must be what was evaluated (invariant I1), each assignment at most once a commit.
 *
 * @throws RangeError: a caller that gets this wrong has a defect, and nothing may be written.
 */
export function refuseInconsistent(changes: NonEmptyArray<AssignmentChange>): void {
  const assignments = changes.map(({ entry }) => `${entry.environment}/${nameOfAssignable(entry)}`);
  if (new Set(assignments).size < assignments.length)
    throw new RangeError('two changes of one assignment in one commit');
  const operations = changes.map(({ entry }) => entry.operation);
  if (new Set(operations).size < operations.length) throw new RangeError('one operation twice in one commit');
  for (const change of changes) {
    const fault = faultOf(change);
    if (fault !== undefined)
      throw new RangeError(`${change.entry.environment}/${nameOfAssignable(change.entry)}: ${fault}`);
  }
}

function faultOf({ entry, version, evidence, held }: AssignmentChange): string | undefined {
  const { action, kind, slug, from, to } = entry;
  if (to === undefined && action !== 'removal' && action !== 'withdrawal')
    return 'a removal, and only it or a withdrawal, assigns nothing';
  if (to !== undefined && action === 'removal') return 'a removal, and only it or a withdrawal, assigns nothing';
  if (from === to) return 'it would replace a version by itself';
  if (version !== undefined && (version.id !== to || version.slug !== slug || kindOf(version) !== kind))
    return 'the content is of another version';
  if ((evidence !== undefined) !== (action === 'promotion')) return 'a promotion, and only it, has evidence';
  if (evidence !== undefined && evidence.version !== to) return 'the evidence is of another version';
  if (evidence !== undefined && evidenceDigest(evidence) !== entry.evidence)
    return 'the evidence is not the one that is named';
  if (evidence === undefined && entry.evidence !== undefined) return 'the evidence that is named is not there';
  if (to !== undefined && held.includes(to)) return 'a held version would be assigned';
  return undefined;
}

function kindOf(version: AssignableVersion): AssignableKind {
  return 'kind' in version ? version.kind : 'prompt';
}
