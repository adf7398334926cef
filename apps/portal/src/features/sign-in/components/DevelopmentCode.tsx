import { Banner } from '../../../ui/Banner.js';
import { useDevelopmentOutbox, useNewestMessage } from '../api/outbox.js';

/** Only on a site without a message gateway: says where the code went. @param sentAt of the newest code */
export function DevelopmentCode({ sentAt }: { readonly sentAt: number }) {
  const enabled = useDevelopmentOutbox();
  const text = useNewestMessage(enabled, sentAt);
  if (!enabled) return null;
  return (
    <Banner title="Situs percobaan: pesan tidak dikirim ke HP">
      <p>
        {text ? `Isi pesannya: “${text}”` : 'Isi pesan sedang dicari.'}{' '}
        <a href="/api/dev/outbox" target="_blank" rel="noreferrer">
          Lihat semua pesan
        </a>
      </p>
    </Banner>
  );
}
