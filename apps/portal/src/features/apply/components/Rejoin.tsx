import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useRejoin, type Application } from '../api/application.js';

/** A seat that was let go does not come back; the end of the reserve list is open to everybody. */
export function Rejoin({ application: { id, mayRejoin } }: { readonly application: Application }) {
  const [asking, setAsking] = useState(false);
  const rejoin = useRejoin(() => {
    setAsking(false);
    toast('Anda masuk daftar cadangan lagi.');
  });
  if (!mayRejoin) return null;
  return (
    <>
      <Button variant="secondary" wide onClick={() => setAsking(true)}>
        Masuk daftar cadangan lagi
      </Button>
      <Dialog
        open={asking}
        title="Masuk daftar cadangan lagi?"
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              Tidak jadi
            </Button>
            <Button busy={rejoin.isPending} onClick={() => rejoin.submit({ params: { id } })}>
              Ya, masuk cadangan
            </Button>
          </>
        }
      >
        <Stack gap="small">
          <RequestErrorBanner error={rejoin.error} />
          <p>Anda berada di urutan terakhir. Kami kabari bila ada kursi.</p>
        </Stack>
      </Dialog>
    </>
  );
}
