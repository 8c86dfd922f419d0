import { readFileSync } from 'node:fs';
import {
  buildSchema,
  defaultFieldResolver,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { rootOf } from './graphql-fields.ts';
import { once } from './openapi.ts';
import { ApiError, type Asker } from './state.ts';

export type GraphqlRequest = {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string | null;
};
export type GraphqlAnswer = { readonly body: Record<string, unknown>; readonly problems: readonly string[] };

/**
 * GitHub's GraphQL schema, executed over the same state as REST. Fields that are not served are an error, never null. `without`:
 * the mutations that this older server does not have.
 */
export function createGraphql(without: readonly string[]) {
  return {
    operationName: (query: string) => nameOf(query),
    async answer(asker: Asker, request: GraphqlRequest): Promise<GraphqlAnswer> {
      const missing = without.find((mutation) =>
        new RegExp(`^\\s*mutation\\b[^{]*\\{\\s*${mutation}\\b`).test(request.query),
      );
      if (missing === undefined) return answer(githubSchema(), asker, request);
      return { body: { errors: [undefinedField(missing, 'Mutation', [{ line: 2, column: 3 }])] }, problems: [] };
    },
  };
}

/** Building it takes a third of a second: once a process. */
const githubSchema = once((): GraphQLSchema => {
  // The package's own module parses five megabytes of JSON beside it: its folder is enough.
  const file = new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
  return buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true, noLocation: true });
});

function nameOf(query: string): string | undefined {
  try {
    return getOperationAST(parse(query))?.name?.value;
  } catch {
    return undefined;
  }
}

async function answer(schema: GraphQLSchema, asker: Asker, request: GraphqlRequest): Promise<GraphqlAnswer> {
  let document: ReturnType<typeof parse>;
  try {
    document = parse(request.query);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { body: { errors: [{ message, extensions: { code: 'parseError' } }] }, problems: [message] };
  }
  const invalid = validate(schema, document);
  if (invalid.length > 0) {
    return { body: { errors: invalid.map(validationError) }, problems: invalid.map((error) => error.message) };
  }
  const problems: string[] = [];
  const result = await execute({
    schema,
    document,
    rootValue: rootOf(asker),
    contextValue: problems,
    variableValues: request.variables,
    operationName: request.operationName,
    fieldResolver: servedOnly,
  });
  if (result.errors === undefined) return { body: { data: result.data }, problems };
  problems.push(
    ...result.errors.filter((error) => !(error.originalError instanceof ApiError)).map((error) => error.message),
  );
  return { body: { data: result.data ?? null, errors: result.errors.map(executionError) }, problems };
}

const servedOnly: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  if (typeof source !== 'object' || source === null || !(info.fieldName in source)) {
    throw new Error(`this GitHub does not serve ${info.parentType.name}.${info.fieldName}`);
  }
  return defaultFieldResolver(source, args, context, info);
};

/** GitHub's words for a field that is not there; graphql-js has others. */
function validationError(error: GraphQLError): Record<string, unknown> {
  const [, field, type] = /^Cannot query field "(.+?)" on type "(.+?)"/.exec(error.message) ?? [];
  if (field === undefined)
    return { message: error.message, locations: error.locations, extensions: { code: 'argumentLiteralsIncompatible' } };
  return undefinedField(field, type ?? '', error.locations);
}

function undefinedField(field: string, type: string, locations: unknown): Record<string, unknown> {
  return {
    path: ['query', field],
    extensions: { code: 'undefinedField', typeName: type, fieldName: field },
    locations,
    message: `Field '${field}' doesn't exist on type '${type}'`,
  };
}

function executionError(error: GraphQLError): Record<string, unknown> {
  const own = error.originalError;
  return {
    ...(own instanceof ApiError ? { type: own.type } : {}),
    path: error.path,
    locations: error.locations,
    message: error.message,
  };
}
