import { useState } from 'react';
import { LinkButton } from '../../ui/Button.js';
import { CardTitle, LinkCard } from '../../ui/LinkCard.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { Table } from '../../ui/Table.js';
import { TextInput } from '../../ui/TextInput.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useSubjects } from './api/privacy.js';
import { Erasures } from './components/Erasures.js';

/** Duties of the personal data law: consents, erasures, how long what is kept, and incidents. */
function PrivacyPage() {
  const decides = useHasRole(ROLES.audit);
  const isAdmin = useHasRole(ROLES.admin);
  return (
    <>
      <PageHeader
        title="Privasi"
        lead="Persetujuan, penghapusan, dan insiden data peserta."
        actions={
          isAdmin && (
            <LinkButton variant="secondary" href={staffPaths.incidents}>
              Insiden data
            </LinkButton>
          )
        }
      />
      <Stack gap="large">
        {decides && <Erasures />}
        <Subjects />
        {decides && <Retention />}
      </Stack>
    </>
  );
}

function Subjects() {
  const [typed, setTyped] = useState('');
  const search = typed.trim();
  const found = useSubjects(search);
  return (
    <Stack as="section" aria-labelledby="cari-peserta">
      <h2 id="cari-peserta">Persetujuan peserta</h2>
      <TextInput
        label="Nama atau akhir nomor HP"
        hint="Tulis paling sedikit 3 huruf. Membuka data orang tercatat."
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {search.length >= 3 && (
        <QueryView query={found} heading="h2">
          {({ items }) =>
            items.length === 0 ? (
              <p role="status">Tidak ada peserta yang cocok.</p>
            ) : (
              <Table
                caption="Peserta yang cocok"
                rows={items}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'name',
                    header: 'Nama',
                    cell: ({ id, name }) => <a href={staffPaths.dataSubject(id)}>{name}</a>,
                  },
                  {
                    key: 'phone',
                    header: 'Nomor HP',
                    cell: ({ phoneEnds }) => (phoneEnds ? `…${phoneEnds}` : '–'),
                  },
                  { key: 'region', header: 'Wilayah', cell: ({ region }) => region },
                ]}
              />
            )
          }
        </QueryView>
      )}
    </Stack>
  );
}

function Retention() {
  return (
    <Stack as="ul">
      <LinkCard>
        <CardTitle href={staffPaths.retention}>Masa simpan data</CardTitle>
        <p>Berapa lama data pribadi disimpan, dan dasarnya.</p>
      </LinkCard>
    </Stack>
  );
}

export default staffPage(ROLES.certification, PrivacyPage);
