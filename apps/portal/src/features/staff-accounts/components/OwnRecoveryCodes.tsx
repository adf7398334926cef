import { useId, useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
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
  const [proof, setProof] = useState('');
  const make = useNewRecoveryCodes(onMade);
  const { error, isPending } = make;
  return (
    <FormDialog
      title="Buat kode pemulihan baru?"
      confirm="Buat kode baru"
      busyLabel="Sedang membuat…"
      busy={isPending}
      error={error}
      onSubmit={() => make.submit({ body: { proof } })}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
