// Wraps a scorer of autoevals: its function takes { output, expected } and returns { score, metadata }, which is all that is needed.
// Only scorers that compute are of use here (Levenshtein, NumericDiff, JSONDiff, ExactMatch, ListContains without embeddings):
// those that ask a model would find no key in this process. Use judge, factuality, … of the config for these.

import { JSONDiff } from 'autoevals';

export default async function score({ output, expected }) {
  let found;
  try {
    found = JSON.parse(output);
  } catch {
    return { score: 0, reason: 'the answer is not JSON' };
  }
  return JSONDiff({ output: found, expected });
}
