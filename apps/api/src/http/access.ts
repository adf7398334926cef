import type { Role } from '@sinau/contracts/accounts.contract.js';

/** A role, for one unit or all (null), for people of one region or of everywhere (null). */
export interface Grant {
  readonly role: Role;
  readonly unit: string | null;
  readonly region: string | null;
}

/** Who is asking, as the session says. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly roles: readonly Role[];
  /** What their roles cover; absent: everything, for the house's own deeds. */
  readonly grants?: readonly Grant[];
  /** The grants that count for this request, as JSON for SQL (`reaches_class`, `reaches_person`); null or absent: no limit. */
  readonly reach?: string | null;
  /** An admin who looks through this person's eyes, and until when. They change nothing. */
  readonly viewer?: { readonly accountId: string; readonly until: string };
}

/** What a route asks of its visitor before its handler runs. A route without one is refused. */
export type Access =
  | { readonly kind: 'anyone' }
  /** Anyone, but the handler wants to know who if somebody is signed in. */
  | { readonly kind: 'maybe_signed_in' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] };

export const allow = {
  anyone: { kind: 'anyone' },
  maybeSignedIn: { kind: 'maybe_signed_in' },
  signedIn: { kind: 'roles', roles: ['peserta', 'pelatih', 'panitia', 'dinas', 'admin'] },
  roles: (...roles: Role[]): Access => ({ kind: 'roles', roles }),
} as const satisfies Record<string, Access | ((...roles: Role[]) => Access)>;

export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/** The grants that limit an actor where these roles are asked for; null: at least one of them has no limit. */
export function limitsOf(actor: Actor, roles: readonly Role[]): readonly Grant[] | null {
  const relevant = actor.grants?.filter(({ role }) => roles.includes(role));
  return !relevant || relevant.some(isWide) ? null : relevant;
}

const isWide = ({ unit, region }: Grant): boolean => unit === null && region === null;

/**
 * Grants that stay within units or regions although another role of the actor, asked for here as well, has no limit: a
 * trainer of every class who runs the classes of one section is no organiser of all of them.
 */
export function narrowOf(actor: Pick<Actor, 'grants'>, roles: readonly Role[]): readonly Grant[] {
  const relevant = actor.grants?.filter(({ role }) => roles.includes(role)) ?? [];
  const wide = new Set(relevant.filter(isWide).map(({ role }) => role));
  return relevant.filter(({ role }) => !wide.has(role));
}

/**
 * The actor as these roles count for something that has its own, such as a list or a deed, whatever the route on the way
 * to it asked for: all roles they hold, and how far those that count reach.
 */
export function countingFor(actor: Actor, roles: readonly Role[]): Actor {
  const held = { ...actor, roles: actor.grants ? rolesOf(actor) : actor.roles };
  const limits = limitsOf(actor, roles);
  return limits
    ? { ...held, reach: JSON.stringify(limits) }
    : { ...without(held, narrowOf(actor, roles)), reach: null };
}

const rolesOf = ({ roles, grants }: Actor): Role[] => [
  ...new Set([...roles, ...(grants ?? []).map(({ role }) => role)]),
];

/** The actor with the roles of these grants put down. */
export function without<A extends Actor>(actor: A, grants: readonly Grant[]): A {
  const down = new Set(grants.map(({ role }) => role));
  return { ...actor, roles: actor.roles.filter((role) => !down.has(role)) };
}
