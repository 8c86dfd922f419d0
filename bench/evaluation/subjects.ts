// What both sides of the benchmark ask: two versions of one prompt over one dataset.

import { parseModelId, parsePromptSlug } from '../../src/foundation/ids.ts';
import { type PromptVersion, promptVersion } from '../../src/prompts/prompt-version.ts';

const instructions = [
  'You sort support requests. Answer with JSON: {"category": "billing" | "bug" | "account", "urgency": "low" | "normal" | "high"}.',
  'You sort support requests. Think about what the customer needs first, then answer with JSON alone: {"category": "billing" | "bug" | "account", "urgency": "low" | "normal" | "high"}.',
];

export const versions: readonly PromptVersion[] = instructions.map((content) =>
  promptVersion(parsePromptSlug('support-triage'), {
    messages: [
      { role: 'system', content },
      { role: 'user', content: 'Customer: {{customer}}\nRequest: {{input}}' },
    ],
    templateLanguage: 'literal',
    model: parseModelId('bench/bench-model'),
    parameters: { temperature: 0, max_tokens: 60 },
    tools: [],
    responseFormat: { type: 'json-object' },
    variables: ['customer', 'input'],
  }),
);

/** The lines of a dataset of so many cases. */
export function* datasetLines(cases: number): Generator<string> {
  for (let index = 0; index < cases; index += 1) {
    const request = `I was charged twice for order ${index * 7919} and the app shows error ${index % 977} when I open the invoice.`;
    const category = ['billing', 'bug', 'account'][index % 3];
    yield `${JSON.stringify({ id: `case-${index}`, input: { input: request, customer: `customer-${index % 500}` }, expected: { category }, tags: [index % 10 === 0 ? 'critical' : 'usual'] })}\n`;
  }
}
