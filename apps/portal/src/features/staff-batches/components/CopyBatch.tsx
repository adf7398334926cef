import { useState } from 'react';
import { useLocation } from 'wouter';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import type { BatchDetail } from '../api/batch.js';
import { useCopyBatch, type CopiedBatch } from '../api/copy-batch.js';

/** A new draft like this one from another first day on. What clashed there is named before one goes to it. */
export function CopyBatch({ batch }: { readonly batch: BatchDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Salin
      </Button>
      {open && <CopyDialog batch={batch} onClose={() => setOpen(false)} />}
    </>
  );
}

interface CopyDialogProps {
  readonly batch: BatchDetail;
  readonly onClose: () => void;
}

function CopyDialog({ batch, onClose }: CopyDialogProps) {
  const [, navigate] = useLocation();
  const [startsOn, setStartsOn] = useState('');
  const [missing, setMissing] = useState(false);
  const copy = useCopyBatch((copied) => {
    if (copied.left.length > 0) return;
    toast(`${copied.batch.label} disiapkan.`);
    navigate(staffPaths.batch(copied.batch.id));
  });
  const submit = () => {
    setMissing(!startsOn);
    if (startsOn) copy.submit({ params: { id: batch.id }, body: { startsOn } });
  };
  const clashed = copy.data && copy.data.left.length > 0 ? copy.data : null;
  return (
    <Dialog
      open
      title={clashed ? `${clashed.batch.label} disiapkan` : `Salin ${batch.label}?`}
      onClose={onClose}
      footer={
        clashed ? (
          <LinkButton href={staffPaths.batch(clashed.batch.id)}>Buka angkatan baru</LinkButton>
        ) : (
          <>
            <Button variant="secondary" onClick={onClose}>
              Tidak jadi
            </Button>
            <Button busy={copy.isPending} busyLabel="Sedang menyalin…" onClick={submit}>
              Salin angkatan
            </Button>
          </>
        )
      }
    >
      {clashed ? (
        <Clashes copied={clashed} />
      ) : (
        <Stack>
          {!hasFieldErrors(copy.error) && <RequestErrorBanner error={copy.error} />}
          <p>Tanggal, sesi, ruang, dan pelatih ikut. Peserta dan presensi tidak ikut.</p>
          <TextInput
            label="Hari pertama angkatan baru"
            type="date"
            value={startsOn}
            hint="Semua tanggal lain bergeser sama jauh. Jamnya tetap."
            error={fieldError(copy.error, 'startsOn') ?? (missing ? 'Isi tanggal mulainya.' : undefined)}
            onChange={(event) => setStartsOn(event.target.value)}
          />
        </Stack>
      )}
    </Dialog>
  );
}

function Clashes({ copied }: { readonly copied: CopiedBatch }) {
  return (
    <Banner tone="warning" title="Sebagian belum dapat ikut">
      <ul>
        {copied.left.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>Bagian itu dikosongkan. Pilih ruang atau waktu lain di sesinya.</p>
    </Banner>
  );
}
