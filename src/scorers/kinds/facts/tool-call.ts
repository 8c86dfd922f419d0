import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type AgreementRules, agreementOf } from '../../json/json-agreement.ts';
import { jsonIn } from '../../json/json-output.ts';
import { parseJsonPattern } from '../../json/json-pattern.ts';
import { type Answer, scorerKind } from '../../kind.ts';
import { mostPairs } from '../../matching.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';
import type { Score } from '../../scorer.ts';
import { excerpt, right, scored, wrong } from '../../scores.ts';
import { nothingExpected, wrongExpected } from '../../text/expected.ts';
import { comparable } from '../../text/text.ts';

type Options = ScorerOptions['tool-call'];

/** `args` undefined: whatever they are, or no JSON. */
type Call = { readonly name: string; readonly args: JsonValue | undefined };

/** Calls that are compared: of more than these, the others agree with nothing. */
const MOST = 64;

/** Whether the model called the tools that the case expects: a name, `{name, arguments}`, or a list of these; `[]`: none. */
export const toolCall = scorerKind({
  kind: 'tool-call',
  version: 1,
  schema: scorerOptions['tool-call'],
  create(options) {
    const rules = toRules(options);
    return {
      score(answer) {
        const expected = expectedCalls(answer);
        if (expected === undefined) return nothingExpected;
        const found = answer.completion.toolCalls.map(readCall);
        return compare(expected, found, (one, other) => isSame(one, other, options, rules), options);
      },
    };
  },
});

function toRules(options: Options): AgreementRules {
  return {
    sameText: (expected, found) => comparable(expected, options) === comparable(found, options),
    tolerance: options,
    tolerances: [],
    ignore: options.ignore.map(parseJsonPattern),
    'list-order': 'exact',
    extra: options.arguments === 'subset' ? 'allowed' : 'wrong',
  };
}

function expectedCalls(answer: Answer): readonly Call[] | undefined {
  const { expected } = answer.case;
  if (expected === undefined) return undefined;
  const value = typeof expected === 'string' ? (jsonIn(expected) ?? expected) : expected;
  return (Array.isArray(value) ? value : [value]).map((item) => {
    const call = expectedCall(item);
    if (call === undefined)
      throw wrongExpected(answer.case, 'the name of a tool, {name, arguments}, or a list of these');
    return call;
  });
}

function expectedCall(item: JsonValue): Call | undefined {
  if (typeof item === 'string') return item.trim() === '' ? undefined : { name: item, args: undefined };
  if (!isJsonObject(item)) return undefined;
  const { name, arguments: args } = isJsonObject(item.function) ? item.function : item;
  if (typeof name !== 'string' || name.trim() === '') return undefined;
  return { name, args: typeof args === 'string' ? (jsonIn(args) ?? args) : args };
}

/** Of a completion, in the form of chat completions: `{function: {name, arguments: "<JSON>"}}`. */
function readCall(call: JsonValue): Call {
  const { name, arguments: args }: JsonObject = isJsonObject(call) && isJsonObject(call.function) ? call.function : {};
  const written = typeof args === 'string' ? (args.trim() === '' ? {} : jsonIn(args)) : args;
  return { name: typeof name === 'string' ? name : '', args: written };
}

function isSame(expected: Call, found: Call, options: Options, rules: AgreementRules): boolean {
  if (expected.name !== found.name) return false;
  if (options.mode === 'names' || expected.args === undefined) return true;
  if (found.args === undefined) return false;
  const { agree, total } = agreementOf(expected.args, found.args, rules);
  return agree === total;
}

function compare(
  expected: readonly Call[],
  found: readonly Call[],
  same: (expected: Call, found: Call) => boolean,
  { mode, order }: Options,
): Score {
  const agreeing = pairs(expected.slice(0, MOST), found.slice(0, MOST), same, order);
  const all = expected.length + found.length;
  if (2 * agreeing === all) return right;
  const reason = `called ${told(found)}, expected ${told(expected)}`;
  return mode === 'f1' ? scored((2 * agreeing) / all, reason) : wrong(reason);
}

function pairs(
  expected: readonly Call[],
  found: readonly Call[],
  same: (expected: Call, found: Call) => boolean,
  order: Options['order'],
): number {
  const table = expected.map((one) => found.map((other) => same(one, other)));
  if (order === 'any') return mostPairs(table);
  return commonInOrder(table, found.length);
}

/** The longest list of pairs that keeps both orders. */
function commonInOrder(table: readonly (readonly boolean[])[], width: number): number {
  let row = new Array<number>(width + 1).fill(0);
  for (const cells of table) {
    const next = [0];
    cells.forEach((same, index) => {
      next.push(same ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

function told(calls: readonly Call[]): string {
  if (calls.length === 0) return 'no tool';
  const first = calls
    .slice(0, 3)
    .map(({ name, args }) => excerpt(args === undefined ? name : `${name} ${JSON.stringify(args)}`));
  return `${first.join(', ')}${calls.length > 3 ? `, and ${calls.length - 3} more` : ''}`;
}
