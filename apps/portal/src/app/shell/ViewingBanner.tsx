import { formatTime } from '../../lib/format.js';
import { useMe } from '../../lib/use-me.js';
import { useApiMutation } from '../../lib/use-api-mutation.js';
import { Button } from '../../ui/Button.js';
import styles from './ViewingBanner.module.css';

/** On every page while an admin looks through somebody else's eyes. */
export default function ViewingBanner({ until }: { readonly until: string }) {
  const me = useMe();
  const end = useApiMutation('POST /me/viewing/end', { onSuccess: () => location.assign('/kantor/akun') });
  return (
    <div className={styles.banner} role="status">
      <p>
        Anda melihat sebagai <strong>{me?.name ?? 'peserta'}</strong> sampai {formatTime(until)}. Tidak ada
        yang dapat diubah.
      </p>
      <Button variant="secondary" busy={end.isPending} busyLabel="Mengakhiri…" onClick={() => end.submit({})}>
        Selesai melihat
      </Button>
    </div>
  );
}
