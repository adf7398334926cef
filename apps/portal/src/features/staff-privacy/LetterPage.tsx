import type { PageProps } from '../../lib/page-props.js';
import { formatDate, formatTime } from '../../lib/format.js';
import { LinkButton } from '../../ui/Button.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useIncident } from './api/privacy.js';

/** The written notice to the authority, for A4 (UU 27/2022 art. 46 (1) and (2)). */
function LetterPage({ params }: PageProps) {
  const id = params.id ?? '';
  const incident = useIncident(id);
  return (
    <>
      <PrintBar back={{ href: staffPaths.incident(id), label: 'Insiden' }} ready={incident.isSuccess}>
        <LinkButton
          variant="secondary"
          icon="download"
          href={`/api/manage/incidents/${encodeURIComponent(id)}/letter`}
          data-reload
        >
          Unduh PDF
        </LinkButton>
      </PrintBar>
      <QueryView query={incident}>
        {({ title, happened, dataKinds, measures, foundAt, people }) => (
          <Stack as="section" narrow>
            <h1>Pemberitahuan kegagalan pelindungan data pribadi</h1>
            <p>Kepada Yth. Lembaga Pelindungan Data Pribadi</p>
            <p>
              Sesuai pasal 46 Undang-Undang Nomor 27 Tahun 2022, UPT Pelatihan Koperasi dan UKM memberitahukan
              hal berikut.
            </p>
            <h2>Kejadian</h2>
            <p>
              {title}. Ditemukan {formatDate(foundAt)}, {formatTime(foundAt)}.
            </p>
            <p>{happened}</p>
            <h2>Data pribadi yang terungkap</h2>
            <p>{dataKinds}</p>
            <p>Jumlah orang yang terdampak: {people}.</p>
            <h2>Penanganan dan pemulihan</h2>
            <p>{measures || 'Sedang dikerjakan; disusulkan secara tertulis.'}</p>
            <p>Malang, ……………………………</p>
            <p>Kepala UPT Pelatihan Koperasi dan UKM</p>
            <p>(……………………………)</p>
          </Stack>
        )}
      </QueryView>
    </>
  );
}

export default staffPage(ROLES.admin, LetterPage);
