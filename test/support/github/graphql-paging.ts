import { ApiError } from './state.ts';

export type PageArguments = {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string | null;
  readonly before?: string | null;
};

/** GitHub's paging: `first`/`after` from the start, `last`/`before` from the end, at most 100. */
export function connection<T extends { readonly id: number }>(
  items: readonly T[],
  args: PageArguments,
  node: (item: T) => unknown,
) {
  const size = args.first ?? args.last;
  if (size === undefined)
    throw new ApiError(422, 'You must provide a `first` or `last` value to properly paginate the connection.', {
      type: 'MISSING_PAGINATION_BOUNDARIES',
    });
  if (size > 100)
    throw new ApiError(
      422,
      `Requesting ${size} records on the connection exceeds the \`first\` limit of 100 records.`,
      { type: 'EXCESSIVE_PAGINATION' },
    );
  const cursor = (item: T) => Buffer.from(`cursor:${item.id}`).toString('base64');
  const start = args.after ? items.findIndex((item) => cursor(item) === args.after) + 1 : 0;
  const end = args.before ? items.findIndex((item) => cursor(item) === args.before) : items.length;
  const from = args.first === undefined ? Math.max(start, end - size) : start;
  const to = args.first === undefined ? end : Math.min(end, start + size);
  const shown = items.slice(from, to);
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    totalCount: items.length,
    nodes: shown.map(node),
    pageInfo: {
      hasPreviousPage: from > 0,
      hasNextPage: to < items.length,
      startCursor: first === undefined ? null : cursor(first),
      endCursor: last === undefined ? null : cursor(last),
    },
  };
}
