import { useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { FileDrop } from '../../../ui/FileDrop.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { useImportLegacy, usePreviewLegacy, type LegacyImport } from '../api/legacy.js';

type Fault = LegacyImport['errors'][number];

const FAULTS: readonly Column<Fault>[] = [
  { key: 'row', header: 'Baris', numeric: true, cell: ({ row }) => row },
  { key: 'column', header: 'Kolom', cell: ({ column }) => column },
  { key: 'message', header: 'Yang perlu diperbaiki', cell: ({ message }) => message },
];

/** First a look that keeps nothing, then the import of all of it. */
export function LegacyUpload() {
  const [file, setFile] = useState<File | null>(null);
  const look = usePreviewLegacy();
  const real = useImportLegacy();
  const choose = (chosen: File) => {
    setFile(chosen);
    real.reset();
    look.mutate(chosen);
  };
  const forget = () => {
    setFile(null);
    look.reset();
    real.reset();
  };
  const progress = look.isPending ? 'Sedang membaca berkas…' : real.isPending ? 'Sedang mengimpor…' : '';
  return (
    <Stack as="section" aria-labelledby="impor">
      <h2 id="impor">Impor daftar</h2>
      <FileDrop
        label="Berkas XLSX"
        hint="Kolom: Nomor, Nama pemegang, Pelatihan, Tanggal terbit, Kode. Paling besar 5 MB."
        accept=".xlsx"
        file={file}
        busy={progress !== ''}
        onChoose={choose}
      />
      <p role="status">{progress}</p>
      <RequestErrorBanner error={look.error ?? real.error} />
      {look.data && !real.data && (
        <Found
          found={look.data}
          busy={real.isPending}
          onImport={() => file && real.mutate(file)}
          onForget={forget}
        />
      )}
      {real.data && (
        <Banner tone="success" title="Daftar diimpor" live>
          <p>{sums(real.data)}</p>
        </Banner>
      )}
    </Stack>
  );
}

const sums = ({ added, changed, unchanged }: LegacyImport): string =>
  `${formatNumber(added)} baru, ${formatNumber(changed)} diperbarui, ${formatNumber(unchanged)} tetap.`;

interface FoundProps {
  readonly found: LegacyImport;
  readonly busy: boolean;
  readonly onImport: () => void;
  readonly onForget: () => void;
}

function Found({ found, busy, onImport, onForget }: FoundProps) {
  const { errors, errorCount, rows } = found;
  if (errorCount > 0) {
    return (
      <Stack>
        <Banner tone="danger" title={`${formatNumber(errorCount)} kesalahan, tidak ada yang diimpor`} live>
          <p>Perbaiki di berkasnya, lalu pilih lagi.</p>
        </Banner>
        <WideTable
          caption="Kesalahan di berkas"
          columns={FAULTS}
          rows={errors}
          rowKey={({ row, column, message }) => `${row} ${column} ${message}`}
        />
      </Stack>
    );
  }
  if (rows === 0) return <Banner tone="warning" title="Berkas ini tidak berisi baris data" live />;
  return (
    <Stack>
      <p role="status">{sums(found)} Belum ada yang tersimpan.</p>
      <Row>
        <Button busy={busy} busyLabel="Sedang mengimpor…" onClick={onImport}>
          Impor {formatNumber(rows)} sertifikat
        </Button>
        <Button variant="quiet" onClick={onForget}>
          Tidak jadi
        </Button>
      </Row>
    </Stack>
  );
}
