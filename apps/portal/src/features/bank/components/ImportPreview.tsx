import { useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import type { BankImport } from '../api/import-questions.js';
import { FORMATS, importable, OUTCOMES } from '../import-words.js';
import { KINDS, LEVELS } from '../words.js';
import styles from './bank.module.css';

export interface ImportPreviewProps {
  readonly found: BankImport;
  readonly busy: boolean;
  readonly onImport: (skipFaulty: boolean) => void;
  readonly onMend: () => void;
}

/** What an import would do: faults by line first, then the questions; and the choice between the two ways on. */
export function ImportPreview({ found, busy, onImport, onMend }: ImportPreviewProps) {
  const { errors, format } = found;
  const count = importable(found);
  const faulty = errors.length > 0;
  return (
    <Stack>
      <Banner tone={faulty ? 'warning' : count > 0 ? 'success' : 'info'} title={titleOf(found)} live>
        <p>
          Dibaca sebagai {FORMATS[format]}.
          {found.unchanged > 0 && ` ${formatNumber(found.unchanged)} soal sudah sama.`} Belum ada yang
          berubah.
        </p>
      </Banner>
      <Row>
        {faulty && (
          <Button variant={count > 0 ? 'secondary' : 'primary'} onClick={onMend}>
            Perbaiki berkas dulu
          </Button>
        )}
        {count > 0 && (
          <Button icon="upload" busy={busy} busyLabel="Sedang mengimpor…" onClick={() => onImport(faulty)}>
            {faulty ? `Impor ${formatNumber(count)} soal yang benar` : `Impor ${formatNumber(count)} soal`}
          </Button>
        )}
      </Row>
      {faulty && <Faults errors={errors} />}
      {found.questions.length > 0 && <Questions questions={found.questions} />}
    </Stack>
  );
}

function titleOf(found: BankImport): string {
  const count = formatNumber(importable(found));
  const faults = found.errors.length;
  if (faults > 0) return `${count} soal dapat diimpor, ${formatNumber(faults)} bermasalah`;
  return importable(found) > 0 ? `${count} soal dapat diimpor` : 'Semua soal ini sudah ada di bank';
}

function Faults({ errors }: { readonly errors: BankImport['errors'] }) {
  const title = `${formatNumber(errors.length)} yang perlu diperbaiki di berkas`;
  return (
    <Stack as="section" gap="small">
      <h2>{title}</h2>
      <WideTable
        caption={title}
        rows={errors.map((error, index) => ({ ...error, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'line', header: 'Baris', numeric: true, cell: ({ line }) => line },
          { key: 'message', header: 'Masalahnya', cell: ({ message }) => message },
          {
            key: 'excerpt',
            header: 'Tulisan di berkas',
            cell: ({ excerpt }) => <code className={styles.main}>{excerpt}</code>,
          },
        ]}
      />
    </Stack>
  );
}

const SHOWN = 50;

function Questions({ questions }: { readonly questions: BankImport['questions'] }) {
  const [shown, setShown] = useState(SHOWN);
  const title = `${formatNumber(questions.length)} soal terbaca`;
  return (
    <Stack as="section" gap="small">
      <h2>{title}</h2>
      <WideTable
        caption={title}
        rows={questions.slice(0, shown)}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', header: 'Baris', numeric: true, cell: ({ line }) => line },
          {
            key: 'text',
            header: 'Soal',
            cell: ({ text, code, note }) => (
              <div className={styles.main}>
                <span>{text}</span>
                {code && <span className={styles.soft}>{code}</span>}
                {note && <span className={styles.soft}>Catatan: {note}</span>}
              </div>
            ),
          },
          { key: 'kind', header: 'Jenis', cell: ({ kind }) => KINDS[kind] },
          {
            key: 'place',
            header: 'Bab dan tingkat',
            cell: ({ moduleCode, level }) => `${moduleCode} · ${LEVELS[level]}`,
          },
          { key: 'outcome', header: 'Hasil', cell: ({ outcome }) => OUTCOMES[outcome] },
        ]}
      />
      {questions.length > shown && (
        <div>
          <Button variant="secondary" onClick={() => setShown(shown + 4 * SHOWN)}>
            Tampilkan {formatNumber(Math.min(4 * SHOWN, questions.length - shown))} lagi
          </Button>
        </div>
      )}
    </Stack>
  );
}
