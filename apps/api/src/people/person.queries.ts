import type { EntityManager } from 'typeorm';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { Sealed } from '../database/encryption.js';
import { row, rows } from '../database/sql.js';

/** Consent is kept by its moment, not by what was sent. */
export type PersonInput = Omit<RouteInput<'PUT /me/person'>['body'], 'consent'>;

interface ProfileRow {
  phone: string | null;
  name: string | null;
  villageCode: string;
  regionLabel: string;
  sex: 'L' | 'P';
  disability: PersonInput['disability'];
  email: string | null;
  consentedAt: string;
  nikLastFour: string | null;
  nikWarnings: string[];
}

/** Account and person in one row; the person's columns are null until they have told us. */
export async function findProfile(em: EntityManager, accountId: string): Promise<ProfileRow | undefined> {
  return row<ProfileRow>(
    em,
    `select a.phone, p.name, p.village_code as "villageCode", p.sex, p.disability, p.email, p.consented_at as "consentedAt",
       p.nik_last_four as "nikLastFour", p.nik_warnings as "nikWarnings",
       concat_ws(', ', village.name, district.name, regency.name) as "regionLabel"
     from accounts a
     left join people p on p.account_id = a.id
     left join regions village on village.code = p.village_code
     left join regions district on district.code = village.parent_code
     left join regions regency on regency.code = district.parent_code
     where a.id = $1`,
    [accountId],
  );
}

/** Consent keeps its first moment unless its text has changed since. @returns false for a village we do not know */
export async function upsertPerson(
  em: EntityManager,
  accountId: string,
  person: PersonInput,
  consentVersion: string,
): Promise<boolean> {
  const saved = await rows(
    em,
    `insert into people as person (account_id, name, village_code, sex, disability, email, consented_at, consent_version)
     select $1, $2, code, $4, $5, $6, now(), $7 from regions where code = $3 and level = 4
     on conflict (account_id) do update set
       name = excluded.name, village_code = excluded.village_code, sex = excluded.sex, disability = excluded.disability,
       email = excluded.email, updated_at = now(), consent_version = excluded.consent_version,
       consented_at = case when person.consent_version = excluded.consent_version then person.consented_at else now() end
     returning account_id`,
    [
      accountId,
      person.name,
      person.villageCode,
      person.sex,
      person.disability,
      person.email ?? null,
      consentVersion,
    ],
  );
  return saved.length === 1;
}

/** Until the transaction ends: an officer writes this down, and the consent ledger says so (trigger `note_consent`). */
export async function recordedBy(em: EntityManager, officerId: string | null): Promise<void> {
  await rows(em, `select set_config('sinau.recorded_by', $1, true)`, [officerId ?? '']);
}

/** Locked until the transaction ends, so that two new NIKs at once are judged one after the other. */
export async function lockNik(em: EntityManager, accountId: string) {
  return row<{ nikIndex: Buffer | null; hasCompleted: boolean }>(
    em,
    `select p.nik_index as "nikIndex",
       exists (select from enrolments e where e.account_id = p.account_id and e.state = 'completed') as "hasCompleted"
     from people p where p.account_id = $1 for update of p`,
    [accountId],
  );
}

export async function findByNik(em: EntityManager, index: Buffer): Promise<string | undefined> {
  return (
    await row<{ accountId: string }>(
      em,
      'select account_id as "accountId" from people where nik_index = $1',
      [index],
    )
  )?.accountId;
}

export async function findSealedNik(em: EntityManager, accountId: string): Promise<Sealed | undefined> {
  return row<Sealed>(
    em,
    `select nik_key_id as "keyId", nik_ciphertext as ciphertext from people
     where account_id = $1 and nik_ciphertext is not null`,
    [accountId],
  );
}

export async function updateNik(
  em: EntityManager,
  accountId: string,
  nik: { sealed: Sealed; index: Buffer; lastFour: string; warnings: readonly string[] },
): Promise<void> {
  await rows(
    em,
    `update people set nik_key_id = $2, nik_ciphertext = $3, nik_index = $4, nik_last_four = $5, nik_warnings = $6, updated_at = now()
     where account_id = $1`,
    [accountId, nik.sealed.keyId, nik.sealed.ciphertext, nik.index, nik.lastFour, [...nik.warnings]],
  );
}

const READINESS = {
  name: 'readiness',
  text: `select p.account_id is not null as person, p.nik_index is not null as nik,
      exists (select from businesses b where b.account_id = a.id and b.removed_at is null) as business
    from accounts a left join people p on p.account_id = a.id where a.id = $1`,
};

export async function findReadiness(em: EntityManager, accountId: string) {
  return row<{ person: boolean; nik: boolean; business: boolean }>(em, READINESS, [accountId]);
}

export async function findPersonName(em: EntityManager, accountId: string): Promise<string | undefined> {
  return (await row<{ name: string }>(em, 'select name from people where account_id = $1', [accountId]))
    ?.name;
}

/**
 * Whether a class of this person is with the officers. The classes are held until the transaction ends, so that none is
 * handed in between this look and the writing.
 */
export async function isBeingCertified(em: EntityManager, accountId: string): Promise<boolean> {
  const classes = await rows<{ certification: string }>(
    em,
    `select b.certification from enrolments e join batches b on b.id = e.batch_id
     where e.account_id = $1 and e.state in ('active', 'completed', 'failed') and b.certification in ('none', 'returned', 'submitted', 'verified') for share of b`,
    [accountId],
  );
  return classes.some(({ certification }) => certification === 'submitted' || certification === 'verified');
}
