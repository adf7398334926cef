import { formatDay } from '../../../lib/format.js';
import { withNext } from '../../../lib/learner-paths.js';
import { paths } from '../../../lib/paths.js';
import { Badge } from '../../../ui/Badge.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useCancelReservation, useIsPeserta, useMyLibrary, useReserve } from '../api/my-library.js';
import type { Work } from '../api/works.js';
import { availability } from '../words.js';

/** How many stand on the shelf, where, and the way to get one. */
export function ReserveBox({ work }: { readonly work: Work }) {
  const copies = work.copies ?? { total: 0, available: 0 };
  return (
    <Card as="section" aria-labelledby="pinjam">
      <Stack>
        <h2 id="pinjam">Pinjam buku ini</h2>
        <p>
          <Badge tone={copies.available > 0 ? 'success' : 'warning'}>{availability(copies)}</Badge>
        </p>
        <p>
          Ambil dan kembalikan di perpustakaan Latkop, Malang
          {work.shelf ? `, rak ${work.shelf}` : ''}.
        </p>
        <Mine work={work} free={copies.available > 0} />
      </Stack>
    </Card>
  );
}

function Mine({ work, free }: { readonly work: Work; readonly free: boolean }) {
  const isPeserta = useIsPeserta();
  const { data } = useMyLibrary();
  const reserve = useReserve(() => toast('Pesanan tercatat.'));
  const cancel = useCancelReservation(() => toast('Pesanan dibatalkan.'));
  if (isPeserta === undefined) return null;
  if (!isPeserta)
    return <LinkButton href={withNext(paths.signIn, paths.work(work.slug))}>Masuk untuk memesan</LinkButton>;
  if (!data) return null;
  const loan = data.loans.find(({ slug }) => slug === work.slug);
  if (loan)
    return (
      <p>
        Buku ini ada pada Anda. {loan.overdue ? 'Seharusnya kembali' : 'Kembalikan paling lambat'}{' '}
        <strong>{formatDay(loan.dueOn)}</strong>.
      </p>
    );
  const reservation = data.reservations.find(({ slug }) => slug === work.slug);
  if (!reservation)
    return (
      <Stack>
        <RequestErrorBanner error={reserve.error} />
        <div>
          <Button
            busy={reserve.isPending}
            busyLabel="Sedang memesan…"
            onClick={() => reserve.submit({ params: { slug: work.slug } })}
          >
            {free ? 'Pesan buku ini' : 'Masuk antrean'}
          </Button>
        </div>
      </Stack>
    );
  return (
    <Stack>
      <RequestErrorBanner error={cancel.error} />
      {reservation.state === 'ready' && reservation.holdUntil ? (
        <p>
          Satu buku disimpan untuk Anda. Ambil sebelum <strong>{formatDay(reservation.holdUntil)}</strong>.
        </p>
      ) : (
        <p>Anda antrean ke-{reservation.position}. Kami kabari bila giliran Anda.</p>
      )}
      <div>
        <Button
          variant="secondary"
          busy={cancel.isPending}
          busyLabel="Sedang membatalkan…"
          onClick={() => cancel.submit({ params: { id: reservation.id } })}
        >
          Batalkan pesanan
        </Button>
      </div>
    </Stack>
  );
}
