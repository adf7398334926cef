import { useState } from 'react';
import { Banner } from '../../ui/Banner.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { formatNumber } from '../../lib/format.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useByHand, type ByHand } from './api/by-hand.js';
import { HandMessages } from './components/HandMessages.js';
import { HandWaiting } from './components/HandWaiting.js';

/** WhatsApp messages that officers send from their own phones, while no gateway does. */
function ByHandPage() {
  const list = useByHand();
  const [taken, setTaken] = useState(0);
  return (
    <>
      <PageHeader
        title="Kirim WhatsApp manual"
        lead="Ambil beberapa pesan, kirim dari ponsel Anda, lalu tandai."
        back={{ href: staffPaths.manageReminders, label: 'Pengingat' }}
      />
      <QueryView query={list} heading="h2">
        {(found) => (
          <Stack gap="large">
            {found.gateway && (
              <Banner title="WhatsApp dikirim otomatis">
                <p>Server sudah mengirim WhatsApp. Tidak ada yang perlu dikirim manual.</p>
              </Banner>
            )}
            <Counts found={found} />
            {found.mine.length > 0 && <HandMessages messages={found.mine} taken={taken} />}
            {found.waiting.length > 0 ? (
              <HandWaiting
                waiting={found.waiting}
                held={found.mine.filter(({ sentAt }) => sentAt === null).length}
                onTaken={() => setTaken(taken + 1)}
              />
            ) : (
              !found.gateway &&
              !found.mine.some(({ sentAt }) => sentAt === null) && (
                <EmptyState title="Semua pesan sudah diambil">
                  <p>Pesan baru muncul di sini saat waktunya tiba.</p>
                </EmptyState>
              )
            )}
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function Counts({ found }: { readonly found: ByHand }) {
  const waiting = found.waiting.reduce((sum, { count }) => sum + count, 0);
  return (
    <p role="status">
      {formatNumber(waiting)} pesan menunggu, {formatNumber(found.heldByOthers)} dipegang rekan Anda,{' '}
      {formatNumber(found.sentToday)} terkirim hari ini.
    </p>
  );
}

export default staffPage(ROLES.retryReminders, ByHandPage);
