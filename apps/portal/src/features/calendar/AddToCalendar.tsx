import { Button, LinkButton } from '../../ui/Button.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { useCalendar, useMakeCalendar, useRevokeCalendar } from './api/calendar.js';

/** The way from the class page into the calendar of one's phone: an address of one's own that stays up to date. */
export function AddToCalendar() {
  const calendar = useCalendar();
  const make = useMakeCalendar();
  const revoke = useRevokeCalendar();
  const url = calendar.data?.feed?.url;
  return (
    <Stack gap="small">
      <RequestErrorBanner error={make.error ?? revoke.error} />
      {url ? (
        <Address url={url} onRevoke={() => revoke.submit({})} busy={revoke.isPending} />
      ) : (
        <Button variant="secondary" icon="calendar" busy={make.isPending} onClick={() => make.submit({})}>
          Tambahkan ke kalender
        </Button>
      )}
    </Stack>
  );
}

interface AddressProps {
  readonly url: string;
  readonly onRevoke: () => void;
  readonly busy: boolean;
}

function Address({ url, onRevoke, busy }: AddressProps) {
  const copy = () =>
    navigator.clipboard?.writeText(url).then(
      () => toast('Alamat kalender disalin.'),
      () => toast('Alamat belum tersalin. Salin dari layar.'),
    );
  return (
    <>
      <LinkButton variant="secondary" icon="calendar" href={url.replace(/^https?:/, 'webcal:')}>
        Buka di aplikasi kalender
      </LinkButton>
      <p>Jadwal yang berubah ikut berubah di kalender Anda. Jangan bagikan alamat ini.</p>
      <p>
        <code>{url}</code>
      </p>
      <Button variant="quiet" onClick={copy}>
        Salin alamat
      </Button>
      <Button variant="quiet" busy={busy} onClick={onRevoke}>
        Cabut alamat ini
      </Button>
    </>
  );
}
