import { scorerContract } from '../contracts/scorer.ts';
import { called, completion, scorer } from './build.ts';

scorerContract({
  kind: 'latency',
  create: (options) => scorer('latency', { 'max-ms': 1000, ...options }),
  options: {},
  same: [{ 'max-ms': 1000 }],
  others: [{ 'max-ms': 999 }],
  expected: undefined,
  needsNoExpected: true,
  good: completion('x', { latencyMs: 1000 }),
  bad: completion('x', { latencyMs: 1000.5 }),
});
scorerContract({
  kind: 'cost',
  create: (options) => scorer('cost', { 'max-usd': 0.01, ...options }),
  options: {},
  same: [{ 'max-usd': 0.01 }],
  others: [{ 'max-usd': 0 }],
  expected: undefined,
  needsNoExpected: true,
  without: completion('x', { costUsd: 0 }),
  good: completion('x', { costUsd: 0.01 }),
  bad: completion('x', { costUsd: 0.011 }),
});
scorerContract({
  kind: 'finish-reason',
  create: (options) => scorer('finish-reason', options),
  options: { values: ['stop', 'tool-calls'] },
  same: [{}, { values: ['tool-calls', 'stop', 'stop'] }],
  others: [{ values: ['stop'] }, { values: ['length'] }],
  expected: undefined,
  needsNoExpected: true,
  good: completion('x', { finishReason: 'tool-calls' }),
  bad: completion('x', { finishReason: 'length' }),
});
scorerContract({
  kind: 'refusal',
  create: (options) => scorer('refusal', options),
  options: {},
  same: [{}],
  others: [{ phrases: ['no way'] }],
  expected: undefined,
  needsNoExpected: true,
  good: 'The second item is refunded.',
  bad: "I'm sorry, but I can't help with that.",
});
scorerContract({
  kind: 'tool-call',
  create: (options) => scorer('tool-call', options),
  options: { mode: 'exact', order: 'any' },
  same: [{}, { arguments: 'equal' }],
  others: [
    { mode: 'names' },
    { mode: 'f1' },
    { order: 'exact' },
    { arguments: 'subset' },
    { ignore: ['$.id'] },
    { tolerance: 1 },
    { 'ignore-case': true },
  ],
  expected: { name: 'refund', arguments: { item: 2 } },
  good: completion('', { toolCalls: [called('refund', '{"item": 2.0}')] }),
  bad: completion('', { toolCalls: [called('refund', '{"item": 3}')] }),
  brokenExpected: [{ arguments: {} }],
});
