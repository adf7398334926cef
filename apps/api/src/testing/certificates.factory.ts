import { NestFactory } from '@nestjs/core';
import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import { DataSource } from 'typeorm';
import { CertificateIssuing } from '../certificates/issuing/certificate-issuing.service.js';
import { CertificateJobsModule } from '../certificates/certificate-jobs.module.js';
import { seedDemoSignatory } from '../certificates/register/demo-signatory.js';
import { importSeedCourse } from './courses.factory.js';
import { completeEnrolment } from './learning.factory.js';
import type { SignedIn, TestApi } from './test-api.js';

export interface TestClass {
  readonly batchId: string;
  /** In the order they were named, those who passed first. */
  readonly learners: readonly (SignedIn & { enrolmentId: string; name: string })[];
}

let numbers = 0;

/** A class under way, of the photography course: these people passed, those are still short of everything. */
export async function runningClass(api: TestApi, passed: string[], short: string[] = []): Promise<TestClass> {
  await seedDemoSignatory(api.app.get(DataSource).manager);
  const course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
  numbers += 1;
  const [batch] = await api.query<{ id: string }>(
    `insert into batches (course_id, version_id, number, year, mode, state, capacity, taken, starts_on, ends_on, place)
     values ($1, $2, $3, 2026, 'in_person', 'running', 500, $4, '2026-11-02', '2026-11-06', 'Gedung A') returning id`,
    [course.courseId, course.versionId, numbers, passed.length + short.length],
  );
  const batchId = batch?.id ?? '';
  const learners: (SignedIn & { enrolmentId: string; name: string })[] = [];
  for (const [index, name] of [...passed, ...short].entries()) {
    const learner = await api.signIn('peserta', { name });
    const [enrolment] = await api.query<{ id: string }>(
      `insert into enrolments (batch_id, account_id, business_id, state, seated_at) values ($1, $2, $3, 'active', now()) returning id`,
      [batchId, learner.accountId, learner.businessId],
    );
    const enrolmentId = enrolment?.id ?? '';
    if (index < passed.length) await completeEnrolment(api, enrolmentId);
    learners.push(Object.assign(learner, { enrolmentId, name }));
  }
  return { batchId, learners };
}

/** Hands the class in as one officer, and takes it to its publication as another: at once, so what is sealed is issued. */
export async function approveClass(api: TestApi, batchId: string): Promise<Certificate[]> {
  const panitia = await api.signIn('panitia');
  const dinas = await api.signIn('dinas');
  const params = { id: batchId };
  const went = [
    await panitia.call('POST /manage/batches/:id/certification/submit', { params }),
    await dinas.call('POST /manage/batches/:id/certification/verify', { params }),
    await dinas.call('POST /manage/batches/:id/certification/approve', { params }),
    await dinas.call('POST /manage/batches/:id/certification/sign', { params }),
    await dinas.call('POST /manage/batches/:id/certification/publish', { params, body: { undoMinutes: 0 } }),
  ];
  const refused = went.find(({ status }) => status !== 200);
  if (refused) throw new Error(`certification: ${JSON.stringify(refused.body)}`);
  const { body } = await dinas.call('GET /manage/batches/:id/certificates', {
    params,
    query: { pageSize: 100 },
  });
  return body.items;
}

/** The worker's side of certificates on the test's database, without a queue in between. */
export async function startIssuing() {
  const worker = await NestFactory.createApplicationContext(CertificateJobsModule, { logger: false });
  const issuing = worker.get(CertificateIssuing);
  return {
    worker,
    issuing,
    async issueAll(certificates: readonly { id: string }[]): Promise<void> {
      for (const { id } of certificates) await issuing.issue(id);
    },
    close: () => worker.close(),
  };
}
