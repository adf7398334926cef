import { useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Progress } from '../../../ui/Progress.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { Waiting } from '../../staff-kit/Waiting.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useUndo, type PeopleImportDetail } from '../api/imports.js';
import { countWords, resultWords } from '../words.js';

interface Props {
  readonly found: PeopleImportDetail;
}

const WORKING = {
  checking: 'Memeriksa baris',
  importing: 'Mengimpor peserta',
  undoing: 'Membatalkan impor',
} as const;

/** A job is at it: the page may be left or loaded again. */
export function Working({ found: { state, rowsDone, rowsAll } }: Props) {
  if (!(state in WORKING)) return null;
  const label = WORKING[state as keyof typeof WORKING];
  return (
    <Stack narrow>
      {state === 'checking' || rowsAll === 0 ? (
        <p role="status">
          {label}… {formatNumber(rowsDone)} baris
        </p>
      ) : (
        <Progress
          label={label}
          value={rowsDone}
          max={rowsAll}
          text={`${formatNumber(rowsDone)} dari ${formatNumber(rowsAll)} baris`}
        />
      )}
      <Waiting mark={`${state} ${rowsDone}`} begun={rowsDone > 0} />
      <p>Halaman ini boleh ditutup. Pekerjaan tetap tersimpan.</p>
    </Stack>
  );
}

/** What the check found. */
export function Found({ found: { counts } }: Props) {
  if (!counts) return null;
  const { add, update, error } = counts;
  const nothing = add + update + error === 0;
  return (
    <Banner
      tone={error > 0 ? 'warning' : nothing ? 'info' : 'success'}
      title={nothing ? 'Semua sudah sama. Tidak ada yang perlu diimpor.' : countWords(counts)}
      live
    >
      <p>{nothing ? countWords(counts) : 'Belum ada yang berubah. Baris salah tidak ikut diimpor.'}</p>
    </Banner>
  );
}

/** What was done, and the way back for a day. */
export function Done({ found }: Props) {
  const [asking, setAsking] = useState(false);
  const undo = useUndo(found.id);
  if (!found.result) return null;
  return (
    <Stack>
      <Banner tone="success" title={`Impor selesai: ${resultWords(found.result)}`} live>
        {found.batchLabel && <p>Angkatan: {found.batchLabel}.</p>}
        {found.undoUntil && <p>Dapat dibatalkan sampai {formatMoment(found.undoUntil)}.</p>}
      </Banner>
      <Row>
        <LinkButton href={staffPaths.importPeople}>Impor berkas lain</LinkButton>
        {found.undoUntil && (
          <Button variant="secondary" onClick={() => setAsking(true)}>
            Batalkan impor ini
          </Button>
        )}
      </Row>
      <ConfirmDialog
        open={asking}
        title="Batalkan impor ini?"
        confirm="Batalkan impor"
        busyLabel="Sedang memulai…"
        danger
        busy={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.submit({ params: { id: found.id } })}
        onClose={() => setAsking(false)}
      >
        <p>Orang, usaha, dan kursi dari impor ini dihapus. Isian yang diubah kembali seperti semula.</p>
        <p>Yang sudah dipakai sejak impor tetap ada, dengan alasannya.</p>
      </ConfirmDialog>
    </Stack>
  );
}

export function Undone({ found: { undo } }: Props) {
  if (!undo) return null;
  return (
    <Stack>
      <Banner
        tone={undo.kept > 0 ? 'warning' : 'success'}
        title={`Impor dibatalkan: ${formatNumber(undo.undone)} baris kembali, ${formatNumber(undo.kept)} tetap`}
        live
      >
        {undo.kept > 0 && <p>Alasan tiap baris yang tetap ada di tabel.</p>}
      </Banner>
      <Row>
        <LinkButton href={staffPaths.importPeople}>Impor berkas lain</LinkButton>
      </Row>
    </Stack>
  );
}

export function Unreadable({ found: { reason } }: Props) {
  return (
    <Banner
      tone="danger"
      title="Berkas ini belum dapat diimpor"
      action={<LinkButton href={staffPaths.importPeople}>Kirim berkas lain</LinkButton>}
    >
      <p>{reason} Tidak ada yang berubah.</p>
    </Banner>
  );
}
