import { useState } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import type { ChannelSetting } from '../api/settings.js';
import { useTestMessage, type TestAnswer } from '../api/test-message.js';
import { CHANNEL_NAMES, LOOK_AT } from '../words.js';

/** Over which channel a message really comes is best seen with one. */
export function TestMessage({ channels }: { readonly channels: readonly ChannelSetting[] }) {
  const usable = channels.filter(({ offered, address }) => offered && address !== null);
  const [chosen, choose] = useState<ChannelSetting['channel']>();
  const test = useTestMessage();
  const channel = usable.find((one) => one.channel === chosen)?.channel ?? usable[0]?.channel;
  return (
    <Card as="section" aria-labelledby="pesan-uji">
      <Stack>
        <h2 id="pesan-uji">Coba kirim</h2>
        {channel === undefined ? (
          <p>Belum ada saluran yang dapat dicoba. Nyalakan notifikasi, atau lengkapi profil.</p>
        ) : (
          <>
            <RadioGroup
              label="Kirim lewat"
              name="saluran-uji"
              options={usable.map((one) => ({
                value: one.channel,
                label: CHANNEL_NAMES[one.channel],
                hint: one.address,
              }))}
              value={channel}
              onChange={(value) => {
                test.reset();
                choose(value as ChannelSetting['channel']);
              }}
            />
            <RequestErrorBanner error={test.error} />
            <div role="status">{test.data && <Outcome answer={test.data} channel={channel} />}</div>
            <div>
              <Button
                variant="secondary"
                busy={test.isPending}
                busyLabel="Mengirim…"
                onClick={() => test.submit({ body: { channel } })}
              >
                Kirim pesan uji
              </Button>
            </div>
          </>
        )}
      </Stack>
    </Card>
  );
}

const TITLES: Readonly<Record<Exclude<TestAnswer['outcome'], 'taken'>, string>> = {
  later: 'Belum terkirim, coba lagi nanti',
  failed: 'Tidak terkirim',
  unknown: 'Mungkin terkirim',
};

interface OutcomeProps {
  readonly answer: TestAnswer;
  readonly channel: ChannelSetting['channel'];
}

function Outcome({ answer, channel }: OutcomeProps) {
  if (answer.outcome === 'taken')
    return (
      <Banner tone="success" title="Pesan uji dikirim">
        <p>Periksa {LOOK_AT[channel]}. Pesan biasanya sampai dalam satu menit.</p>
      </Banner>
    );
  return (
    <Banner tone={answer.outcome === 'failed' ? 'danger' : 'warning'} title={TITLES[answer.outcome]}>
      <p>{answer.reason} Pesan kelas tetap masuk ke kotak masuk.</p>
    </Banner>
  );
}
