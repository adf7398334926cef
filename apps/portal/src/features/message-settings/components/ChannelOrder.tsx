import { useState, type MouseEvent } from 'react';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { useSaveSettings, type ChannelSetting, type MessageSettings } from '../api/settings.js';
import { CHANNEL_NAMES, hintOf } from '../words.js';
import styles from './ChannelOrder.module.css';

type Choice = Pick<ChannelSetting, 'channel' | 'on'>;

/** Which channels may be used, and which is tried first. Only the choices are kept here: addresses may change behind. */
export function ChannelOrder({ settings }: { readonly settings: MessageSettings }) {
  const [choices, setChoices] = useState<readonly Choice[]>(settings.channels);
  const [said, say] = useState('');
  const save = useSaveSettings(() => toast('Pengaturan pesan disimpan.'));
  const turn = (channel: string, on: boolean) =>
    setChoices(choices.map((one) => (one.channel === channel ? { ...one, on } : one)));
  const raise = (place: number, button: HTMLButtonElement) => {
    // At the top there is nothing to raise any more: the focus goes from the button to its channel.
    if (place === 1) button.closest('li')?.querySelector('input')?.focus();
    const next = raised(choices, place);
    setChoices(next);
    say(`Urutan sekarang: ${next.map(({ channel }) => CHANNEL_NAMES[channel]).join(', ')}.`);
  };
  const submit = () =>
    save.submit({
      body: {
        order: choices.map(({ channel }) => channel),
        turnedOff: choices.filter(({ on }) => !on).map(({ channel }) => channel),
      },
    });
  return (
    <Card as="section" aria-labelledby="urutan">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <h2 id="urutan">Urutan saluran</h2>
          <p>Kami mencoba dari atas. Bila gagal, kami memakai yang berikutnya.</p>
          <RequestErrorBanner error={save.error} />
          <ol className={styles.list}>
            {choices.map((choice, place) => (
              <li key={choice.channel} className={styles.item}>
                <Choosing
                  choice={choice}
                  setting={settings.channels.find(({ channel }) => channel === choice.channel)}
                  first={place === 0}
                  onTurn={(on) => turn(choice.channel, on)}
                  onRaise={(event) => raise(place, event.currentTarget)}
                />
              </li>
            ))}
          </ol>
          <VisuallyHidden>
            <span role="status">{said}</span>
          </VisuallyHidden>
          <QuietHours settings={settings} />
          <div>
            <Button type="submit" busy={save.isPending} busyLabel="Menyimpan…">
              Simpan pengaturan
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}

function QuietHours({ settings: { quietFrom, quietTo } }: { readonly settings: MessageSettings }) {
  return (
    <>
      <p>
        Antara pukul {quietFrom} dan {quietTo} WIB kami hanya mengisi kotak masuk.
      </p>
      <p>Kabar wajib kelas tetap dikirim, misalnya sesi batal.</p>
    </>
  );
}

interface ChoosingProps {
  readonly choice: Choice;
  readonly setting: ChannelSetting | undefined;
  readonly first: boolean;
  readonly onTurn: (on: boolean) => void;
  readonly onRaise: (event: MouseEvent<HTMLButtonElement>) => void;
}

function Choosing({ choice, setting, first, onTurn, onRaise }: ChoosingProps) {
  const name = CHANNEL_NAMES[choice.channel];
  return (
    <>
      <CheckboxField
        label={name}
        hint={setting && hintOf(setting)}
        checked={choice.on}
        onChange={(event) => onTurn(event.target.checked)}
      />
      {first ? (
        <Badge tone="brand">Pilihan pertama</Badge>
      ) : (
        <Button variant="quiet" icon="up" onClick={onRaise}>
          Dahulukan {name}
        </Button>
      )}
    </>
  );
}

/** One place up. */
function raised(choices: readonly Choice[], place: number): Choice[] {
  const moved = choices[place];
  const rest = choices.filter((_, index) => index !== place);
  return moved ? [...rest.slice(0, place - 1), moved, ...rest.slice(place - 1)] : rest;
}
