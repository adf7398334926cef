import { toPath } from '../../lib/api.js';
import { formatDate } from '../../lib/format.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { useSearch } from 'wouter';
import { FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { SearchFilter } from '../staff-kit/SearchFilter.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { useLegacy, type LegacyCertificate } from './api/legacy.js';
import { LegacyUpload } from './components/LegacyUpload.js';
import { toLegacyFilter } from './filters.js';

const COLUMNS: readonly Column<LegacyCertificate>[] = [
  { key: 'number', header: 'Nomor', cell: ({ number }) => number },
  { key: 'name', header: 'Nama', cell: ({ holderName }) => holderName },
  { key: 'course', header: 'Pelatihan', cell: ({ courseTitle }) => courseTitle },
  { key: 'issued', header: 'Terbit', cell: ({ issuedOn }) => formatDate(issuedOn) },
  { key: 'code', header: 'Kode lama', cell: ({ code }) => code ?? '–' },
];

/** Certificates of the centre's earlier e-learning: on record, without a digital seal. */
function LegacyPage() {
  const list = useListState();
  const legacy = useLegacy(toLegacyFilter(new URLSearchParams(useSearch())));
  const isDinas = useHasRole(ROLES.revoke);
  return (
    <>
      <PageHeader
        title="Sertifikat lama"
        lead="Dari e-learning sebelumnya. Pengecek melihat: tercatat, tanpa segel digital."
        back={{ href: staffPaths.manageCertificates, label: 'Sertifikasi' }}
        actions={
          isDinas && (
            <LinkButton
              variant="secondary"
              icon="download"
              href={toPath('/manage/legacy-certificates/template', {})}
              data-reload
              download
            >
              Unduh templat XLSX
            </LinkButton>
          )
        }
      />
      <Stack gap="large">
        {isDinas && <LegacyUpload />}
        <div>
          <FilterBar>
            <SearchFilter list={list} placeholder="Nama, nomor, atau pelatihan" />
          </FilterBar>
          <StaffTable
            table="legacy-certificates"
            caption="Sertifikat lama"
            noun="sertifikat lama"
            query={legacy}
            columns={COLUMNS}
            rowKey={({ id }) => id}
            list={list}
            empty={{ title: 'Belum ada sertifikat lama', text: 'Impor daftarnya dari berkas XLSX.' }}
          />
        </div>
      </Stack>
    </>
  );
}

export default staffPage(ROLES.certification, LegacyPage, 'GET /manage/legacy-certificates');
