import { toPath } from '../../../lib/api.js';
import { formatNumber } from '../../../lib/format.js';
import { LinkButton } from '../../../ui/Button.js';
import { Bullets } from '../../../ui/Bullets.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import { oneOf, useListState } from '../../staff-kit/list-state.js';
import { StaffTable } from '../../staff-kit/StaffTable.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { useRows, type PeopleImportDetail, type PeopleRow } from '../api/imports.js';
import { FIELDS, KINDS } from '../words.js';

const KIND = 'hasil';

const LEVELS = { error: 'Salah', change: 'Berubah', note: 'Catatan' } as const;

function issuesOf({ issues }: PeopleRow) {
  if (issues.length === 0) return '–';
  return (
    <Bullets>
      {issues.map(({ field, level, text }, place) => (
        <li key={place}>
          <strong>{LEVELS[level]}</strong>
          {field && `, ${FIELDS[field].label}`}: {text}
        </li>
      ))}
    </Bullets>
  );
}

const COLUMNS: readonly Column<PeopleRow>[] = [
  { key: 'row', header: 'Baris', numeric: true, cell: ({ row }) => formatNumber(row) },
  { key: 'kind', header: 'Hasil', cell: ({ kind }) => <StateBadge word={KINDS[kind]} /> },
  { key: 'name', header: 'Nama', cell: ({ name }) => name ?? 'Tanpa nama' },
  { key: 'phone', header: 'HP', cell: ({ phone }) => phone ?? '–' },
  { key: 'nik', header: 'NIK', cell: ({ nik }) => nik ?? '–' },
  { key: 'issues', header: 'Keterangan', cell: issuesOf },
];
const OUTCOME: Column<PeopleRow> = {
  key: 'outcome',
  header: 'Setelah impor',
  cell: ({ outcome }) => outcome ?? '–',
};

/** Every row with its reasons; filtered by what becomes of it, paged by the server. */
export function ImportRows({ found }: { readonly found: PeopleImportDetail }) {
  const list = useListState();
  const kind = oneOf(list.get(KIND), KINDS);
  const rows = useRows(found.id, found.state, kind, list.page);
  const faulty = found.counts?.error ?? 0;
  return (
    <Stack as="section" aria-labelledby="baris">
      <h2 id="baris">Baris demi baris</h2>
      <FilterBar>
        <Filter
          label="Hasil"
          name={KIND}
          list={list}
          all="Semua baris"
          options={Object.entries(KINDS).map(([value, { label }]) => ({ value, label }))}
        />
      </FilterBar>
      {faulty > 0 && (
        <Row>
          <LinkButton
            variant="secondary"
            icon="download"
            href={toPath('/manage/participant-imports/:id/errors', { params: { id: found.id } })}
            data-reload
            download
          >
            Unduh {formatNumber(faulty)} baris salah (XLSX)
          </LinkButton>
        </Row>
      )}
      <StaffTable
        table="participant-import-rows"
        caption="Baris berkas dan hasilnya"
        noun="baris"
        query={rows}
        columns={found.confirmedAt ? [...COLUMNS, OUTCOME] : COLUMNS}
        rowKey={({ row }) => String(row)}
        list={list}
        empty={{ title: 'Tidak ada baris', text: 'Berkas ini tidak berisi peserta.' }}
      />
    </Stack>
  );
}
