import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;
type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Json;
  readonly 'x-multi-segment'?: boolean;
};
type Operation = {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema?: Json }>>;
  };
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Readonly<Record<string, { readonly schema?: Json }>> } | { readonly $ref: string }
    >
  >;
};
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly schemas: Readonly<Record<string, Json>>;
  };
};

export type Matched = {
  /** `GET /repos/{owner}/{repo}/pulls` */
  readonly route: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly operation: Operation;
};

/** GitHub's own description of its REST API, read once: which route a request is, and whether it may look like that. */
export type OpenApi = ReturnType<typeof createOpenApi>;

/** Reading it takes half a second: once a process. */
export const githubOpenApi = once(createOpenApi);

function createOpenApi() {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  const document: Document = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  // ajv-formats is CommonJS: its function is the default of the default.
  const add = 'default' in addFormats ? addFormats.default : addFormats;
  if (typeof add === 'function') add(ajv);
  const compiled = new Map<string, ValidateFunction>();
  // A literal part wins over a parameter in its place.
  const templates = Object.keys(document.paths)
    .map((template) => ({ template, pattern: patternOf(document, template), parameters: template.split('{').length }))
    .sort((a, b) => a.parameters - b.parameters);

  function match(method: string, path: string): Matched | undefined {
    for (const { template, pattern } of templates) {
      const found = pattern.exec(path);
      const operation = document.paths[template]?.[method.toLowerCase()];
      if (found === null || operation === undefined) continue;
      const parameters = Object.fromEntries(
        Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
      );
      return { route: `${method} ${template}`, parameters, operation };
    }
    return undefined;
  }

  /** What is wrong with a request, in words; empty when it is what GitHub describes. */
  function problems(matched: Matched, query: URLSearchParams, body: unknown): string[] {
    return [...queryProblems(matched, query), ...bodyProblems(matched, body)];
  }

  /** What is wrong with an answer of ours: it must have the shape that clients rely on. */
  function answerProblems(matched: Matched, status: number, body: unknown): string[] {
    const response = matched.operation.responses[String(status)];
    const described =
      response === undefined || '$ref' in response ? undefined : response.content?.['application/json']?.schema;
    return described === undefined ? [] : check(`${matched.route} ${status}`, described, body);
  }

  function queryProblems({ route, operation }: Matched, query: URLSearchParams): string[] {
    const declared = parametersOf(document, operation).filter((parameter) => parameter.in === 'query');
    const unknown = [...query.keys()].filter((key) => !declared.some((parameter) => parameter.name === key));
    return [
      ...unknown.map((key) => `unknown query parameter ${key}`),
      ...declared.flatMap((parameter) => {
        const value = query.get(parameter.name);
        if (value === null) return parameter.required === true ? [`query parameter ${parameter.name} is missing`] : [];
        return check(`${route} ?${parameter.name}`, parameter.schema, coerce(value, parameter.schema));
      }),
    ];
  }

  function bodyProblems({ route, operation }: Matched, body: unknown): string[] {
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (schema === undefined) return body === undefined ? [] : ['a body where none is described'];
    if (body === undefined) return operation.requestBody?.required === true ? ['the body is missing'] : [];
    const { properties } = schema;
    const known =
      isJson(properties) && schema.oneOf === undefined && schema.anyOf === undefined ? properties : undefined;
    const unknown = known === undefined || !isJson(body) ? [] : Object.keys(body).filter((key) => !(key in known));
    return [...unknown.map((key) => `unknown body member ${key}`), ...check(`${route} body`, schema, body)];
  }

  function check(key: string, schema: Json, value: unknown): string[] {
    let validate = compiled.get(key);
    if (validate === undefined) {
      validate = ajv.compile(
        withoutNullable({ allOf: [schema], components: { schemas: schemasOf(document, schema) } }),
      );
      compiled.set(key, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => `${key.split(' ').at(-1)}${error.instancePath} ${error.message}`);
  }

  return { match, problems, answerProblems };
}

function patternOf(document: Document, template: string): RegExp {
  const operations = Object.values(document.paths[template] ?? {});
  const wide = new Set(
    operations.flatMap((operation) =>
      parametersOf(document, operation)
        .filter((each) => each['x-multi-segment'])
        .map((each) => each.name),
    ),
  );
  const pattern = template
    .replace(/[.+]/g, '\\$&')
    .replace(
      /\{([^}]+)\}/g,
      (_, name: string) => `(?<${name.replaceAll('-', '_')}>${wide.has(name) ? '.+' : '[^/]+'})`,
    );
  return new RegExp(`^${pattern}$`);
}

function parametersOf(document: Document, operation: Operation): Parameter[] {
  return (operation.parameters ?? []).flatMap((parameter) => {
    if (!('$ref' in parameter)) return [parameter];
    const found = document.components.parameters[parameter.$ref.split('/').at(-1) ?? ''];
    return found === undefined ? [] : [found];
  });
}

/** The named schemas that one schema refers to, and those that they refer to. */
function schemasOf(document: Document, schema: Json): Json {
  const found: Record<string, Json> = {};
  const pending: unknown[] = [schema];
  while (pending.length > 0) {
    const value = pending.pop();
    if (Array.isArray(value)) pending.push(...value);
    else if (isJson(value)) {
      const name = typeof value.$ref === 'string' ? value.$ref.split('/').at(-1) : undefined;
      const target = name === undefined ? undefined : document.components.schemas[name];
      if (name !== undefined && target !== undefined && found[name] === undefined) {
        found[name] = target;
        pending.push(target);
      }
      pending.push(...Object.values(value));
    }
  }
  return found;
}

/** OpenAPI's `nullable` as JSON Schema: ajv knows it beside `type` alone, GitHub writes it beside references too. */
function withoutNullable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, inner) => {
    if (!isJson(inner) || inner.nullable !== true) return inner;
    const { nullable, ...rest } = inner;
    return { anyOf: [{ type: 'null' }, rest] };
  });
}

function coerce(value: string, schema: Json): unknown {
  if (schema.type === 'integer' || schema.type === 'number') return Number(value);
  if (schema.type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of `make`, made at the first call and kept: for what is large and never changes. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
