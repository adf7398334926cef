import { paths } from '../../lib/paths.js';
import { OfflineState } from '../../ui/ErrorState.js';
import { useLater } from '../../ui/Later.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { SavedWorks } from '../library/components/SavedWorks.js';
import { DataChoices } from './components/DataChoices.js';

const load = () => import('./components/Downloads.js');

/** "Tersimpan di HP": what this phone keeps, what still waits to be sent, and the room that is left. */
export default function DownloadsPage() {
  const { Part: Downloads, failed } = useLater(load);
  return (
    <>
      <PageHeader
        title="Tersimpan di HP"
        back={{ href: paths.classes, label: 'Kelas saya' }}
        lead="Pelajaran ini terbuka tanpa sinyal."
      />
      <Stack gap="large">
        {Downloads && <Downloads />}
        {!Downloads && !failed && <Skeleton />}
        {failed && <OfflineState heading="h2" onRetry={() => location.reload()} />}
        <SavedWorks />
        <DataChoices />
      </Stack>
    </>
  );
}
