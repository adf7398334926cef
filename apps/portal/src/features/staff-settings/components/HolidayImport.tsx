import { useState } from 'react';
import { formatDate, formatNumber } from '../../../lib/format.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { FileDrop } from '../../../ui/FileDrop.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { useImportHolidays, type HolidayImport as Judged } from '../api/holidays.js';
import { HOLIDAY_WORDS } from '../words.js';

const CHANGE_WORDS = { new: 'Baru', changed: 'Diubah', same: 'Sudah ada' } as const;

const COLUMNS: readonly Column<Judged['items'][number]>[] = [
  { key: 'day', header: 'Tanggal', cell: ({ day }) => formatDate(`${day}T05:00:00Z`) },
  { key: 'name', header: 'Nama', cell: ({ name }) => name },
  { key: 'kind', header: 'Jenis', cell: ({ kind }) => HOLIDAY_WORDS[kind] },
  { key: 'change', header: 'Perubahan', cell: ({ change }) => CHANGE_WORDS[change] },
];

/** A year's list at once: looked at first, and saved only without a fault. */
export function HolidayImport() {
  const [csv, setCsv] = useState('');
  const look = useImportHolidays();
  const choose = async (file: File) => {
    const text = await file.text();
    setCsv(text);
    look.submit({ body: { csv: text, save: false } });
  };
  const result = look.data;
  const save = () => {
    look.submit({ body: { csv, save: true } });
  };
  return (
    <Stack>
      {!hasFieldErrors(look.error) && <RequestErrorBanner error={look.error} />}
      <FileDrop
        label="Impor dari CSV"
        hint="Kolom: tanggal, nama, jenis (libur nasional, cuti bersama, atau tutup)."
        accept=".csv,text/csv"
        busy={look.isPending}
        error={fieldError(look.error, 'csv')}
        onChoose={(file) => void choose(file)}
      />
      {result && !result.saved && <Looked result={result} busy={look.isPending} onSave={save} />}
      {result?.saved && (
        <Banner tone="success" live>
          <p>{formatNumber(result.items.length)} hari libur tersimpan.</p>
        </Banner>
      )}
    </Stack>
  );
}

interface LookedProps {
  readonly result: Judged;
  readonly busy: boolean;
  readonly onSave: () => void;
}

function Looked({ result: { items, faults }, busy, onSave }: LookedProps) {
  return (
    <Stack>
      {faults.length > 0 && (
        <Banner tone="warning" title="Perbaiki dulu. Belum ada yang tersimpan." live>
          <ul>
            {faults.slice(0, 20).map(({ row, message }) => (
              <li key={`${row} ${message}`}>{`Baris ${row}: ${message}`}</li>
            ))}
          </ul>
        </Banner>
      )}
      {items.length > 0 && (
        <WideTable
          caption="Isi berkas"
          showCaption
          rows={items}
          rowKey={({ day }) => day}
          columns={COLUMNS}
        />
      )}
      {items.length > 0 && faults.length === 0 && (
        <Row>
          <Button busy={busy} busyLabel="Sedang menyimpan…" onClick={onSave}>
            {`Simpan ${formatNumber(items.length)} hari libur`}
          </Button>
        </Row>
      )}
    </Stack>
  );
}
