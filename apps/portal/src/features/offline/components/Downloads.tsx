import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { formatBytes } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Stack } from '../../../ui/Stack.js';
import { forgetLessons } from '../forget-lessons.js';
import type { SavedLesson } from '../types.js';
import { lessonsChanged, useOutbox, useOutboxSending, useSavedLessons } from '../use-device.js';
import { SavedList } from './SavedList.js';
import { StorageLeft } from './StorageLeft.js';
import { WaitingList } from './WaitingList.js';

/** What this device keeps and what waits on it: only the device knows, so the server has nothing to render here. */
export default function Downloads() {
  const saved = useSavedLessons();
  const waiting = useOutbox();
  useOutboxSending();
  return (
    <Stack gap="large">
      <WaitingList items={waiting} />
      <QueryView query={saved} heading="h2">
        {(lessons) => (lessons.length > 0 ? <Saved lessons={lessons} /> : <Nothing />)}
      </QueryView>
    </Stack>
  );
}

function Saved({ lessons }: { readonly lessons: readonly SavedLesson[] }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const total = lessons.reduce((sum, { bytes }) => sum + bytes, 0);
  const forget = async (some: readonly SavedLesson[]) => {
    setBusy(true);
    await forgetLessons(some).finally(() => lessonsChanged(client));
    setBusy(false);
    setAsking(false);
  };
  return (
    <Stack gap="large">
      <SavedList lessons={lessons} busy={busy} onForget={(one) => void forget([one])} />
      <StorageLeft used={total} />
      <Button variant="secondary" icon="trash" onClick={() => setAsking(true)}>
        Hapus semua simpanan ({formatBytes(total)})
      </Button>
      <Dialog
        open={asking}
        title="Hapus semua simpanan?"
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              Batal
            </Button>
            <Button variant="danger" busy={busy} busyLabel="Menghapus…" onClick={() => void forget(lessons)}>
              Ya, hapus semua
            </Button>
          </>
        }
      >
        <p>Kemajuan belajar Anda tetap aman. Pelajaran dapat disimpan lagi kapan saja.</p>
      </Dialog>
    </Stack>
  );
}

function Nothing() {
  return (
    <EmptyState
      title="Belum ada pelajaran di HP ini"
      action={<LinkButton href={paths.classes}>Buka kelas saya</LinkButton>}
    >
      <p>Buka satu bab, lalu tekan “Simpan bab ke HP”.</p>
    </EmptyState>
  );
}
