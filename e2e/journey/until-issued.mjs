import { until } from './steps.mjs';

/** Waits until every certificate of the class is issued. */
export async function untilIssued(officer, batchId, expected) {
  await until(
    `${expected} certificates`,
    async () => {
      const { progress } = await officer.call('GET /manage/batches/:id/certification', {
        params: { id: batchId },
      });
      if (progress.stuck > 0) throw new Error(`${progress.stuck} certificates are stuck`);
      return progress.issued === expected || undefined;
    },
    120,
  );
}
