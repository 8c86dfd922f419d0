import type { JsonValue } from '../../foundation/json.ts';
import type { RenderedPrompt, Usage } from '../model.ts';
import { refused } from './body.ts';
import type { Reading } from './protocol.ts';

/**
 * The text that is embedded: the content of the last message.
 *
 * @throws ModelError for what an embedding has no use for.
 */
export function embeddedText({ messages, tools, responseFormat }: RenderedPrompt): string {
  const last = messages.at(-1);
  if (last === undefined) throw refused('there is no text to embed', 'Give the request one message.');
  if (tools.length > 0 || responseFormat.type !== 'text') {
    throw refused('an embedding takes no tools and no response format', 'Leave them out.');
  }
  return last.content;
}

/** A vector as the completion that every model gives: the text is the JSON list of its numbers. */
export function vectorReading(
  vector: JsonValue | undefined,
  facts: { readonly inputTokens: number | undefined; readonly model?: string | undefined },
): Reading {
  const numbers = Array.isArray(vector) && vector.length > 0 && vector.every((each) => Number.isFinite(each));
  if (!numbers) return { kind: 'unusable', found: 'no vector of numbers in it' };
  const { inputTokens, model } = facts;
  const usage: Usage | undefined =
    inputTokens === undefined ? undefined : { inputTokens, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 };
  return {
    kind: 'answer',
    answer: {
      text: JSON.stringify(vector),
      finishReason: 'stop',
      toolCalls: [],
      ...(usage === undefined ? {} : { usage }),
      ...(model === undefined ? {} : { model }),
    },
  };
}
