import { useState } from 'react';
import { Button } from '../../ui/Button.js';
import { CheckboxField } from '../../ui/CheckboxField.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import {
  useMessageSettings,
  useSaveSettings,
  type ChannelSetting,
  type MessageSettings,
} from './api/settings.js';

const NAMES: Readonly<Record<ChannelSetting['channel'], string>> = {
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  email: 'E-mail',
};

/** Over which channels I am told, and which of them is tried first. */
export default function MessageSettingsPage() {
  const settings = useMessageSettings();
  return (
    <>
      <PageHeader title="Pengaturan pesan" lead="Kotak masuk Sinau selalu menerima semua pesan." />
      <QueryView query={settings} heading="h2">
        {(found) => <SettingsForm settings={found} />}
      </QueryView>
    </>
  );
}

function SettingsForm({ settings }: { readonly settings: MessageSettings }) {
  const [channels, setChannels] = useState(settings.channels);
  const save = useSaveSettings(() => toast('Pengaturan pesan disimpan.'));
  const turn = (channel: string, on: boolean) =>
    setChannels(channels.map((one) => (one.channel === channel ? { ...one, on } : one)));
  const submit = () =>
    save.submit({
      body: {
        order: channels.map(({ channel }) => channel),
        turnedOff: channels.filter(({ on }) => !on).map(({ channel }) => channel),
      },
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <RequestErrorBanner error={save.error} />
        <p>Kami mencoba dari atas. Bila gagal, kami memakai yang berikutnya.</p>
        <Stack as="ol">
          {channels.map((one, place) => (
            <li key={one.channel}>
              <CheckboxField
                label={NAMES[one.channel]}
                hint={hintOf(one)}
                checked={one.on}
                onChange={(event) => turn(one.channel, event.target.checked)}
              />
              {place > 0 && (
                <Button variant="secondary" onClick={() => setChannels(raised(channels, place))}>
                  Dahulukan {NAMES[one.channel]}
                </Button>
              )}
            </li>
          ))}
        </Stack>
        <p>
          Antara pukul {settings.quietFrom} dan {settings.quietTo} WIB kami hanya mengisi kotak masuk.
        </p>
        <p>Kabar wajib kelas tetap dikirim, misalnya sesi batal.</p>
        <div>
          <Button type="submit" busy={save.isPending} busyLabel="Menyimpan…">
            Simpan pengaturan
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** One place up. */
function raised(channels: readonly ChannelSetting[], place: number): ChannelSetting[] {
  const moved = channels[place];
  const rest = channels.filter((_, index) => index !== place);
  return moved ? [...rest.slice(0, place - 1), moved, ...rest.slice(place - 1)] : rest;
}

function hintOf({ offered, address, refused }: ChannelSetting): string {
  if (!offered) return 'Latkop belum mengirim lewat saluran ini.';
  if (!address) return 'Belum ada alamat. Lengkapi di Profil.';
  return refused ? `${address} ditolak penyedia. Periksa alamat Anda di Profil.` : `Dikirim ke ${address}.`;
}
