import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Columns, Stack } from '../../ui/Stack.js';
import { useMessageSettings, type ChannelSetting } from './api/settings.js';
import { ChannelOrder } from './components/ChannelOrder.js';
import { DailyDigest } from './components/DailyDigest.js';
import { PushDevices } from './components/PushDevices.js';
import { TestMessage } from './components/TestMessage.js';

/** Over which channels I am told, on which devices, and whether a message really comes. */
export default function MessageSettingsPage() {
  const settings = useMessageSettings();
  return (
    <>
      <PageHeader title="Pengaturan pesan" lead="Kotak masuk Sinau selalu menerima semua pesan." />
      <QueryView query={settings} heading="h2">
        {(found) => (
          <Columns>
            <Stack>
              <PushDevices />
              <ChannelOrder settings={found} />
            </Stack>
            <Stack>
              {found.channels.some(hasEmail) && <DailyDigest />}
              <TestMessage channels={found.channels} />
            </Stack>
          </Columns>
        )}
      </QueryView>
    </>
  );
}

const hasEmail = ({ channel, offered, address }: ChannelSetting): boolean =>
  channel === 'email' && offered && address !== null;
