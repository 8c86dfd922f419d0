import type { JsonValue } from '../../../foundation/json.ts';

/** Every node knows where it begins in the source. */
type At = { readonly at: number };

export type Expression = At &
  (
    | { readonly kind: 'constant'; readonly value: JsonValue }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'mapping'; readonly entries: readonly (readonly [Expression, Expression])[] }
    | { readonly kind: 'attribute'; readonly of: Expression; readonly name: string }
    | { readonly kind: 'item'; readonly of: Expression; readonly key: Expression }
    | { readonly kind: 'slice'; readonly of: Expression; readonly from?: Expression; readonly to?: Expression }
    | ({ readonly kind: 'call'; readonly of: Expression } & Arguments)
    | ({ readonly kind: 'filter'; readonly of: Expression; readonly name: string } & Arguments)
    | ({ readonly kind: 'test'; readonly of: Expression; readonly name: string } & Arguments)
    | { readonly kind: 'unary'; readonly operator: 'not' | '-' | '+'; readonly of: Expression }
    | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'compare'; readonly first: Expression; readonly rest: readonly Comparison[] }
    | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'concat'; readonly parts: readonly Expression[] }
    | {
        readonly kind: 'choice';
        readonly test: Expression;
        readonly then: Expression;
        readonly otherwise: Expression | undefined;
      }
  );

export type Arguments = {
  readonly positional: readonly Expression[];
  readonly named: readonly (readonly [string, Expression])[];
};

export type Comparison = { readonly operator: string; readonly right: Expression };

/** `end`: after the tag, of a block after its last. */
export type Statement = At & { readonly end: number } & (
    | { readonly kind: 'text'; readonly text: string; readonly from: number; readonly to: number }
    | { readonly kind: 'output'; readonly value: Expression }
    | {
        readonly kind: 'if';
        readonly branches: readonly { readonly test: Expression; readonly body: readonly Statement[] }[];
        readonly otherwise: readonly Statement[];
      }
    | {
        readonly kind: 'for';
        readonly targets: readonly string[];
        readonly over: Expression;
        readonly test: Expression | undefined;
        readonly body: readonly Statement[];
        readonly otherwise: readonly Statement[] | undefined;
      }
    | { readonly kind: 'set'; readonly targets: readonly string[]; readonly value: Expression }
    | { readonly kind: 'capture'; readonly target: string; readonly body: readonly Statement[] }
  );
