import { useState } from 'react';
import { paths } from '../../../lib/paths.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { useOnline } from '../../../ui/OfflineBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { sendUnsent } from '../../offline/unsent.js';
import { leaveDevice } from '../leave-device.js';

/** Signs out and takes everything personal off this device, also without a signal. Unsent work is sent first. */
export function SignOut() {
  const [unsent, setUnsent] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    setBusy(true);
    const left = await leaveDevice().catch(() => false);
    // A full load of the start page leaves nothing of the person in memory either.
    if (left) return location.assign(paths.home);
    setBusy(false);
    setUnsent(0);
    return setFailed(true);
  };
  const start = async () => {
    setBusy(true);
    setFailed(false);
    const left = await sendUnsent();
    if (left === 0) return leave();
    setBusy(false);
    return setUnsent(left);
  };
  return (
    <Stack gap="small">
      <div role="alert">{failed && <NeedsSignal />}</div>
      <Button variant="secondary" wide busy={busy} busyLabel="Sedang keluar…" onClick={() => void start()}>
        Keluar
      </Button>
      <Dialog
        open={unsent > 0}
        title={`${unsent} pekerjaan belum terkirim`}
        onClose={() => setUnsent(0)}
        footer={
          <>
            <Button variant="danger" busy={busy} busyLabel="Sedang keluar…" onClick={() => void leave()}>
              Keluar, hapus semua
            </Button>
            <Button onClick={() => setUnsent(0)}>Tunggu, tetap masuk</Button>
          </>
        }
      >
        <Unsent />
      </Dialog>
    </Stack>
  );
}

function Unsent() {
  const online = useOnline();
  return (
    <>
      <p>Catatan, kuis, atau tugas ini baru ada di HP ini. Bila Anda keluar sekarang, semuanya hilang.</p>
      <p>
        {online
          ? 'Tunggu sebentar, lalu tekan Keluar lagi.'
          : 'Tunggu sampai ada sinyal, lalu tekan Keluar lagi.'}{' '}
        <a href={paths.downloads}>Lihat daftarnya</a>
      </p>
      <p>Pelajaran yang tersimpan di HP ini juga dihapus.</p>
    </>
  );
}

function NeedsSignal() {
  return (
    <Banner tone="danger" title="Belum dapat keluar">
      <p>Browser ini perlu sinyal untuk keluar. Data Anda aman. Coba lagi saat ada sinyal.</p>
    </Banner>
  );
}
