import { useState } from 'react';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import { useSearch } from 'wouter';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage, useHasRole, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { optionsOf } from '../staff-kit/words.js';
import { useManagedRequests, type ManagedRequest } from './api/requests.js';
import { DecideDialog } from './components/DecideDialog.js';
import { requestColumns } from './components/RequestList.js';
import { ValidityForm } from './components/ValidityForm.js';
import { toRequestFilter } from './filters.js';
import { REQUEST_KINDS, REQUEST_STATES } from './words.js';

/** What holders asked for, the oldest open one first. */
function RequestsPage() {
  const list = useListState();
  const requests = useManagedRequests(toRequestFilter(new URLSearchParams(useSearch())));
  const [chosen, setChosen] = useState<ManagedRequest | null>(null);
  const isDinas = useHasRole(ROLES.revoke);
  const setsValidity = useMayReach(ROLES.revoke, 'GET /manage/certificate-validity');
  return (
    <>
      <PageHeader
        title="Permintaan sertifikat"
        lead="Perbaikan nama dan salinan. Perbaikan nama selalu melibatkan dua orang."
        back={{ href: staffPaths.manageCertificates, label: 'Sertifikasi' }}
      />
      <Stack gap="large">
        <div>
          <FilterBar>
            <Filter
              list={list}
              name="keadaan"
              label="Keadaan"
              all="Semua"
              options={optionsOf(REQUEST_STATES)}
            />
            <Filter list={list} name="jenis" label="Jenis" all="Semua" options={optionsOf(REQUEST_KINDS)} />
          </FilterBar>
          <StaffTable
            table="certificate-requests"
            caption="Permintaan tentang sertifikat"
            noun="permintaan"
            query={requests}
            columns={[
              {
                key: 'certificate',
                header: 'Sertifikat',
                cell: ({ certificateId, number, holderName }) => (
                  <>
                    <a href={staffPaths.certificateDossier(certificateId)}>{number}</a>
                    <br />
                    {holderName}
                  </>
                ),
              },
              ...requestColumns(isDinas ? setChosen : null),
            ]}
            rowKey={({ id }) => id}
            list={list}
            empty={{ title: 'Belum ada permintaan', text: 'Permintaan pemegang sertifikat muncul di sini.' }}
          />
        </div>
        {setsValidity && <ValidityForm />}
      </Stack>
      <DecideDialog request={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

export default staffPage(ROLES.certification, RequestsPage);
