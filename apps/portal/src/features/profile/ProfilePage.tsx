import { formatPhone } from '../../lib/format-phone.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { deferred } from '../../ui/deferred.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Columns, Stack } from '../../ui/Stack.js';
import { DataChoices } from '../offline/components/DataChoices.js';
import { TextSizeChoice } from '../reading-help/TextSizeChoice.js';
import { useProfile, type Profile } from './api/profile.js';
import { BusinessList } from './components/BusinessList.js';
import { DataList } from './components/DataList.js';
import { Devices } from './components/Devices.js';
import { ThemeChoice } from './components/ThemeChoice.js';
import { DISABILITIES, SEXES } from './words.js';

/** It looks for unsent work first, which is code of the lessons. */
const SignOut = deferred(async () => ({ default: (await import('./components/SignOut.js')).SignOut }));

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
          <LinkButton href={learnerPaths.business} variant="secondary" icon="shop">
            Perkembangan, produk, dan toko
          </LinkButton>
          <LinkButton href={paths.downloads} variant="secondary" icon="download">
            Tersimpan di HP
          </LinkButton>
          <LinkButton href={paths.notes} variant="secondary" icon="edit">
            Catatan saya
          </LinkButton>
          <LinkButton href={learnerPaths.myData} variant="secondary" icon="lock">
            Data saya
          </LinkButton>
          <Card>
            <Devices />
          </Card>
          <DataChoices />
          <Card>
            <TextSizeChoice />
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
