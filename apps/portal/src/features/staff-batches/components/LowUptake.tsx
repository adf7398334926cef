import { formatDate, formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import type { BatchDetail } from '../api/batch.js';

/** It starts soon and too few people came: what can still be done. */
export function LowUptake({ batch }: { readonly batch: BatchDetail }) {
  const missing = (batch.minSeats ?? 0) - batch.taken;
  return (
    <Banner tone="warning" title={`Masih kurang ${formatNumber(missing)} peserta`}>
      <p>
        Mulai {batch.startsOn && formatDate(batch.startsOn)}: {formatNumber(batch.taken)} dari paling sedikit{' '}
        {formatNumber(batch.minSeats ?? 0)} peserta.
      </p>
      <p>Ajak calon peserta, pastikan jalan dengan alasan, atau batalkan hari ini.</p>
    </Banner>
  );
}
