import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { useWithdrawApplication, type Application } from '../api/application.js';

const WITHDRAWABLE = ['draft', 'sent', 'returned', 'checked', 'reserve'];

/** Taking the application back, after asking once. */
export function Withdraw({ application: { id, state } }: { readonly application: Application }) {
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdrawApplication(() => setAsking(false));
  if (!WITHDRAWABLE.includes(state)) return null;
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        Batalkan pendaftaran
      </Button>
      <Dialog
        open={asking}
        title="Batalkan pendaftaran ini?"
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              Tidak jadi
            </Button>
            <Button
              variant="danger"
              busy={withdraw.isPending}
              onClick={() => withdraw.submit({ params: { id } })}
            >
              Batalkan pendaftaran
            </Button>
          </>
        }
      >
        <RequestErrorBanner error={withdraw.error} />
        <p>Anda boleh mendaftar lagi selama pendaftaran dibuka.</p>
      </Dialog>
    </>
  );
}
