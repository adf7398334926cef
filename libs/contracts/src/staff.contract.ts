import { z } from 'zod';
import { AccountSession, Role } from './accounts.contract.js';
import { Day, Id, Instant, Ok, line } from './common.js';
import type { RouteTable } from './route.js';

const StaffRole = z.enum(['pelatih', 'panitia', 'dinas', 'admin']);

/** A role with its limits: a unit and those below it, a region and all in it, days. Null: no such limit. */
const GrantInput = z
  .object({
    role: StaffRole,
    unitId: Id.nullable().default(null),
    regionCode: z
      .string()
      .regex(/^\d{2}(\.\d{2}(\.\d{2})?)?$/, { error: 'Wilayah tidak dikenal. Pilih dari daftar.' })
      .nullable()
      .default(null),
    startsOn: Day.nullable().default(null),
    endsOn: Day.nullable().default(null),
    /** Whose work it stands in for. */
    delegatedBy: Id.nullable().default(null),
  })
  .strict()
  .meta({ id: 'GrantInput' });

const Grants = z
  .array(GrantInput)
  .min(1, { error: 'Pilih paling sedikit satu peran.' })
  .max(20, { error: 'Paling banyak 20 peran.' });

const Grant = z
  .object({
    role: StaffRole,
    unitId: Id.nullable(),
    unitName: z.string().nullable(),
    regionCode: z.string().nullable(),
    regionName: z.string().nullable(),
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
    delegatedBy: Id.nullable(),
    delegatedByName: z.string().nullable(),
  })
  .meta({ id: 'StaffGrant' });

const Invitation = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    roles: z.array(Role),
    invitedBy: z.string(),
    invitedAt: Instant,
    sent: z.int(),
    expiresAt: Instant,
    expired: z.boolean(),
  })
  .meta({ id: 'StaffInvitation' });

/** How the link left: the link itself only when nothing could carry it. */
const Sent = z.object({
  id: Id,
  by: z.enum(['email', 'outbox', 'hand']),
  link: z.string().nullable(),
  expiresAt: Instant,
});

const TotpReset = z
  .object({
    id: Id,
    accountId: Id,
    name: z.string(),
    reason: z.string(),
    askedBy: z.string(),
    askedById: Id,
    askedAt: Instant,
    /** Null: waits for a second person. */
    approvedAt: Instant.nullable(),
    expiresAt: Instant,
  })
  .meta({ id: 'TotpReset' });

const byId = z.object({ id: Id });
const Reason = line('Alasan', 10, 300);

export const staffRoutes = {
  'GET /manage/units': {
    summary: 'The office and its sections',
    response: z.object({
      items: z.array(
        z.object({
          id: Id,
          code: z.string(),
          name: z.string(),
          parentId: Id.nullable(),
          /** Named by what it has already; chosen for nothing new. */
          closed: z.boolean(),
        }),
      ),
    }),
  },
  'GET /manage/batches/:id/unit': {
    summary: 'Which unit a class belongs to; null: the whole office',
    params: byId,
    response: z.object({ unitId: Id.nullable() }),
  },
  'PUT /manage/batches/:id/unit': {
    summary: 'Say which unit a class belongs to; null: the whole office',
    params: byId,
    body: z.object({ unitId: Id.nullable() }),
    response: Ok,
  },
  'GET /manage/accounts/:id': {
    summary: 'One staff account: rights and devices',
    params: byId,
    response: z.object({
      id: Id,
      name: z.string(),
      email: z.string(),
      active: z.boolean(),
      createdAt: Instant,
      grants: z.array(Grant),
      sessions: z.array(AccountSession),
      recoveryCodesLeft: z.int(),
      totpReset: TotpReset.nullable(),
    }),
  },
  'PUT /manage/accounts/:id/grants': {
    summary: 'Set the rights of somebody else',
    params: byId,
    body: z.object({ grants: Grants }),
    response: Ok,
  },
  'DELETE /manage/accounts/:id/sessions/:session': {
    summary: 'Sign one device of somebody out',
    params: byId.extend({ session: Id }),
    response: Ok,
  },
  'GET /manage/invitations': {
    summary: 'Invitations that were not accepted yet',
    response: z.object({ items: z.array(Invitation) }),
  },
  'POST /manage/invitations': {
    summary: 'Invite somebody by e-mail; the link works once within 72 hours',
    status: 201,
    body: z.object({
      name: line('Nama', 3, 120),
      email: z.email({ error: 'E-mail belum benar.' }).max(200),
      grants: Grants,
    }),
    response: Sent,
  },
  'POST /manage/invitations/:id/resend': {
    summary: 'Send a new link; the one before stops working',
    params: byId,
    response: Sent,
  },
  'POST /manage/invitations/:id/withdraw': {
    summary: 'Take an invitation back',
    params: byId,
    response: Ok,
  },
  'GET /manage/totp-resets': {
    summary: 'Authenticators to be set up anew, which wait for a second person',
    response: z.object({ items: z.array(TotpReset) }),
  },
  'POST /manage/accounts/:id/totp-reset': {
    summary: 'Ask for a new authenticator for somebody; another admin approves',
    status: 201,
    params: byId,
    body: z.object({ reason: Reason }),
    response: Ok,
  },
  'POST /manage/totp-resets/:id/approve': {
    summary: 'Approve as the second person; the link goes to the account itself',
    params: byId,
    response: Sent,
  },
  'POST /manage/totp-resets/:id/decline': {
    summary: 'Refuse, or take back',
    params: byId,
    response: Ok,
  },
  'POST /manage/accounts/:id/view': {
    summary: 'Look through the eyes of an account for 15 minutes, without changing anything',
    params: byId,
    body: z.object({ reason: Reason }),
    response: z.object({ until: Instant }),
  },
  'POST /me/viewing/end': { summary: 'Be oneself again', response: Ok },
} as const satisfies RouteTable;
