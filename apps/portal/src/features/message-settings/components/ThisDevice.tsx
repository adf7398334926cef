import { useEffect, useState } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useAddDevice, type PushDevices } from '../api/push-devices.js';
import { readPushState, subscribe, type PushState } from '../push-browser.js';

/** Whether this device shows messages. The browser asks for permission only after a tap, when it is clear what for. */
export function ThisDevice({ devices: { publicKey, items } }: { readonly devices: PushDevices }) {
  const isKnown = items.some(({ current }) => current);
  const [state, setState] = useState<PushState>();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const add = useAddDevice(() => {
    // The API may have known this device already: then its list says nothing new.
    setState('on');
    toast('Notifikasi menyala di perangkat ini.');
  });
  useEffect(() => {
    let here = true;
    void readPushState(isKnown).then((found) => here && setState(found));
    return () => {
      here = false;
    };
  }, [isKnown]);
  const turnOn = async () => {
    setAsking(true);
    setFailed(false);
    try {
      const subscription = await subscribe(publicKey);
      if (subscription) add.submit({ body: subscription });
      else setState(await readPushState(isKnown));
    } catch {
      setFailed(true);
    } finally {
      setAsking(false);
    }
  };
  return (
    <Stack>
      <p>Kabar kelas muncul di layar, gratis, walau Sinau tertutup.</p>
      <div role="status">{state && <StateWords state={state} />}</div>
      <div role="alert">{failed && <CannotReach />}</div>
      <RequestErrorBanner error={add.error} />
      {state === 'off' && (
        <div>
          <Button
            icon="bell"
            busy={asking || add.isPending}
            busyLabel="Menyalakan…"
            onClick={() => void turnOn()}
          >
            Nyalakan notifikasi
          </Button>
        </div>
      )}
    </Stack>
  );
}

function StateWords({ state }: { readonly state: PushState }) {
  switch (state) {
    case 'on':
      return <p>Menyala di perangkat ini.</p>;
    case 'off':
      return <p>Belum menyala di perangkat ini.</p>;
    case 'install':
      return (
        <Banner title="Pasang Sinau dulu">
          <p>Di iPhone, tekan Bagikan, lalu Tambah ke Layar Utama. Buka Sinau dari sana.</p>
        </Banner>
      );
    case 'denied':
      return (
        <Banner tone="warning" title="Notifikasi diblokir di browser ini">
          <p>Tekan tanda gembok di samping alamat, pilih Izin, lalu izinkan Notifikasi.</p>
          <p>Setelah itu muat ulang halaman ini. Pesan tetap masuk ke kotak masuk.</p>
        </Banner>
      );
    case 'unsupported':
      return (
        <Banner title="Browser ini tidak mengenal notifikasi">
          <p>Pesan tetap sampai lewat saluran lain dan kotak masuk.</p>
        </Banner>
      );
  }
}

function CannotReach() {
  return (
    <Banner tone="danger" title="Notifikasi belum menyala">
      <p>Layanan notifikasi browser ini tidak terjangkau. Pengaturan Anda tidak berubah.</p>
      <p>Periksa sinyal, lalu coba lagi.</p>
    </Banner>
  );
}
