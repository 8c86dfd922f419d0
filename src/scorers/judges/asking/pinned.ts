import { ConfigError, type Position } from '../../../foundation/errors.ts';
import type { ModelId } from '../../../foundation/ids.ts';

/**
 * Refuses the name of a model that its provider may let stand for another one: recorded grades of the two could not be told apart.
 *
 * @throws ConfigError that says what to write.
 */
export function refuseMoving(model: ModelId, position: Position): void {
  const moving = isMoving(model);
  if (moving === undefined) return;
  throw new ConfigError(`the judge ${model} is not pinned: ${moving}`, {
    position,
    todo: 'Name a dated version of it, or write "pinned: false" to take its grades as they come.',
  });
}

/** Why a name may come to mean another model; undefined: nothing says that it may. */
function isMoving(id: ModelId): string | undefined {
  const slash = id.indexOf('/');
  const [provider, model] = [id.slice(0, Math.max(slash, 0)), id.slice(slash + 1)];
  if (/(?:^|[-:/@])latest$/i.test(model)) return 'its name follows the latest model';
  const dated = /\d{4}-\d{2}-\d{2}|-\d{4}(?:-|$)|^ft:/;
  // OpenAI's names without a date move to the next snapshot (platform.openai.com/docs/models, "snapshots").
  if (provider === 'openai' && !dated.test(model)) return "OpenAI's names without a date move to newer snapshots";
  // Anthropic's ids from 4.6 on are snapshots without a date; before, only those with one were ("Model IDs and versioning").
  if (provider === 'anthropic' && !/\d{8}/.test(model) && isBefore46(model)) {
    return "Anthropic's names of this generation without a date move to newer snapshots";
  }
  return undefined;
}

function isBefore46(model: string): boolean {
  return /^claude-(?:[23]\b|instant|(?:opus|sonnet|haiku)-4(?:-[0-5])?$)/.test(model);
}
