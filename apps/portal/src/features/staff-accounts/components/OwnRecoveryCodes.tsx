import { useId, useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { useNewRecoveryCodes, useRecoveryCodesLeft } from '../api/recovery-codes.js';

type OnMade = (codes: readonly string[]) => void;

/** For the day on which the phone with the authenticator is gone. */
export function OwnRecoveryCodes({ onMade }: { readonly onMade: OnMade }) {
  const [open, setOpen] = useState(false);
  const titleId = useId();
  const left = useRecoveryCodesLeft().data?.left;
  return (
    <Card as="section" aria-labelledby={titleId}>
      <Stack>
        <h2 id={titleId}>Kode pemulihan Anda</h2>
        <p>Dipakai saat HP dengan autentikator hilang atau rusak. Tiap kode berlaku sekali.</p>
        {left !== undefined && (
          <p>{left === 0 ? 'Anda belum punya kode pemulihan.' : `Tersisa ${left} kode.`}</p>
        )}
        <div>
          <Button variant="secondary" onClick={() => setOpen(true)}>
            Buat kode pemulihan baru
          </Button>
        </div>
      </Stack>
      {open && <MakeDialog onMade={onMade} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function MakeDialog({ onMade, onClose }: { readonly onMade: OnMade; readonly onClose: () => void }) {
  const formId = useId();
  const [proof, setProof] = useState('');
  const make = useNewRecoveryCodes(onMade);
  const { error, isPending } = make;
  const form = useFormFocus(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.submit({ body: { proof } });
  };
  const close = () => {
    if (!isPending) onClose();
  };
  return (
    <Dialog
      open
      title="Buat kode pemulihan baru?"
      onClose={close}
      footer={
        <>
          <Button variant="secondary" onClick={close}>
            Tidak jadi
          </Button>
          <Button type="submit" form={formId} busy={isPending} busyLabel="Sedang membuat…">
            Buat kode baru
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={submit}>
        <Stack>
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          <p>Kode lama langsung tidak berlaku. Kami memberi tahu Anda lewat e-mail.</p>
          <TextInput
            label="Kata sandi, atau kode autentikator"
            type="password"
            autoComplete="current-password"
            maxLength={200}
            value={proof}
            error={fieldError(error, 'proof')}
            onChange={(event) => setProof(event.target.value)}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
