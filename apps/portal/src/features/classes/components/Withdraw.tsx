import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import type { Enrolment } from '../api/enrolment.js';
import { useWithdraw } from '../api/withdraw.js';

/** Leaving a class, after saying what happens to the seat. */
export function Withdraw({
  enrolment: { id, state, courseTitle, batch },
}: {
  readonly enrolment: Enrolment;
}) {
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdraw(() => {
    setAsking(false);
    toast('Anda sudah mundur dari kelas ini.');
  });
  const waiting = state === 'waiting';
  const action = waiting ? 'Keluar dari daftar tunggu' : 'Mundur dari kelas';
  return (
    <div>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {action}
      </Button>
      <Dialog
        open={asking}
        title={`${action}?`}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button
              variant="danger"
              busy={withdraw.isPending}
              onClick={() => withdraw.submit({ params: { id } })}
            >
              Ya, {waiting ? 'keluar' : 'mundur'}
            </Button>
            <Button onClick={() => setAsking(false)}>Tetap ikut</Button>
          </>
        }
      >
        <RequestErrorBanner error={withdraw.error} />
        <Stack gap="small">
          <p>{courseTitle}</p>
          <p>{seatWords(waiting, batch.capacity)}</p>
          <p>Catatan belajar Anda tetap tersimpan.</p>
        </Stack>
      </Dialog>
    </div>
  );
}

function seatWords(waiting: boolean, capacity: number | null): string {
  if (waiting) return 'Nomor tunggu Anda langsung hilang. Bila mendaftar lagi, Anda di urutan terakhir.';
  if (capacity === null) return 'Anda dapat mendaftar lagi kapan saja.';
  return 'Kursi Anda langsung diberikan kepada orang di daftar tunggu. Kursi tidak dapat diminta kembali.';
}
