import type * as z from 'zod/mini';
import { judgeOptions } from './judge-options.ts';
import { codeOptions } from './options/code.ts';
import { factOptions } from './options/facts.ts';
import { jsonOptions } from './options/json.ts';
import { partOptions } from './options/parts.ts';
import { textOptions } from './options/text.ts';
import { valueOptions } from './options/values.ts';

const plainOptions = {
  ...valueOptions,
  ...textOptions,
  ...jsonOptions,
  ...factOptions,
  ...codeOptions,
  ...judgeOptions,
} as const;

/**
 * The options of every kind of scorer as the config file writes them, strict, with their defaults. The only file of this room
 * that `config` reads: what a kind does with its options is not known here.
 */
export const scorerOptions = { ...plainOptions, ...partOptions(plainOptions) } as const;

export type ScorerOptions = { readonly [Kind in keyof typeof scorerOptions]: z.output<(typeof scorerOptions)[Kind]> };
