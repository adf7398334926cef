import { useState } from 'react';
import { ApiError } from '../../../lib/api-errors.js';
import { isDeviceInUse } from '../../../lib/local-api.js';
import { paths } from '../../../lib/paths.js';
import { clearPrivate } from '../../../lib/private-store.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { eventQueue } from '../../lesson/event-queue.js';
import { useSignOut } from '../api/sessions.js';

/** Signs out and takes everything personal off this device. Unsent work is sent first. */
export function SignOut() {
  const [unsent, setUnsent] = useState(0);
  const [checking, setChecking] = useState(false);
  const signOut = useSignOut(() => void forget());
  const start = async () => {
    setChecking(true);
    await eventQueue.flush();
    const left = (eventQueue.pending().length > 0 ? 1 : 0) + (await unsentWork());
    setChecking(false);
    if (left > 0) setUnsent(left);
    else signOut.submit({});
  };
  const failed = signOut.error instanceof ApiError && signOut.error.status === 401 ? null : signOut.error;
  return (
    <Stack gap="small">
      <RequestErrorBanner error={failed} />
      <Button
        variant="secondary"
        wide
        busy={checking || signOut.isPending}
        busyLabel="Sedang keluar…"
        onClick={() => void start()}
      >
        Keluar
      </Button>
      <Dialog
        open={unsent > 0}
        title="Masih ada yang belum terkirim"
        onClose={() => setUnsent(0)}
        footer={
          <>
            <Button
              variant="danger"
              busy={signOut.isPending}
              busyLabel="Sedang keluar…"
              onClick={() => signOut.submit({})}
            >
              Keluar, hapus semua
            </Button>
            <Button onClick={() => setUnsent(0)}>Tetap masuk</Button>
          </>
        }
      >
        <RequestErrorBanner error={failed} />
        <p>
          {unsent} hal belum terkirim: catatan belajar, kuis, atau tugas. Bila Anda keluar sekarang, semuanya
          hilang.
        </p>
        <p>Pelajaran yang tersimpan di HP ini juga dihapus.</p>
      </Dialog>
    </Stack>
  );
}

/** Sends what waits on this device. @returns how much is left */
async function unsentWork(): Promise<number> {
  if (!isDeviceInUse()) return 0;
  const { outbox } = await import('../../offline/device.js');
  await outbox.flush();
  return (await outbox.list()).length;
}

/** A full load of the start page leaves nothing of the person in memory either. */
async function forget(): Promise<void> {
  await clearPrivate();
  location.assign(paths.home);
}
