import { useState } from 'react';
import { Button, LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useProfile, type Profile } from './api/profile.js';
import { NikForm } from './components/NikForm.js';
import { NikWarnings } from './components/NikWarnings.js';
import { useWayBack } from './use-way-back.js';

/** Adding or replacing the NIK. The old one is never shown in full, so it is typed anew. */
export default function EditNikPage() {
  const profile = useProfile();
  const { back, leave } = useWayBack();
  const [doubtful, setDoubtful] = useState<Profile['nik']>(null);
  const saved = ({ nik }: Profile) => {
    if (nik && nik.warnings.length > 0) setDoubtful(nik);
    else leave('NIK tersimpan.');
  };
  if (doubtful) {
    return (
      <>
        <PageHeader title="NIK tersimpan" back={back} lead={doubtful.masked} />
        <Stack narrow>
          <NikWarnings nik={doubtful} />
          <LinkButton href={back.href} wide>
            Sudah benar, lanjut
          </LinkButton>
          <Button variant="secondary" icon="edit" wide onClick={() => setDoubtful(null)}>
            Tulis ulang NIK
          </Button>
        </Stack>
      </>
    );
  }
  return (
    <>
      <PageHeader title="Nomor induk kependudukan" back={back} />
      <QueryView query={profile} heading="h2">
        {({ nik }) => (
          <Stack>
            {nik && <p>NIK tersimpan: {nik.masked}. Isi hanya bila perlu diganti.</p>}
            <NikForm onSaved={saved} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}
