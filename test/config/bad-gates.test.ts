import { describe, expect, it } from 'vitest';
import { changed, gate, refusal } from './build.ts';

/** A gate over exact and a comparison, which takes a line more. */
const comparing = (written: string, more = '') =>
  gate(written).replace('      - exact\n', (line) => `${line}      - pairwise: { model: simulated/judge${more} }\n`);

/** What is written in the gate, then every line that the person reads: place, what was found, what to do. */
const BAD: readonly (readonly [string, string, string | readonly string[]])[] = [
  ['another mode', gate('mode: loose'), 'prompt-ratchet.yml:10:28: "mode" must be simple or strict: found "loose"'],
  [
    'an unknown key',
    gate('must-improv: [exact]'),
    ['prompt-ratchet.yml:10:22: unknown key "must-improv" in "gate"', '  Did you mean "must-improve"?'],
  ],
  [
    'strict without any drop',
    gate('mode: strict, max-drop: 0'),
    [
      'prompt-ratchet.yml:10:46: in strict mode "max-drop: 0" passes nothing but a proven gain',
      '  Write the drop that is tolerated, such as 0.05; to ask for a gain write "must-improve".',
    ],
  ],
  [
    'strict without any drop of one scorer',
    gate('mode: strict, scorers: { exact: { max-drop: 0.0 } }'),
    [
      'prompt-ratchet.yml:10:66: in strict mode "max-drop: 0" passes nothing but a proven gain',
      '  Write the drop that is tolerated, such as 0.05; to ask for a gain write "must-improve".',
    ],
  ],
  [
    'an unknown scorer in the gate',
    gate('scorers: { exakt: { min: 0.5 } }'),
    ['prompt-ratchet.yml:10:33: there is no scorer "exakt"', '  Did you mean "exact"?'],
  ],
  [
    'a scorer of another suite',
    changed('environments', '  - { name: other, dataset: triage, scorers: [json-valid] }\nenvironments').replace(
      '{}',
      '{ suites: [triage], gate: { scorers: { json-valid: { min: 1 } } } }',
    ),
    ['prompt-ratchet.yml:11:51: there is no scorer "json-valid"', '  The scorers are exact.'],
  ],
  [
    'an unknown scorer in the weights',
    gate('weights: { label: 1 }'),
    ['prompt-ratchet.yml:10:33: there is no scorer "label"', '  The scorers are exact.'],
  ],
  [
    'weights that leave nothing',
    gate('weights: { exact: 0 }'),
    'prompt-ratchet.yml:10:31: every scorer of suite "triage" has the weight 0',
  ],
  [
    'a minimum of a comparison',
    comparing('scorers: { pairwise: { min: 0.5 } }'),
    [
      'prompt-ratchet.yml:11:50: "pairwise" compares the two sides: "min" has no meaning for it',
      '  Ask for more by max-drop or must-improve; for an absolute grade use judge.',
    ],
  ],
  [
    'bounds of a comparison, that would turn it round',
    comparing('bounds: { pairwise: { min: 0, max: 1, better: lower } }'),
    [
      'prompt-ratchet.yml:11:42: "pairwise" compares the two sides: "bounds" has no meaning for it',
      '  Ask for more by max-drop or must-improve; for an absolute grade use judge.',
    ],
  ],
  [
    'a comparison that is turned round',
    comparing('max-drop: 0.1', ', not: true'),
    [
      'prompt-ratchet.yml:9:9: "not" has no meaning for pairwise',
      '  Take it out, and say in its rubric what makes an answer better.',
    ],
  ],
  [
    'a negative weight',
    gate('weights: { exact: -1 }'),
    'prompt-ratchet.yml:10:40: "exact" must be at least 0: found -1',
  ],
  [
    'a drop in percent',
    gate('max-drop: 5'),
    ['prompt-ratchet.yml:10:32: "max-drop" must be at most 1: found 5', '  It is a share, 0 to 1: 5% is written 0.05.'],
  ],
  [
    'a minimum below zero',
    gate('scorers: { exact: { min: -0.1 } }'),
    ['prompt-ratchet.yml:10:47: "min" must be at least 0: found -0.1', '  It is a share, 0 to 1: 0.05 is 5%.'],
  ],
  ['critical without tags', gate('critical: { tags: [] }'), 'prompt-ratchet.yml:10:40: "tags" must not be empty'],
  [
    'a list for critical',
    gate('critical: [safety]'),
    [
      'prompt-ratchet.yml:10:32: "critical" must be a mapping: found a list',
      '  Write it so: critical: { tags: [safety] }.',
    ],
  ],
  [
    'fewer regressed cases than none',
    gate('scorers: { exact: { max-regressed-cases: -1 } }'),
    'prompt-ratchet.yml:10:63: "max-regressed-cases" must be at least 0: found -1',
  ],
  [
    'half a regressed case',
    gate('scorers: { exact: { max-regressed-cases: 0.5 } }'),
    'prompt-ratchet.yml:10:63: "max-regressed-cases" must be a whole number: found 0.5',
  ],
  [
    'a key of the gate inside a scorer',
    gate('scorers: { exact: { must-improve: true } }'),
    [
      'prompt-ratchet.yml:10:42: unknown key "must-improve" in "exact"',
      '  The keys here are min, max-drop, max-regressed-cases.',
    ],
  ],
  [
    'must-improve, a single name',
    gate('must-improve: exact'),
    [
      'prompt-ratchet.yml:10:36: "must-improve" must be a list or a mapping: found "exact"',
      '  Write it so: must-improve: { any: [label], by: 0.02 }.',
    ],
  ],
  [
    'must-improve of nothing',
    gate('must-improve: []'),
    [
      'prompt-ratchet.yml:10:36: "must-improve" must not be empty',
      '  Write it so: must-improve: { any: [label], by: 0.02 }.',
    ],
  ],
  [
    'must-improve of any of nothing',
    gate('must-improve: { any: [] }'),
    'prompt-ratchet.yml:10:43: "any" must not be empty',
  ],
  [
    'must-improve without scorers',
    gate('must-improve: { by: 0.1 }'),
    ['prompt-ratchet.yml:10:36: "must-improve": "any" or "all" is missing', '  Write the scorers: any: [ … ].'],
  ],
  [
    'must-improve of any and of all',
    gate('must-improve: { any: [exact], all: [exact] }'),
    ['prompt-ratchet.yml:10:36: "must-improve": "any" and "all" exclude each other', '  Keep one of them.'],
  ],
  [
    'must-improve with a slip in its keys',
    gate('must-improve: { one: [exact] }'),
    ['prompt-ratchet.yml:10:38: unknown key "one" in "must-improve"', '  The keys here are any, all, by.'],
  ],
  [
    'an unknown scorer that must improve',
    gate('must-improve: [exakt]'),
    ['prompt-ratchet.yml:10:37: there is no scorer "exakt"', '  Did you mean "exact"?'],
  ],
  [
    'an unknown scorer among any that must improve',
    gate('must-improve: { any: [exact, label] }'),
    ['prompt-ratchet.yml:10:51: there is no scorer "label"', '  The scorers are exact.'],
  ],
  [
    'an unknown scorer among all that must improve',
    gate('must-improve: { all: [label] }'),
    ['prompt-ratchet.yml:10:44: there is no scorer "label"', '  The scorers are exact.'],
  ],
  [
    'a scorer of another suite that must improve',
    changed('environments', '  - { name: other, dataset: triage, scorers: [json-valid] }\nenvironments').replace(
      '{}',
      '{ suites: [triage], gate: { must-improve: [json-valid] } }',
    ),
    ['prompt-ratchet.yml:11:55: there is no scorer "json-valid"', '  The scorers are exact.'],
  ],
  [
    'a scorer that must improve twice',
    gate('must-improve: [exact, exact]'),
    ['prompt-ratchet.yml:10:44: "exact" is there twice', '  Keep one of the two.'],
  ],
  [
    'a gain that nothing can reach',
    gate('must-improve: { all: [exact], by: 1 }'),
    ['prompt-ratchet.yml:10:56: "by" must be less than 1: found 1', '  It is a share, 0 to 1: 1% is written 0.01.'],
  ],
  [
    'a negative gain',
    gate('must-improve: { all: [exact], by: -0.1 }'),
    ['prompt-ratchet.yml:10:56: "by" must be at least 0: found -0.1', '  It is a share, 0 to 1: 0.05 is 5%.'],
  ],
  [
    'latency without a limit',
    gate('latency: {}'),
    [
      'prompt-ratchet.yml:10:31: "latency": there is no limit in it',
      '  Write p50-ms or p95-ms, such as p95-ms: { max: 4000 }.',
    ],
  ],
  [
    'latency, advisory, without a limit',
    gate('latency: { advisory: true }'),
    [
      'prompt-ratchet.yml:10:31: "latency": there is no limit in it',
      '  Write p50-ms or p95-ms, such as p95-ms: { max: 4000 }.',
    ],
  ],
  [
    'cost without a limit',
    gate('cost: {}'),
    [
      'prompt-ratchet.yml:10:28: "cost": there is no limit in it',
      '  Write p50-usd, p95-usd or max-increase, such as max-increase: 0.1.',
    ],
  ],
  [
    'tokens without a limit',
    gate('tokens: { advisory: false }'),
    [
      'prompt-ratchet.yml:10:30: "tokens": there is no limit in it',
      '  Write p50, p95 or max-increase, such as max-increase: 0.1.',
    ],
  ],
  [
    'latency, nothing',
    gate('latency: '),
    [
      'prompt-ratchet.yml:10:22: "latency" must be a mapping: found nothing',
      '  Write it so: latency: { p95-ms: { max: 4000 } }.',
    ],
  ],
  [
    'a limit without its unit',
    gate('latency: { p95: { max: 4 } }'),
    ['prompt-ratchet.yml:10:33: unknown key "p95" in "latency"', '  The keys here are p50-ms, p95-ms, advisory.'],
  ],
  [
    'an increase of the latency, which drifts by itself',
    gate('latency: { p95-ms: { max: 4000 }, max-increase: 0.1 }'),
    [
      'prompt-ratchet.yml:10:56: unknown key "max-increase" in "latency"',
      '  The keys here are p50-ms, p95-ms, advisory.',
    ],
  ],
  [
    'a limit that is not a mapping',
    gate('latency: { p95-ms: 4000 }'),
    ['prompt-ratchet.yml:10:41: "p95-ms" must be a mapping: found 4000', '  Write it so: p95-ms: { max: 4000 }.'],
  ],
  [
    'a limit without an amount',
    gate('cost: { p50-usd: {} }'),
    'prompt-ratchet.yml:10:30: "max" is missing in "p50-usd"',
  ],
  [
    'a limit of nothing',
    gate('cost: { p95-usd: { max: 0 } }'),
    'prompt-ratchet.yml:10:46: "max" must be more than 0: found 0',
  ],
  [
    'a limit in words',
    gate('tokens: { p95: { max: many } }'),
    'prompt-ratchet.yml:10:44: "max" must be a number: found "many"',
  ],
  [
    'an increase in percent',
    gate('cost: { max-increase: 10 }'),
    [
      'prompt-ratchet.yml:10:44: "max-increase" must be at most 1: found 10',
      '  It is a share, 0 to 1: 10% is written 0.1.',
    ],
  ],
  [
    'a negative increase',
    gate('tokens: { max-increase: -0.1 }'),
    ['prompt-ratchet.yml:10:46: "max-increase" must be at least 0: found -0.1', '  It is a share, 0 to 1: 0.05 is 5%.'],
  ],
  [
    'advisory in words',
    gate('cost: { max-increase: 0.1, advisory: yes }'),
    'prompt-ratchet.yml:10:59: "advisory" must be true or false: found "yes"',
  ],
  [
    'bounds of an unknown scorer',
    gate('bounds: { words: { min: 0, max: 200, better: lower } }'),
    ['prompt-ratchet.yml:10:32: there is no scorer "words"', '  The scorers are exact.'],
  ],
  [
    'bounds the wrong way round',
    gate('bounds: { exact: { min: 200, max: 0, better: lower } }'),
    [
      'prompt-ratchet.yml:10:39: "exact": "min" must be less than "max": found 200 and 0',
      '  Write the lowest and the highest score that the scorer can give.',
    ],
  ],
  [
    'bounds around nothing',
    gate('bounds: { exact: { min: 1, max: 1, better: higher } }'),
    [
      'prompt-ratchet.yml:10:39: "exact": "min" must be less than "max": found 1 and 1',
      '  Write the lowest and the highest score that the scorer can give.',
    ],
  ],
  [
    'bounds without an end',
    gate('bounds: { exact: { min: 0, max: .inf, better: lower } }'),
    ['prompt-ratchet.yml:10:54: not accepted as YAML: a number without a finite value', '  Quote it as text.'],
  ],
  [
    'bounds wider than a number',
    gate('bounds: { exact: { min: -1.7e308, max: 1.7e308, better: lower } }'),
    [
      'prompt-ratchet.yml:10:39: "exact": "min" and "max" are too far apart: found -1.7e+308 and 1.7e+308',
      '  Write the lowest and the highest score that the scorer can give.',
    ],
  ],
  [
    'bounds without a direction',
    gate('bounds: { exact: { min: 0, max: 200 } }'),
    'prompt-ratchet.yml:10:32: "better" is missing in "exact"',
  ],
  [
    'bounds with another direction',
    gate('bounds: { exact: { min: 0, max: 200, better: less } }'),
    'prompt-ratchet.yml:10:67: "better" must be higher or lower: found "less"',
  ],
  [
    'another early-stop',
    gate('early-stop: of'),
    ['prompt-ratchet.yml:10:34: "early-stop" must be off, on, true or false: found "of"', '  Did you mean "off"?'],
  ],
  [
    'an anchor without a prompt',
    gate('anchor: 4f3a9c01d2e4'),
    [
      'prompt-ratchet.yml:10:30: "anchor" must be a mapping: found "4f3a9c01d2e4"',
      '  Write it so: anchor: { support-triage: 4f3a9c01d2e4 }.',
    ],
  ],
  [
    'an anchor of what is no prompt slug',
    gate('anchor: { Support: 4f3a9c01d2e4 }'),
    [
      'prompt-ratchet.yml:10:32: not a prompt slug: found "Support"',
      '  Use 1 to 64 characters of a-z, 0-9, ".", "_" and "-", beginning with a letter or a digit, without "..".',
    ],
  ],
  [
    'an anchor of eleven digits',
    gate('anchor: { support: 4f3a9c01d2e }'),
    [
      'prompt-ratchet.yml:10:41: "support": not a version: found "4f3a9c01d2e"',
      '  Write at least the first 12 digits of its id (0-9, a-f), such as 4f3a9c01d2e4.',
    ],
  ],
  [
    'an anchor that YAML reads as a number',
    gate('anchor: { support: 012345678901 }'),
    [
      'prompt-ratchet.yml:10:41: "support": not a version: YAML reads these digits as a number',
      '  Put the id in quotes, as it is written.',
    ],
  ],
  [
    'an anchor that YAML reads as a number and prints as it was written',
    gate('anchor: { support: 987654321098 }'),
    [
      'prompt-ratchet.yml:10:41: "support": not a version: YAML reads these digits as a number',
      '  Put the id in quotes: "987654321098".',
    ],
  ],
  [
    'a drop with a percent sign',
    gate('max-drop: 2.5%'),
    [
      'prompt-ratchet.yml:10:32: "max-drop" must be a number: found "2.5%"',
      '  It is a share, 0 to 1: 2.5% is written 0.025.',
    ],
  ],
  [
    'a minimum in percent',
    gate('scorers: { exact: { min: 80 } }'),
    ['prompt-ratchet.yml:10:47: "min" must be at most 1: found 80', '  It is a share, 0 to 1: 80% is written 0.8.'],
  ],
  [
    'an anchor that YAML reads as a number without end',
    gate('anchor: { support: 1234e5678901 }'),
    ['prompt-ratchet.yml:10:41: not accepted as YAML: a number without a finite value', '  Quote it as text.'],
  ],
  [
    'an anchor on nothing',
    gate('anchor: { support: }'),
    [
      'prompt-ratchet.yml:10:32: "support": not a version',
      '  Write at least the first 12 digits of its id (0-9, a-f), such as 4f3a9c01d2e4.',
    ],
  ],
  [
    'several gates and references, in the order of the file',
    changed('dataset: triage', 'dataset: other').replace(
      '{}',
      '{ gate: { mode: strict, max-drop: 0, must-improve: [label] } }',
    ),
    [
      'prompt-ratchet.yml: 3 problems',
      'prompt-ratchet.yml:6:14: there is no dataset "other"',
      '  The datasets are triage.',
      'prompt-ratchet.yml:10:46: in strict mode "max-drop: 0" passes nothing but a proven gain',
      '  Write the drop that is tolerated, such as 0.05; to ask for a gain write "must-improve".',
      'prompt-ratchet.yml:10:64: there is no scorer "label"',
      '  The scorers are exact.',
    ],
  ],
];

describe('a bad gate', () => {
  it.each(BAD)('%s', (_, text, message) => {
    expect(refusal(text).split('\n')).toEqual([message].flat());
  });
});
