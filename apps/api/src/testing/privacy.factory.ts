import { NestFactory } from '@nestjs/core';
import { FileStore } from '../files/file-store.js';
import { ErasePersonJob } from '../privacy/erasure/erase-person.job.js';
import { ExportPersonalDataJob } from '../privacy/exports/export-personal-data.job.js';
import { PrivacyJobsModule } from '../privacy/privacy-jobs.module.js';
import { sentCode } from './accounts.factory.js';
import type { SignedIn, TestApi } from './test-api.js';

/** The worker's side of personal data on the test's database, without a queue in between. */
export async function startPrivacyWorker() {
  const worker = await NestFactory.createApplicationContext(PrivacyJobsModule, { logger: false });
  const exports = worker.get(ExportPersonalDataJob);
  const erasing = worker.get(ErasePersonJob);
  return {
    worker,
    files: worker.get(FileStore),
    makeCopy: (exportId: string) => exports.run({ exportId }, { signal: new AbortController().signal }),
    erase: (requestId: string) => erasing.run({ requestId }),
    /** Every sweep once. */
    sweep: async () => {
      for (const { run } of [...exports.sweeps, ...erasing.sweeps]) await run();
    },
    close: () => worker.close(),
  };
}

/** Asks for erasure with the code that was sent; gives the request's id. */
export async function askErasure(api: TestApi, learner: SignedIn): Promise<string> {
  const [account] = await api.query<{ phone: string }>('select phone from accounts where id = $1', [
    learner.accountId,
  ]);
  await learner.call('POST /me/erasure/code');
  const code = await sentCode(api, account?.phone ?? '');
  const { status, body } = await learner.call('POST /me/erasure', { body: { code, understood: true } });
  if (status !== 201) throw new Error(`erasure: ${JSON.stringify(body)}`);
  return body.request?.id ?? '';
}
