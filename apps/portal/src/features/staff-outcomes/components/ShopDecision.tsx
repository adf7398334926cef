import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { PLATFORMS } from '../../outcomes/words.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useReturnShop, useVerifyShop, type ManagedShop } from '../api/shops.js';

/** Right, or given back with what to mend. */
export function ShopDecision({ shop }: { readonly shop: ManagedShop }) {
  const { id, revision, personName, platform } = shop;
  const [open, setOpen] = useState<'verify' | 'return' | null>(null);
  const [reason, setReason] = useState('');
  const close = () => setOpen(null);
  const verify = useVerifyShop(() => toast('Toko terverifikasi.'));
  const giveBack = useReturnShop(() => toast('Toko dikembalikan. Pemiliknya melihat alasan Anda.'));
  const name = `${PLATFORMS[platform]}, ${personName}`;
  return (
    <>
      <Row>
        <Button
          variant="secondary"
          icon="check"
          aria-label={`Verifikasi ${name}`}
          onClick={() => setOpen('verify')}
        >
          Verifikasi
        </Button>
        <Button variant="quiet" aria-label={`Kembalikan ${name}`} onClick={() => setOpen('return')}>
          Kembalikan
        </Button>
      </Row>
      <ConfirmDialog
        open={open === 'verify'}
        title="Toko ini benar milik peserta?"
        confirm="Ya, verifikasi"
        busyLabel="Menyimpan…"
        busy={verify.isPending}
        error={verify.error}
        onConfirm={() => verify.submit({ params: { id }, body: { revision } })}
        onClose={close}
      >
        <p>{name}. Setelah ini tokonya masuk hitungan.</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={open === 'return'}
        title="Kembalikan toko ini?"
        confirm="Kembalikan"
        busyLabel="Menyimpan…"
        busy={giveBack.isPending}
        error={giveBack.error}
        onConfirm={() => giveBack.submit({ params: { id }, body: { revision, reason } })}
        onClose={close}
      >
        <TextArea
          label="Yang perlu diperbaiki"
          hint="Peserta membaca kalimat ini."
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={fieldError(giveBack.error, 'reason')}
        />
      </ConfirmDialog>
    </>
  );
}
