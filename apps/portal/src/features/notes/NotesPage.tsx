import { paths } from '../../lib/paths.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { OfflineState } from '../../ui/ErrorState.js';
import { useLater } from '../../ui/Later.js';
import { Skeleton } from '../../ui/Skeleton.js';

const load = () => import('./NotesView.js');

/** "Catatan saya". The notes are on this device or come from the API after the page: the server never renders them. */
export default function NotesPage() {
  const { Part: NotesView, failed } = useLater(load);
  return (
    <>
      <PageHeader
        title="Catatan saya"
        back={{ href: paths.classes, label: 'Kelas saya' }}
        lead="Hanya Anda yang dapat membaca catatan ini."
      />
      {NotesView && <NotesView />}
      {!NotesView && !failed && <Skeleton />}
      {failed && <OfflineState heading="h2" onRetry={() => location.reload()} />}
    </>
  );
}
