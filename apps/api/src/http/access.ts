import type { Role } from '@sinau/contracts/accounts.contract.js';

/** Who is asking, as the session says. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly roles: readonly Role[];
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
