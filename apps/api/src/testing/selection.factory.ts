import sharp from 'sharp';
import { importSeedCourse } from './courses.factory.js';
import { fileUpload } from './file-upload.js';
import type { SignedIn, TestApi } from './test-api.js';

export interface SelectionClass {
  readonly batchId: string;
  readonly officer: SignedIn;
  /** A peserta whose application waits to be checked, or was checked, with every document. */
  applicant(state?: 'sent' | 'checked'): Promise<{ learner: SignedIn; applicationId: string }>;
}

let numbers = 500;

/** An open angkatan that chooses its people, made by SQL. */
export async function openSelection(api: TestApi, capacity: number): Promise<SelectionClass> {
  const { courseId, versionId } = await importSeedCourse(api, 'penjualan-online', { publish: true });
  numbers += 1;
  const [batch] = await api.query<{ id: string }>(
    `insert into batches (course_id, version_id, number, year, mode, state, admission, capacity, starts_on, ends_on)
     values ($1, $2, $3, 2026, 'blended', 'open', 'selection', $4, '2026-12-02', '2026-12-18') returning id`,
    [courseId, versionId, numbers, capacity],
  );
  const batchId = batch?.id ?? '';
  const officer = await api.signIn('panitia');
  return {
    batchId,
    officer,
    async applicant(state = 'checked') {
      const learner = await api.signIn('peserta');
      const { body } = await learner.call('PUT /batches/:id/application', {
        params: { id: batchId },
        body: { businessId: learner.businessId, cooperative: null, motivation: 'Ingin naik kelas.' },
      });
      const applicationId = body.application?.id ?? '';
      await api.query(
        `insert into application_documents (application_id, kind, storage_key, content_type, bytes, sha256, state, checked_by, checked_at)
         select $1, kind, 'applications/' || gen_random_uuid() || '.jpg', 'image/jpeg', 1, '\\x00',
           case when $2 = 'checked' then 'accepted' else 'waiting' end,
           case when $2 = 'checked' then $3::uuid end, case when $2 = 'checked' then now() end
         from unnest(array['ktp', 'business_proof', 'statement']) as kind`,
        [applicationId, state, officer.accountId],
      );
      await api.query('update applications set state = $2, sent_at = now() where id = $1', [
        applicationId,
        state,
      ]);
      return { learner, applicationId };
    },
  };
}

/** A multipart body with one file in its field `file`. */
export function documentUpload(applicationId: string, kind: string, bytes: Buffer) {
  return fileUpload(`/api/applications/${applicationId}/documents?kind=${kind}`, bytes);
}

export function smallPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: '#a85' } })
    .jpeg()
    .toBuffer();
}
