import { InvalidValueError } from '../foundation/errors.ts';

/** Who may move an environment. */
export type Promoter =
  | { readonly kind: 'user'; readonly login: string }
  | { readonly kind: 'team'; readonly organization: string; readonly team: string }
  /** Everybody with this role in the repository, or a higher one. */
  | { readonly kind: 'role'; readonly role: PromoterRole }
  /** A bot by the number of its account: its name could be taken by another. */
  | { readonly kind: 'bot'; readonly id: number };

/** From the lowest to the highest that may move anything. */
export const promoterRoles = ['write', 'maintain', 'admin'] as const;
export type PromoterRole = (typeof promoterRoles)[number];

/**
 * `octocat` or `@octocat`, `@acme/ai-platform`, `role:maintain`, `bot:41898282`.
 *
 * @throws InvalidValueError for anything else, and for a bot by its name.
 */
export function parsePromoter(written: string): Promoter {
  const role = promoterRoles.find((each) => written === `role:${each}`);
  if (role !== undefined) return { kind: 'role', role };
  const [, id] = /^bot:([1-9]\d{0,15})$/.exec(written) ?? [];
  if (id !== undefined) return { kind: 'bot', id: Number(id) };
  if (written.endsWith('[bot]')) {
    throw new InvalidValueError(`"${written}" is the name of a bot`, {
      todo: 'Name it by the number of its account, such as bot:41898282: https://api.github.com/users/<name>[bot] tells it.',
    });
  }
  const [, organization, team] = /^@([A-Za-z\d][A-Za-z\d-]*)\/([A-Za-z\d._-]+)$/.exec(written) ?? [];
  if (organization !== undefined && team !== undefined) return { kind: 'team', organization, team };
  const [, login] = /^@?([A-Za-z\d](?:[A-Za-z\d_-]{0,100}))$/.exec(written) ?? [];
  if (login !== undefined) return { kind: 'user', login };
  throw new InvalidValueError(`not a promoter: found "${written}"`, {
    todo: 'Write octocat, @acme/team, role:write, role:maintain, role:admin or bot:<number of its account>.',
  });
}

/** As it is written in the config. */
export function promoterName(promoter: Promoter): string {
  switch (promoter.kind) {
    case 'user':
      return promoter.login;
    case 'team':
      return `@${promoter.organization}/${promoter.team}`;
    case 'role':
      return `role:${promoter.role}`;
    case 'bot':
      return `bot:${promoter.id}`;
  }
}
