import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { clearPrivate } from '../../lib/private-store.js';
import { useApiMutation } from '../../lib/use-api-mutation.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from './ConfirmDialog.js';
import { readUnsent } from './unsent-attendance.js';

/** Ends the session and forgets what this device kept for the person; asks first when that would lose work. */
export function SignOutButton() {
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const signOut = useApiMutation('POST /sign-out', {
    onSuccess: () => {
      void clearPrivate().then(() => {
        client.clear();
        // A full load drops everything that is still in memory.
        location.assign('/masuk/petugas');
      });
    },
  });
  const begin = () => {
    if (readUnsent().length > 0) setAsked(true);
    else signOut.submit({});
  };
  return (
    <>
      <Button variant="quiet" busy={signOut.isPending} busyLabel="Sedang keluar…" onClick={begin}>
        Keluar
      </Button>
      <ConfirmDialog
        open={asked || signOut.error !== null}
        title={asked ? 'Keluar sekarang?' : 'Belum dapat keluar'}
        confirm="Keluar"
        busyLabel="Sedang keluar…"
        danger={asked}
        busy={signOut.isPending}
        error={signOut.error}
        onConfirm={() => signOut.submit({})}
        onClose={() => {
          signOut.reset();
          setAsked(false);
        }}
      >
        {asked && <p>Ada presensi yang belum terkirim di perangkat ini. Keluar menghapusnya.</p>}
      </ConfirmDialog>
    </>
  );
}
