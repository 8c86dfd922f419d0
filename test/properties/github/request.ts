/** What is asked of GitHub, by the name under which it is told of: `Tip`, `CommitOnBranch`, `POST git/refs`, … */
export type Operation =
  | 'Tip'
  | 'Files'
  | 'Folder'
  | 'Messages'
  | 'CommitOnBranch'
  | 'GET git/blobs'
  | 'GET git/commits'
  | 'POST git/blobs'
  | 'POST git/trees'
  | 'POST git/commits'
  | 'POST git/refs'
  | 'PATCH git/refs';

export type ApiRequest = {
  readonly operation: Operation;
  readonly graphql: boolean;
  /** The last part of a REST path. */
  readonly last: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
};

export const API = 'https://api.github.test';

/** @throws Error for anything that the registry's store on GitHub does not ask: then this GitHub has to learn it first. */
export function readRequest(url: string, init: RequestInit | undefined): ApiRequest {
  const body = typeof init?.body === 'string' ? record(JSON.parse(init.body)) : {};
  if (url === `${API}/graphql`) {
    const name = /^\s*(?:query|mutation) (\w+)/.exec(String(body.query))?.[1] ?? '';
    return { operation: known(name), graphql: true, last: '', body, variables: record(body.variables) };
  }
  const [, path = '', last = ''] = /\/repos\/acme\/app\/(git\/\w+)(?:\/(.+))?$/.exec(url) ?? [];
  return { operation: known(`${init?.method ?? 'GET'} ${path}`), graphql: false, last, body, variables: {} };
}

/** Whether it can change anything that others see. */
export function isWrite({ operation }: Pick<ApiRequest, 'operation'>): boolean {
  return operation === 'CommitOnBranch' || operation === 'POST git/refs' || operation === 'PATCH git/refs';
}

/** Whether a replica may answer it, which can lag. */
export function isRead({ operation }: Pick<ApiRequest, 'operation'>): boolean {
  return ['Tip', 'Files', 'Folder', 'Messages'].includes(operation) || operation.startsWith('GET ');
}

const OPERATIONS: readonly Operation[] = [
  'Tip',
  'Files',
  'Folder',
  'Messages',
  'CommitOnBranch',
  'GET git/blobs',
  'GET git/commits',
  'POST git/blobs',
  'POST git/trees',
  'POST git/commits',
  'POST git/refs',
  'PATCH git/refs',
];

function known(name: string): Operation {
  const found = OPERATIONS.find((operation) => operation === name);
  if (found === undefined) throw new Error(`this GitHub does not serve ${name}`);
  return found;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
