import { randomInt } from 'node:crypto';
import { importSeedCourse } from './courses.factory.js';
import type { SignedIn, TestApi } from './test-api.js';

export interface HeldCertificate {
  readonly certificateId: string;
  readonly holder: SignedIn;
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
let sequence = 0;

/** One published certificate with its frozen payload, without the desk, the typesetter and the seal. */
export async function issuedCertificate(
  api: TestApi,
  name: string,
  changes: { state?: 'pending' | 'issued'; expiresOn?: string; payload?: Record<string, unknown> } = {},
): Promise<HeldCertificate> {
  const { courseId, versionId } = await importSeedCourse(api, 'fotografi-produk', { publish: true });
  const holder = await api.signIn('peserta', { name });
  sequence += 1;
  const code = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const payload = {
    kind: 'STTP',
    number: `${sequence}/STTP/LATKOP/XI/2026`,
    holderName: name,
    businessName: 'Bakso Sumenep Makmur',
    courseTitle: 'Fotografi Produk',
    jp: 32,
    startedOn: '2026-11-02',
    endedOn: '2026-11-06',
    issuedOn: '2026-11-09',
    modeLabel: 'tatap muka',
    batchLabel: 'Angkatan I Tahun 2026',
    gradeLabel: 'Memuaskan',
    finalScore: 87.5,
    issuer: { name: 'UPT Pelatihan Koperasi dan UKM', parent: 'Dinas Koperasi dan UKM', address: 'Malang' },
    verifyUrl: `http://localhost:3000/v/${code}`,
    demo: false,
    ...changes.payload,
  };
  const issued = changes.state !== 'pending';
  const [row] = await api.query<{ id: string }>(
    `with batch as (
       insert into batches (course_id, version_id, number, year, mode, state, capacity, taken, starts_on, ends_on, place)
       values ($1, $2, $3, 2026, 'in_person', 'running', 30, 1, '2026-11-02', '2026-11-06', 'Gedung A') returning id),
     enrolment as (
       insert into enrolments (batch_id, account_id, business_id, state, seated_at)
       select id, $4, $5, 'active', now() from batch returning id, batch_id)
     insert into certificates (enrolment_id, batch_id, account_id, series, year, sequence, number, code, payload, expires_on,
       state, sealed_at, issued_at, sha256, bytes, storage_key)
     select id, batch_id, $4, 'STTP', 2026, $3, $6, $7, $8, $9, $10, ${issued ? `now(), now(), '\\x00', 1, 'x'` : 'null, null, null, null, null'}
     from enrolment returning id`,
    [
      courseId,
      versionId,
      sequence,
      holder.accountId,
      holder.businessId,
      payload.number,
      code,
      JSON.stringify(payload),
      changes.expiresOn ?? null,
      issued ? 'issued' : 'pending',
    ],
  );
  return { certificateId: row?.id ?? '', holder };
}

/** As a Dinas officer would have done it. */
export async function revokeCertificate(
  api: TestApi,
  { certificateId, holder }: HeldCertificate,
): Promise<void> {
  await api.query(
    `update certificates set state = 'revoked', revoked_at = now(), revoked_by = $2, revocation_class = 'wrong_data', revocation_reason = 'Salah'
     where id = $1`,
    [certificateId, holder.accountId],
  );
}
