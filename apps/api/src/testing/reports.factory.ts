import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { ReportJobsModule } from '../reports/report-jobs.module.js';
import { ReportMaking } from '../reports/report-making.service.js';

/** The worker's side of reports on the test's database, without a queue in between. */
export async function startReportMaking() {
  const worker = await NestFactory.createApplicationContext(ReportJobsModule, { logger: false });
  const making = worker.get(ReportMaking);
  return {
    make: (id: string) => making.make(id, new AbortController().signal),
    ringWaiting: () => making.ringWaiting(),
    close: () => worker.close(),
  };
}

/** The words of a PDF as a reader finds them, by poppler; runs of white space are one space. */
export async function pdfWords(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-report-'));
  try {
    const file = join(folder, 'report.pdf');
    await writeFile(file, pdf);
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-'], {
      maxBuffer: 32 * 1024 * 1024,
    });
    return stdout.replace(/\u200b/g, '').replace(/\s+/g, ' ');
  } finally {
    await rm(folder, { recursive: true });
  }
}
