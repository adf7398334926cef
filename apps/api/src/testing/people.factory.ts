import type { SignedIn, TestApi } from './test-api.js';

/** What somebody writes about themselves: from Kedungkandang, Kota Malang. */
export const person = {
  name: "Siti Nur A'ini",
  villageCode: '35.73.03.1001',
  sex: 'P' as const,
  disability: 'tidak_ingin_menjawab' as const,
  email: 'siti@example.test',
  consent: true as const,
};
/** What somebody writes about a business. */
export const business = {
  name: 'Keripik Tempe',
  kbliCode: '10794',
  nib: '1234.5678.90123',
  businessLetter: null,
  size: 'micro' as const,
  channels: ['whatsapp' as const, 'toko' as const],
};

let serial = 9000;
/** A NIK of Kedungkandang that no other test uses. */
export const newNik = () => `357303450585${(serial += 1)}`;

/** A peserta who has said who they are, and nothing else yet. */
export async function newcomer(api: TestApi): Promise<SignedIn> {
  const someone = await api.signIn('peserta', { bare: true });
  await someone.call('PUT /me/person', { body: person });
  return someone;
}

/** A completed enrolment, as the learning features leave it behind. */
export async function completeTraining(
  api: TestApi,
  { accountId, businessId }: { accountId: string; businessId: string },
) {
  await api.query(
    `with c as (insert into courses (slug, code) values ('k' || replace($1::text, '-', ''), 'K' || upper(left(md5($1), 8))) returning id),
     v as (insert into course_versions (course_id, number, source, source_sha256, title, short_title, family, summary, description_html,
         goal, objectives, audience, prerequisites, equipment, jp, minutes_per_jp, completion, pre_test, post_test)
       select id, 1, '{}', '\\x00', 't', 't', 'f', 's', 'd', 'g', '{}', 'a', '{}', '{}', 1, 45, '{}', '{}', '{}' from c returning id, course_id),
     b as (insert into batches (course_id, version_id, number, year, mode, state) select course_id, id, 1, 2026, 'self_paced', 'open' from v returning id)
     insert into enrolments (batch_id, account_id, business_id, state, seated_at, ended_at, final_score)
     select id, $1::uuid, $2::uuid, 'completed', now(), now(), 90 from b`,
    [accountId, businessId],
  );
}
