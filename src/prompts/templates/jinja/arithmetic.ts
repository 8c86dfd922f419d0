import type { JsonValue } from '../../../foundation/json.ts';
import { type Budget, TemplateFault } from '../language.ts';
import { contains, equal, kindOf, order, type Value } from './values.ts';

/** An operator between two values, as Python has it. */
export function binary(operator: string, left: JsonValue, right: JsonValue, at: number, budget: Budget): Value {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') return budget.hold(left + right);
  if (operator === '+' && Array.isArray(left) && Array.isArray(right)) {
    budget.step(left.length + right.length);
    return [...left, ...right];
  }
  return calculated(operator, left, right, at);
}

/** Whole numbers, and decimals as long as the result is one: `0.5 + 0.5` is `1.0` to Python, which a JSON number is not. */
export function calculated(operator: string, left: JsonValue, right: JsonValue, at: number): number {
  if (typeof left !== 'number' || typeof right !== 'number') {
    throw new TemplateFault(`"${operator}" is not supported for ${kindOf(left)} and ${kindOf(right)}`, at);
  }
  const result = calculate(operator, left, right, at);
  const whole = Number.isInteger(left) && Number.isInteger(right);
  if (whole ? Number.isSafeInteger(result) : Number.isFinite(result) && !Number.isInteger(result)) return result + 0;
  throw new TemplateFault(`the result of ${left} ${operator} ${right} has another form in Python`, at);
}

function calculate(operator: string, left: number, right: number, at: number): number {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  if ((operator === '//' || operator === '%') && Number.isInteger(left) && Number.isInteger(right) && right !== 0) {
    const quotient = Math.floor(left / right);
    return operator === '//' ? quotient : left - quotient * right;
  }
  throw new TemplateFault(`the operator "${operator}" is not supported here`, at);
}

export function compareTwo(operator: string, left: JsonValue, right: JsonValue, at: number, budget: Budget): boolean {
  if (operator === '==') return equal(left, right, at);
  if (operator === '!=') return !equal(left, right, at);
  if (operator === 'in') return contains(right, left, at, budget);
  if (operator === 'not in') return !contains(right, left, at, budget);
  const difference = order(left, right, at);
  if (operator === '<') return difference < 0;
  if (operator === '>') return difference > 0;
  return operator === '<=' ? difference <= 0 : difference >= 0;
}
