import { useState } from 'react';
import { formatDate, formatNumber } from '../../../lib/format.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { FileDrop } from '../../../ui/FileDrop.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { TextArea } from '../../../ui/TextInput.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { useImportHolidays, type HolidayImport as Judged, type HolidayYear } from '../api/holidays.js';
import { HOLIDAY_WORDS } from '../words.js';

const CHANGE_WORDS = { new: 'Baru', changed: 'Diubah', same: 'Sudah ada' } as const;

const COLUMNS: readonly Column<Judged['items'][number]>[] = [
  { key: 'day', header: 'Tanggal', cell: ({ day }) => formatDate(`${day}T05:00:00Z`) },
  { key: 'name', header: 'Nama', cell: ({ name }) => name },
  { key: 'kind', header: 'Jenis', cell: ({ kind }) => HOLIDAY_WORDS[kind] },
  { key: 'change', header: 'Perubahan', cell: ({ change }) => CHANGE_WORDS[change] },
];

interface HolidayImportProps {
  readonly year: number;
  readonly offered: HolidayYear['offered'];
}

/** A year's list at once: pasted, from a file or as it was decided; looked at first, and saved only without a fault. */
export function HolidayImport({ year, offered }: HolidayImportProps) {
  const [csv, setCsv] = useState('');
  const judge = useImportHolidays();
  const look = (text: string) => {
    setCsv(text);
    judge.submit({ body: { csv: text, save: false } });
  };
  const result = judge.data;
  return (
    <Stack>
      {!hasFieldErrors(judge.error) && <RequestErrorBanner error={judge.error} />}
      {offered && <Offered year={year} offered={offered} busy={judge.isPending} onLook={look} />}
      <TextArea
        label="Tempel daftar"
        hint="Satu hari satu baris: tanggal;nama, misalnya 2027-08-17;Proklamasi Kemerdekaan. Jenis boleh ditambahkan."
        rows={5}
        value={csv}
        error={fieldError(judge.error, 'csv')}
        onChange={({ target }) => setCsv(target.value)}
      />
      <Row>
        <Button
          variant="secondary"
          busy={judge.isPending}
          busyLabel="Sedang memeriksa…"
          onClick={() => look(csv)}
        >
          Periksa daftar
        </Button>
      </Row>
      <FileDrop
        label="Impor dari CSV"
        hint="Kolom: tanggal, nama, jenis (libur nasional, cuti bersama, atau tutup)."
        accept=".csv,text/csv"
        busy={judge.isPending}
        onChoose={(file) => void file.text().then(look)}
      />
      {result && !result.saved && (
        <Looked
          result={result}
          busy={judge.isPending}
          onSave={() => judge.submit({ body: { csv, save: true } })}
        />
      )}
      {result?.saved && (
        <Banner tone="success" live>
          <p>{formatNumber(result.items.length)} hari libur tersimpan.</p>
        </Banner>
      )}
    </Stack>
  );
}

interface OfferedProps {
  readonly year: number;
  readonly offered: NonNullable<HolidayYear['offered']>;
  readonly busy: boolean;
  readonly onLook: (csv: string) => void;
}

/** What the ministers decided, with its source. */
function Offered({ year, offered: { days, decree, csv }, busy, onLook }: OfferedProps) {
  return (
    <Card>
      <Stack gap="small">
        <h4>{`Libur nasional dan cuti bersama ${year}`}</h4>
        <p>{`${formatNumber(days)} hari belum ada di daftar. Menurut ${decree}.`}</p>
        <div>
          <Button variant="secondary" busy={busy} busyLabel="Sedang memeriksa…" onClick={() => onLook(csv)}>
            {`Lihat ${formatNumber(days)} hari itu`}
          </Button>
        </div>
      </Stack>
    </Card>
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
