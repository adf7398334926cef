import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { useProfile } from './api/profile.js';
import { PersonForm } from './components/PersonForm.js';
import { useWayBack } from './use-way-back.js';

/** Changing one's own data. Certificates that were issued keep the name of their day. */
export default function EditPersonPage() {
  const profile = useProfile();
  const { back, leave } = useWayBack();
  return (
    <>
      <PageHeader title="Data diri" lead="Sertifikat yang sudah terbit tidak ikut berubah." back={back} />
      <QueryView query={profile} heading="h2">
        {({ person }) => <PersonForm person={person} onSaved={() => leave('Data diri tersimpan.')} />}
      </QueryView>
    </>
  );
}
