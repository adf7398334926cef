import { paths } from '../../lib/paths.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Later } from '../../ui/Later.js';

const load = () => import('./NotesView.js');

/** "Catatan saya". The notes are on this device or come from the API after the page: the server never renders them. */
export default function NotesPage() {
  return (
    <>
      <PageHeader
        title="Catatan saya"
        back={{ href: paths.classes, label: 'Kelas saya' }}
        lead="Hanya Anda yang dapat membaca catatan ini."
      />
      <Later load={load} props={{}} />
    </>
  );
}
