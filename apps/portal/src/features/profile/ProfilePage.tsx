import { formatPhone } from '../../lib/format-phone.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Columns, Stack } from '../../ui/Stack.js';
import { useProfile, type Profile } from './api/profile.js';
import { BusinessList } from './components/BusinessList.js';
import { DataList } from './components/DataList.js';
import { Devices } from './components/Devices.js';
import { SignOut } from './components/SignOut.js';
import { ThemeChoice } from './components/ThemeChoice.js';
import { DISABILITIES, SEXES } from './words.js';

/** Everything that is known about me, where I can change it, and the way out. */
export default function ProfilePage() {
  const profile = useProfile();
  return (
    <>
      <PageHeader title="Profil" />
      <Columns>
        <QueryView query={profile} heading="h2">
          {(mine) => (
            <Stack>
              <PersonCard profile={mine} />
              <BusinessList businesses={mine.businesses} />
            </Stack>
          )}
        </QueryView>
        <Stack>
          <LinkButton href={learnerPaths.certificates} variant="secondary" icon="certificate">
            Sertifikat saya
          </LinkButton>
          <Card>
            <Devices />
          </Card>
          <Card>
            <ThemeChoice />
          </Card>
          <SignOut />
        </Stack>
      </Columns>
    </>
  );
}

function PersonCard({ profile: { person, nik, phone } }: { readonly profile: Profile }) {
  return (
    <Card as="section" aria-labelledby="data-diri">
      <Stack>
        <h2 id="data-diri">Data diri</h2>
        <DataList
          rows={[
            ['Nama', person?.name],
            ['Nomor HP', phone && formatPhone(phone)],
            ['Alamat', person?.regionLabel],
            ['Jenis kelamin', person && SEXES[person.sex]],
            ['Ragam disabilitas', person && DISABILITIES[person.disability]],
            ['E-mail', person?.email],
            ['NIK', nik?.masked],
          ]}
        />
        <LinkButton href={learnerPaths.editPerson} variant="secondary" icon="edit">
          {person ? 'Ubah data diri' : 'Isi data diri'}
        </LinkButton>
        <LinkButton href={learnerPaths.editNik} variant="quiet" icon="lock">
          {nik ? 'Ganti NIK' : 'Isi NIK'}
        </LinkButton>
      </Stack>
    </Card>
  );
}
