import { useState } from 'react';
import { useLocation } from 'wouter';
import { toPath } from '../../lib/api.js';
import { fieldError } from '../../lib/field-errors.js';
import { formatBytes } from '../../lib/format.js';
import { LinkButton } from '../../ui/Button.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { FileDrop } from '../../ui/FileDrop.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Progress } from '../../ui/Progress.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useImports, type PeopleImport } from './api/imports.js';
import { useSendPeopleFile } from './api/send-people-file.js';
import { countWords, resultWords, STATES } from './words.js';

const MAX_BYTES = 20 * 1024 * 1024;

/** Files of people from offices: send one, or go on with an earlier one. */
function ImportsPage() {
  const list = useListState();
  return (
    <>
      <PageHeader
        title="Impor peserta"
        lead="Berkas diperiksa dulu. Tidak ada yang berubah sebelum Anda setuju."
        actions={
          <LinkButton
            variant="secondary"
            icon="download"
            href={toPath('/manage/participant-imports/sample', {})}
            data-reload
            download
          >
            Unduh contoh XLSX
          </LinkButton>
        }
      />
      <Stack gap="large">
        <SendFile />
        <Help />
        <section aria-labelledby="riwayat">
          <h2 id="riwayat">Impor sebelumnya</h2>
          <StaffTable
            table="participant-imports"
            caption="Impor peserta"
            noun="impor"
            query={useImports(list.page)}
            columns={COLUMNS}
            rowKey={({ id }) => id}
            list={list}
            empty={{ title: 'Belum ada impor', text: 'Berkas yang Anda kirim muncul di sini.' }}
          />
        </section>
      </Stack>
    </>
  );
}

function SendFile() {
  const [, navigate] = useLocation();
  const [tooLarge, setTooLarge] = useState<string>();
  const { send, percent, error } = useSendPeopleFile((id) => navigate(staffPaths.peopleImport(id)));
  const choose = (file: File) => {
    const large = file.size > MAX_BYTES;
    setTooLarge(large ? `Berkas ini ${formatBytes(file.size)}. Pilih berkas paling besar 20 MB.` : undefined);
    if (!large) void send(file);
  };
  return (
    <Stack narrow>
      <FileDrop
        label="Berkas peserta"
        hint="XLSX atau CSV, paling besar 20 MB. Judul kolom boleh di bawah judul surat."
        accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        busy={percent !== null}
        error={tooLarge ?? fieldError(error, 'file')}
        onChoose={choose}
      />
      {percent !== null &&
        (percent < 100 ? (
          <Progress label="Mengirim berkas" value={percent} />
        ) : (
          <p role="status">Berkas sampai. Sedang membaca judul kolom…</p>
        ))}
      {!fieldError(error, 'file') && <RequestErrorBanner error={error} />}
    </Stack>
  );
}

function Help() {
  return (
    <Disclosure summary="Yang perlu diketahui">
      <ul>
        <li>NIK dan nomor HP sebaiknya disimpan sebagai teks. Angka 16 digit terpotong oleh Excel.</li>
        <li>Orang dikenali dari NIK, lalu dari nomor HP.</li>
        <li>Isian kosong diisi. Isian yang berbeda hanya diganti bila Anda pilih timpa.</li>
        <li>Berkas yang sama dua kali tidak mengubah apa pun.</li>
        <li>Impor dapat dibatalkan dalam 24 jam.</li>
      </ul>
    </Disclosure>
  );
}

const summary = ({ result, counts, reason }: PeopleImport): string =>
  result ? resultWords(result) : counts ? countWords(counts) : (reason ?? '–');

const COLUMNS: readonly Column<PeopleImport>[] = [
  {
    key: 'file',
    header: 'Berkas',
    cell: ({ id, filename }) => <a href={staffPaths.peopleImport(id)}>{filename}</a>,
  },
  { key: 'state', header: 'Keadaan', cell: ({ state }) => <StateBadge word={STATES[state]} /> },
  { key: 'summary', header: 'Hasil', cell: summary },
  { key: 'by', header: 'Oleh', cell: ({ createdByName }) => createdByName ?? '–' },
  { key: 'at', header: 'Dikirim', cell: ({ createdAt }) => formatMoment(createdAt) },
];

export default staffPage(ROLES.importPeople, ImportsPage);
