import { isJsonObject } from '../../../foundation/json.ts';
import { TemplateFault } from '../language.ts';
import { asData, type Call, number, type Operation } from './called.ts';
import { Absent, contains, equal } from './values.ts';

export const TESTS: ReadonlyMap<string, Operation<boolean>> = new Map<string, Operation<boolean>>([
  ['defined', { takes: [], apply: ({ value }) => !(value instanceof Absent) }],
  ['undefined', { takes: [], apply: ({ value }) => value instanceof Absent }],
  ['none', { takes: [], apply: ({ value }) => value === null }],
  ['true', { takes: [], apply: (call) => asData(call) === true }],
  ['false', { takes: [], apply: (call) => asData(call) === false }],
  ['boolean', { takes: [], apply: (call) => typeof asData(call) === 'boolean' }],
  ['string', { takes: [], apply: (call) => typeof asData(call) === 'string' }],
  ['number', { takes: [], apply: (call) => ['number', 'boolean'].includes(typeof asData(call)) }],
  ['integer', { takes: [], apply: (call) => Number.isInteger(asData(call)) }],
  ['mapping', { takes: [], apply: (call) => isJsonObject(asData(call)) }],
  ['sequence', { takes: [], apply: isIterable }],
  ['iterable', { takes: [], apply: isIterable }],
  ['even', { takes: [], apply: (call) => number(call) % 2 === 0 }],
  ['odd', { takes: [], apply: (call) => Math.abs(number(call) % 2) === 1 }],
  ['divisibleby', { takes: ['num'], needs: 1, apply: divisible }],
  ['equalto', { takes: ['other'], needs: 1, apply: equals }],
  ['eq', { takes: ['other'], needs: 1, apply: equals }],
  [
    'in',
    {
      takes: ['seq'],
      needs: 1,
      apply: (call) => contains(call.argument('seq') ?? null, asData(call), call.at, call.budget),
    },
  ],
]);

function isIterable(call: Call): boolean {
  const value = asData(call);
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

function divisible(call: Call): boolean {
  const by = call.argument('num');
  if (typeof by === 'number' && by !== 0) return number(call) % by === 0;
  throw new TemplateFault('"divisibleby" needs a number that is not 0', call.at);
}

function equals(call: Call): boolean {
  return equal(asData(call), call.argument('other') ?? null, call.at);
}
