import type { Completion, Usage } from '../../models/model.ts';
import type { Trial } from '../evaluation.ts';

/**
 * Keeps equal parts of trials once. A large run has hundreds of thousands of trials, and few different models, token counts
 * and scores; where the answers are labels, few different answers. Parts are immutable, so that nobody can tell.
 */
export class SharedParts {
  readonly #texts = new Map<string, string>();
  readonly #usages = new Map<string, Usage>();
  readonly #scores = new Map<string, Trial['scores']>();

  completion(completion: Completion): Completion {
    const { usage, systemFingerprint } = completion;
    return {
      ...completion,
      text: this.text(completion.text),
      resolvedModel: this.text(completion.resolvedModel),
      toolCalls: completion.toolCalls.length === 0 ? NO_TOOL_CALLS : completion.toolCalls,
      ...(systemFingerprint === undefined ? {} : { systemFingerprint: this.text(systemFingerprint) }),
      ...(usage === undefined ? {} : { usage: this.#usage(usage) }),
    };
  }

  scores(scores: Trial['scores']): Trial['scores'] {
    return shared(this.#scores, JSON.stringify(scores), scores);
  }

  text(text: string): string {
    return shared(this.#texts, text, text);
  }

  #usage(usage: Usage): Usage {
    const { inputTokens, outputTokens, cachedInputTokens, reasoningTokens } = usage;
    return shared(this.#usages, `${inputTokens} ${outputTokens} ${cachedInputTokens} ${reasoningTokens}`, usage);
  }
}

const NO_TOOL_CALLS: Completion['toolCalls'] = [];
/** Longer ones are hardly ever equal. */
const LONGEST_KEY = 500;
const MOST_KEPT = 10_000;

function shared<T>(known: Map<string, T>, key: string, part: T): T {
  if (key.length > LONGEST_KEY) return part;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size < MOST_KEPT) known.set(key, part);
  return part;
}
