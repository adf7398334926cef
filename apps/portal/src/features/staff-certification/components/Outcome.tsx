import { formatNumber } from '../../../lib/format.js';
import type { Column } from '../../../ui/Table.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { Stack } from '../../../ui/Stack.js';
import { scoreOrDash, unmetSentence } from '../../staff-kit/words.js';
import type { Certification } from '../api/certification.js';

type Pass = Certification['passes'][number];
type Fail = Certification['fails'][number];
type Trainer = Certification['trainers'][number];

/** Who gets a certificate, and everybody else with every reason. */
export function Outcome({ data: { passes, fails, trainers } }: { readonly data: Certification }) {
  return (
    <>
      <Stack as="section" aria-labelledby="lulus">
        <h2 id="lulus">Mendapat sertifikat ({passes.length})</h2>
        {passes.length > 0 ? (
          <WideTable
            caption="Peserta yang mendapat sertifikat"
            columns={PASS_COLUMNS}
            rows={passes}
            rowKey={(pass) => pass.enrolmentId}
          />
        ) : (
          <p>Belum ada peserta yang memenuhi semua syarat.</p>
        )}
      </Stack>
      <Stack as="section" aria-labelledby="belum-lulus">
        <h2 id="belum-lulus">Belum memenuhi syarat ({fails.length})</h2>
        {fails.length > 0 ? (
          <WideTable
            caption="Peserta yang belum memenuhi syarat"
            columns={FAIL_COLUMNS}
            rows={fails}
            rowKey={(fail) => fail.enrolmentId}
          />
        ) : (
          <p>Semua peserta memenuhi syarat.</p>
        )}
      </Stack>
      {trainers.length > 0 && (
        <Stack as="section" aria-labelledby="pelatih">
          <h2 id="pelatih">Pelatih ({trainers.length})</h2>
          <WideTable
            caption="Pelatih yang mendapat sertifikat"
            columns={TRAINER_COLUMNS}
            rows={trainers}
            rowKey={(trainer) => trainer.accountId}
          />
        </Stack>
      )}
    </>
  );
}

const PASS_COLUMNS: readonly Column<Pass>[] = [
  { key: 'name', header: 'Nama', cell: (pass) => pass.name },
  { key: 'business', header: 'Usaha', cell: (pass) => pass.businessName ?? '–' },
  { key: 'score', header: 'Nilai akhir', numeric: true, cell: (pass) => scoreOrDash(pass.finalScore) },
  { key: 'label', header: 'Predikat', cell: (pass) => pass.gradeLabel ?? '–' },
  { key: 'number', header: 'Nomor', cell: (pass) => pass.number ?? 'Belum ada' },
];

const FAIL_COLUMNS: readonly Column<Fail>[] = [
  { key: 'name', header: 'Nama', cell: (fail) => fail.name },
  {
    key: 'unmet',
    header: 'Yang belum terpenuhi',
    cell: (fail) => (
      <ul>
        {fail.unmet.map((requirement) => (
          <li key={requirement.key}>{unmetSentence(requirement)}</li>
        ))}
      </ul>
    ),
  },
  {
    key: 'attendance',
    header: 'Kehadiran',
    numeric: true,
    cell: (fail) => (fail.attendancePercent === null ? '–' : `${formatNumber(fail.attendancePercent)}%`),
  },
  {
    key: 'gets',
    header: 'Mendapat',
    cell: (fail) => (fail.attested ? `Surat Keterangan${fail.number ? ` ${fail.number}` : ''}` : 'Tidak ada'),
  },
];

const TRAINER_COLUMNS: readonly Column<Trainer>[] = [
  { key: 'name', header: 'Nama', cell: (trainer) => trainer.name },
  { key: 'sessions', header: 'Sesi', numeric: true, cell: (trainer) => formatNumber(trainer.sessions) },
  { key: 'jp', header: 'JP', numeric: true, cell: (trainer) => formatNumber(trainer.jp) },
  { key: 'number', header: 'Nomor', cell: (trainer) => trainer.number ?? 'Belum ada' },
];
