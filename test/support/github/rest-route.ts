import type { Asker } from './state.ts';

export type RestRequest = {
  readonly asker: Asker;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** The request's own address without its query, for `Link` headers. */
  readonly url: string;
};
export type RestAnswer = {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Handler = (request: RestRequest) => Promise<RestAnswer> | RestAnswer;

/** At most 100 a page, 30 unless asked; the other pages' addresses in `Link`. */
export function page({ query, url }: RestRequest, items: readonly unknown[]): RestAnswer {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const number = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (target: number, rel: string) => {
    const changed = new URLSearchParams(query);
    changed.set('page', String(target));
    return `<${url}?${changed}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  return {
    body: items.slice((number - 1) * size, number * size),
    ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
  };
}
