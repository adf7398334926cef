import { Banner } from '../../ui/Banner.js';
import { formatMoment } from '../staff-kit/wib.js';
import type { JobList } from './api/jobs.js';

/** Whether anybody is there to do what waits. */
export function WorkerSign({ worker: { seenAt, silent } }: { readonly worker: JobList['worker'] }) {
  const last = seenAt ? `Tanda terakhir ${formatMoment(seenAt)}.` : 'Belum pernah ada tanda.';
  if (!silent) return <p>Proses pekerja berjalan. {last}</p>;
  return (
    <Banner tone="warning" title="Proses pekerja tidak memberi tanda" live>
      <p>{last} Pekerjaan tetap tersimpan. Nyalakan lagi proses pekerja di server.</p>
    </Banner>
  );
}
