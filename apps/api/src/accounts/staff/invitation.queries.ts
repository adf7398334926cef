import type { Role } from '@sinau/contracts/accounts.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { GrantInput } from './grant.queries.js';

interface OpenInvitation {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly grants: GrantInput[];
  readonly invitedBy: string;
}

interface NewInvitation extends Pick<OpenInvitation, 'id' | 'name' | 'email' | 'grants' | 'invitedBy'> {
  readonly tokenHash: Buffer;
  readonly hours: number;
}

export async function insertInvitation(em: EntityManager, invitation: NewInvitation): Promise<string> {
  const made = await row<{ expiresAt: string }>(
    em,
    `insert into staff_invitations (id, name, email, grants, token_hash, invited_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(hours => $7)) returning expires_at as "expiresAt"`,
    [
      invitation.id,
      invitation.name,
      invitation.email,
      JSON.stringify(invitation.grants),
      invitation.tokenHash,
      invitation.invitedBy,
      invitation.hours,
    ],
  );
  if (!made) throw new Error('an invitation that was just written is missing');
  return made.expiresAt;
}

export async function emailTaken(em: EntityManager, email: string): Promise<boolean> {
  return (await row(em, 'select 1 from accounts where email = $1', [email])) !== undefined;
}

export async function listInvitations(em: EntityManager) {
  return rows<{
    id: string;
    name: string;
    email: string;
    roles: Role[];
    invitedBy: string;
    invitedAt: string;
    sent: number;
    expiresAt: string;
    expired: boolean;
  }>(
    em,
    `select i.id, i.name, i.email, i.sent, i.invited_at as "invitedAt", i.expires_at as "expiresAt",
       i.expires_at <= now() as expired, coalesce(a.name, a.email) as "invitedBy",
       (select array_agg(distinct g ->> 'role') from jsonb_array_elements(i.grants) as g) as roles
     from staff_invitations i join accounts a on a.id = i.invited_by
     where i.accepted_at is null and i.withdrawn_at is null order by i.invited_at desc, i.id`,
  );
}

/** Another link and other 72 hours for one that is open, expired or not. */
export async function renewInvitation(
  em: EntityManager,
  id: string,
  { tokenHash, hours }: { readonly tokenHash: Buffer; readonly hours: number },
) {
  return row<{ name: string; email: string; expiresAt: string }>(
    em,
    `update staff_invitations set token_hash = $2, sent = sent + 1, expires_at = now() + make_interval(hours => $3)
     where id = $1 and accepted_at is null and withdrawn_at is null
     returning name, email, expires_at as "expiresAt"`,
    [id, tokenHash, hours],
  );
}

export async function withdrawInvitation(em: EntityManager, id: string): Promise<boolean> {
  const gone = await rows(
    em,
    `update staff_invitations set withdrawn_at = now()
     where id = $1 and accepted_at is null and withdrawn_at is null returning id`,
    [id],
  );
  return gone.length > 0;
}

/** By its link, while it works and whoever sent it still may. @param lock for accepting it */
export async function findOpenInvitation(em: EntityManager, tokenHash: Buffer, lock = false) {
  return row<OpenInvitation>(
    em,
    `select i.id, i.name, i.email, i.grants, i.invited_by as "invitedBy"
     from staff_invitations i join accounts a on a.id = i.invited_by
     where i.token_hash = $1 and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now()
       and a.active and exists (select from jsonb_array_elements(staff_grants_today(a.id)) as g where g ->> 'role' = 'admin')
     ${lock ? 'for update of i' : ''}`,
    [tokenHash],
  );
}

export async function acceptInvitation(em: EntityManager, id: string, accountId: string): Promise<void> {
  await rows(em, 'update staff_invitations set accepted_at = now(), account_id = $2 where id = $1', [
    id,
    accountId,
  ]);
}
