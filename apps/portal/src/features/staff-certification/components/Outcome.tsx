import { useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import type { Column } from '../../../ui/Table.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { scoreOrDash, unmetSentence } from '../../staff-kit/words.js';
import type { Certification } from '../api/certification.js';
import { Group } from './Group.js';

type Pass = Certification['passes'][number];
type Fail = Certification['fails'][number];
type Trainer = Certification['trainers'][number];

/** With fewer a look is quicker than a search. */
const FEW = 10;

/** Who gets a certificate, and everybody else with every reason: folded by outcome, found by name. */
export function Outcome({ data: { passes, fails, trainers } }: { readonly data: Certification }) {
  const [search, setSearch] = useState('');
  return (
    <Stack as="section" aria-labelledby="orang">
      <h2 id="orang">Peserta dan pelatih</h2>
      {passes.length + fails.length > FEW && (
        <Stack narrow>
          <TextInput
            label="Cari nama"
            type="search"
            autoComplete="off"
            maxLength={80}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </Stack>
      )}
      <Group
        title="Mendapat sertifikat"
        caption="Peserta yang mendapat sertifikat"
        none="Belum ada peserta yang memenuhi semua syarat."
        columns={PASS_COLUMNS}
        rows={passes}
        rowKey={(pass) => pass.enrolmentId}
        nameOf={(pass) => pass.name}
        search={search}
      />
      <Group
        title="Belum memenuhi syarat"
        caption="Peserta yang belum memenuhi syarat"
        none="Semua peserta memenuhi syarat."
        columns={FAIL_COLUMNS}
        rows={fails}
        rowKey={(fail) => fail.enrolmentId}
        nameOf={(fail) => fail.name}
        search={search}
      />
      {trainers.length > 0 && (
        <Group
          title="Pelatih"
          caption="Pelatih yang mendapat sertifikat"
          none=""
          columns={TRAINER_COLUMNS}
          rows={trainers}
          rowKey={(trainer) => trainer.accountId}
          nameOf={(trainer) => trainer.name}
          search={search}
        />
      )}
    </Stack>
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
